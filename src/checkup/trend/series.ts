import type { Day } from '#kernel/date.ts';
import type { Level } from '../report/level.ts';
import { openFindings } from '../report/priorities.ts';
import type { Report } from '../report/report.ts';
import type { Severity } from '../rules/severity.ts';

/** One checkup in a row of checkups. */
export interface TrendPoint {
  readonly date: Day;
  readonly level: Level;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings whose evidence was not seen. */
  readonly unknown: number;
  readonly met: number;
  /** Required elements that were fully known, of those that the procedure asks for. */
  readonly known: number;
  readonly required: number;
}

/** The checkups of a procedure, oldest first. */
export function trendOf(reports: readonly Report[]): readonly TrendPoint[] {
  return reports.toSorted((a, b) => (a.date < b.date ? -1 : 1)).map(pointOf);
}

function pointOf(report: Report): TrendPoint {
  const open = openFindings(report);
  const count = (severity: Severity) => open.filter((finding) => finding.severity === severity).length;
  const having = (outcome: string) => report.findings.filter((finding) => finding.outcome === outcome).length;
  return {
    date: report.date,
    level: report.level,
    counts: { INFO: count('INFO'), WARNING: count('WARNING'), CRITICAL: count('CRITICAL') },
    unknown: having('unknown'),
    met: having('met'),
    known: report.required.filter(({ known }) => known === 'yes').length,
    required: report.required.length,
  };
}
