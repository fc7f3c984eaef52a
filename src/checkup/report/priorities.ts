import { addDays, type Day } from '#kernel/date.ts';
import type { Text } from '#kernel/text.ts';
import type { Finding } from '../rules/finding.ts';
import { bySeverity, type Severity } from '../rules/severity.ts';
import { mutedIds } from './mutes.ts';
import type { Report } from './report.ts';

/** What to do about one rule, and in which order. Never on the day of the checkup, and never without analysis. */
export interface Recommendation {
  readonly priority: number;
  readonly rule: string;
  readonly action: Text;
  readonly severity: Severity;
  readonly findings: readonly NotMet[];
  readonly notBefore: Day;
}

export type NotMet = Extract<Finding, { outcome: 'not-met' }>;

/** Findings that are not met and not muted: the worst first, then in the order of the rules. */
export function openFindings(report: Pick<Report, 'findings' | 'mutes'>): readonly NotMet[] {
  const muted = mutedIds(report.mutes);
  return report.findings
    .flatMap((finding) => (finding.outcome === 'not-met' && !muted.has(finding.id) ? [finding] : []))
    .toSorted((a, b) => bySeverity(a.severity, b.severity));
}

/** One recommendation a rule: the worst first; at the same severity, what is new or worse, then what touches more. */
export function recommendations(report: Report): readonly Recommendation[] {
  const fresh = new Set([...report.evolution.new, ...report.evolution.worse]);
  const groups = Map.groupBy(openFindings(report), ({ rule }) => rule);
  return report.rules
    .flatMap(({ id, remedy }) => {
      const findings = groups.get(id) ?? [];
      const [worst] = findings;
      return worst ? [{ rule: id, action: remedy, severity: worst.severity, findings }] : [];
    })
    .toSorted(
      (a, b) =>
        bySeverity(a.severity, b.severity) ||
        countOf(b.findings, fresh) - countOf(a.findings, fresh) ||
        b.findings.length - a.findings.length,
    )
    .map((group, index) => ({ ...group, priority: index + 1, notBefore: addDays(report.date, 1) }));
}

function countOf(findings: readonly NotMet[], ids: ReadonlySet<string>): number {
  return findings.filter(({ id }) => ids.has(id)).length;
}
