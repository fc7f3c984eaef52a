import { z } from 'zod';
import { canonical } from '#kernel/canonical.ts';
import { sha256 } from '#kernel/hash.ts';
import { Phrases } from '../evidence/phrase.ts';
import { Untrusted } from '../evidence/untrusted.ts';
import type { AnyRule, Resource, Verdict } from './rule.ts';
import { SEVERITIES } from './severity.ts';

const common = {
  /** SHA-256 of the rule and the resource: the same finding next week, whatever its counts and dates. */
  id: z.string().regex(/^[0-9a-f]{64}$/),
  rule: z.string(),
  resource: z.strictObject({ type: z.string(), name: z.union([z.string(), Untrusted]) }),
  evidence: z.array(z.string()),
  says: Phrases,
};

/** A verdict of a rule on one resource. */
export const Finding = z.discriminatedUnion('outcome', [
  z.strictObject({ ...common, outcome: z.literal('not-met'), severity: z.enum(SEVERITIES) }),
  z.strictObject({ ...common, outcome: z.literal('met') }),
  z.strictObject({ ...common, outcome: z.literal('unknown') }),
  z.strictObject({ ...common, outcome: z.literal('not-applicable') }),
]);
export type Finding = z.infer<typeof Finding>;

export function findingId(rule: string, { type, key }: Pick<Resource, 'type' | 'key'>): string {
  return sha256(canonical([rule, type, key]));
}

export function findingOf(rule: AnyRule, verdict: Verdict): Finding {
  const { resource, evidence, says } = verdict;
  const base = {
    id: findingId(rule.id, resource),
    rule: rule.id,
    resource: { type: resource.type, name: resource.name },
    evidence: [...evidence],
    says,
  };
  return verdict.outcome === 'not-met'
    ? { ...base, outcome: verdict.outcome, severity: verdict.severity }
    : { ...base, outcome: verdict.outcome };
}
