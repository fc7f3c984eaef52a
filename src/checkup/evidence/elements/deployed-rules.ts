import { z } from 'zod';
import { defineElement } from '../element.ts';
import { Instant } from '../evidence.ts';
import { Author, Changed, Code, Count } from '../shapes.ts';
import { Untrusted } from '../untrusted.ts';

/** What a rule that skips others lets pass. */
export const Skips = z.strictObject({
  /** Everything that is left in its own phase. */
  restOfPhase: z.boolean(),
  phases: z.array(Code),
  products: z.array(Code),
  rulesets: z.array(Code),
  rules: z.array(Code),
});

/** What a rule that executes a managed ruleset changes of it. */
export const Executes = z.strictObject({
  ruleset: Code,
  name: Untrusted.nullable(),
  enabled: z.boolean().nullable(),
  action: Code.nullable(),
  sensitivity: Code.nullable(),
  disabledRules: Count,
});

export const RateLimit = z.strictObject({
  period: Count,
  requests: Count.nullable(),
  mitigation: Count.nullable(),
  characteristics: z.array(Code),
});

export const DeployedRule = z.strictObject({
  /** The id that stays: `ref`, else the id of the rule. */
  id: Code,
  level: z.enum(['account', 'zone']),
  phase: Code,
  /** Place among the phases in execution order, from 0; null for a phase that the order does not know. */
  phaseOrder: z.int().nonnegative().nullable(),
  /** Place within the phase, from 0. */
  index: z.int().nonnegative(),
  version: Code.nullable(),
  lastUpdated: Changed,
  author: Author.nullable(),
  enabled: z.boolean(),
  action: Code,
  expression: Untrusted,
  /** SHA-256 of the whole expression, which may be longer than what is kept. */
  expressionHash: z.string().regex(/^[0-9a-f]{64}$/),
  description: Untrusted.nullable(),
  skips: Skips.nullable(),
  executes: Executes.nullable(),
  rateLimit: RateLimit.nullable(),
  logging: z.boolean().nullable(),
});
export type DeployedRule = z.infer<typeof DeployedRule>;

export const deployedRules = defineElement({
  id: 'deployed-rules',
  source: '4.2',
  subject: 'zone',
  title: { fr: 'Règles actives', en: 'Active rules' },
  byHand: {
    fr: 'Cloudflare › Sécurité › Règles de sécurité : la liste complète, phase par phase',
    en: 'Cloudflare › Security › Security rules: the whole list, phase by phase',
  },
  /** In execution order: phase by phase, account before zone, index by index. Disabled rules are listed too. */
  payload: z.strictObject({
    plan: z.enum(['free', 'pro', 'business', 'enterprise', 'unknown']),
    rules: z.array(DeployedRule).max(2000),
    /** Phases that were read, so that a phase without rules differs from one that was not seen. */
    phasesRead: z.array(Code),
    phasesUnread: z.array(Code),
    takenAt: Instant,
  }),
});
