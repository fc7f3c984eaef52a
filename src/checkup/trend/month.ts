import type { Day } from '#kernel/date.ts';
import { mutedIds } from '../report/mutes.ts';
import type { NotMet, Recommendation } from '../report/priorities.ts';
import { recommendations } from '../report/priorities.ts';
import type { Report } from '../report/report.ts';
import { type TrendPoint, trendOf } from './series.ts';

/** A finding as it was last seen not met. */
export interface FollowedFinding {
  readonly finding: NotMet;
  /** The checkup that saw it first, in an unbroken row. */
  readonly since: Day;
  /** `unverified`: what it rests on was not seen the last time. */
  readonly state: 'open' | 'muted' | 'unverified';
}

export interface ResolvedFinding extends FollowedFinding {
  readonly resolved: Day;
}

/** What a month of checkups says when it is read as one. */
export interface MonthOfCheckups {
  /** Those of the month, oldest first; never none. */
  readonly checkups: readonly Report[];
  /** All up to the end of the month, oldest first. */
  readonly trend: readonly TrendPoint[];
  /** Seen first in the month, whether or not they are still there. */
  readonly opened: readonly FollowedFinding[];
  readonly resolved: readonly ResolvedFinding[];
  /** Still there at the end of the month, the oldest first. */
  readonly open: readonly FollowedFinding[];
  /** What the last checkup of the month proposes, and nobody has done by then. */
  readonly waiting: readonly Recommendation[];
}

/**
 * Reads the checkups of one procedure as a month; undefined when the month has none. A finding is resolved when a later
 * checkup saw that all is well, never because nobody looked.
 *
 * @param month YYYY-MM
 */
export function monthOf(reports: readonly Report[], month: string): MonthOfCheckups | undefined {
  const known = reports
    .filter(({ date }) => date.slice(0, 7) <= month)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const checkups = known.filter(({ date }) => date.startsWith(month));
  const last = checkups.at(-1);
  if (!last) return undefined;
  let open: readonly FollowedFinding[] = [];
  const gone: ResolvedFinding[] = [];
  for (const report of known) {
    const next = follow(open, report);
    gone.push(...next.resolved);
    open = next.open;
  }
  const inMonth = (day: Day) => day.startsWith(month);
  const resolved = gone.filter((one) => inMonth(one.resolved));
  return {
    checkups,
    trend: trendOf(known),
    opened: [...open, ...resolved].filter(({ since }) => inMonth(since)),
    resolved,
    open: open.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0)),
    waiting: recommendations(last),
  };
}

/** One checkup further: what stays, what is new, what is gone. */
function follow(before: readonly FollowedFinding[], report: Report) {
  const muted = mutedIds(report.mutes);
  const sinceOf = new Map(before.map(({ finding, since }) => [finding.id, since]));
  const seen = report.findings.flatMap((finding): readonly FollowedFinding[] =>
    finding.outcome === 'not-met'
      ? [
          {
            finding,
            since: sinceOf.get(finding.id) ?? report.date,
            state: muted.has(finding.id) ? 'muted' : 'open',
          },
        ]
      : [],
  );
  const here = new Set(seen.map(({ finding }) => finding.id));
  const well = wellIn(report);
  const others = before.filter(({ finding }) => !here.has(finding.id));
  return {
    resolved: others
      .filter(({ finding }) => well.has(finding.id))
      .map((one) => ({ ...one, resolved: report.date })),
    open: [
      ...seen,
      ...others
        .filter(({ finding }) => !well.has(finding.id))
        .map((one) => ({ ...one, state: 'unverified' as const })),
    ],
  };
}

/** Ids of what this checkup saw to be well, or no longer there to be judged. */
function wellIn({ findings, evolution }: Report): ReadonlySet<string> {
  const judged = findings.filter(({ outcome }) => outcome === 'met' || outcome === 'not-applicable');
  return new Set([...judged, ...evolution.resolved].map(({ id }) => id));
}
