import { z } from 'zod';
import { Instant } from './evidence.ts';
import { Code, CodeRanking, Count, Sampling } from './shapes.ts';
import { Untrusted } from './untrusted.ts';

/** Firewall events of one window, counted by action, source, rule and hour. */
export const FirewallEvents = z.strictObject({
  total: Count,
  /** Blocked, dropped or challenged. */
  mitigated: Count,
  /** Let pass by a rule that skips others. */
  skipped: Count,
  /** Only written down. */
  logged: Count,
  byAction: CodeRanking,
  bySource: CodeRanking,
  byRule: z
    .array(z.strictObject({ rule: Code, description: Untrusted.nullable(), action: Code, count: Count }))
    .max(100),
  /** By hour, in order. */
  byHour: z.array(z.strictObject({ hour: Instant, count: Count })).max(24 * 32),
  /** What was read: totals of the provider, rows that were counted, a sample of rows. */
  basis: z.enum(['totals', 'rows', 'sample', 'requests']),
  sampling: Sampling.nullable(),
  /** Rows that could not be read, of those that were given. */
  unreadable: Count,
});
export type FirewallEvents = z.infer<typeof FirewallEvents>;
