import { z } from 'zod';
import { defineElement } from '../element.ts';
import { Instant } from '../evidence.ts';
import { Author, Code } from '../shapes.ts';
import { Untrusted } from '../untrusted.ts';

export const RuleChange = z.strictObject({
  rule: Code,
  phase: Code,
  change: z.enum(['added', 'modified', 'enabled', 'disabled', 'moved', 'deleted']),
  /** Names of the fields that differ: `expression`, `action`, `index`… */
  fields: z.array(Code),
  from: z.int().nonnegative().nullable(),
  to: z.int().nonnegative().nullable(),
  at: Instant.nullable(),
  author: Author.nullable(),
  description: Untrusted.nullable(),
  /** How it is known: the date of the rule, our snapshot of last time, the audit log. */
  knownBy: z.array(z.enum(['last-updated', 'snapshot', 'audit-log', 'versions'])).min(1),
});
export type RuleChange = z.infer<typeof RuleChange>;

export const recentlyModifiedRules = defineElement({
  id: 'recently-modified-rules',
  source: '4.2',
  subject: 'zone',
  title: { fr: 'Règles récemment modifiées', en: 'Recently modified rules' },
  byHand: {
    fr: 'Cloudflare › Gérer le compte › Journal d’audit : changements de règles depuis le dernier contrôle',
    en: 'Cloudflare › Manage account › Audit log: changes of rules since the last checkup',
  },
  payload: z.strictObject({
    changes: z.array(RuleChange).max(2000),
    /** Moves and deletions are seen only against a snapshot of before. */
    comparedWith: Instant.nullable(),
    auditLogRead: z.boolean(),
  }),
});
