import type { Text } from '#kernel/text.ts';
import type { Report } from '../report/report.ts';
import type { Finding } from '../rules/finding.ts';
import { SEVERITIES } from '../rules/severity.ts';

/** A finding of before that is no longer one. */
interface Gone {
  readonly id: string;
  readonly rule: string;
  readonly title: Text;
}

/** What became of the findings between two checkups, by their ids. */
export interface Comparison {
  readonly new: string[];
  readonly worse: string[];
  readonly better: string[];
  readonly unchanged: string[];
  readonly resolved: Gone[];
  readonly unverified: Gone[];
}

type Side = Pick<Report, 'findings' | 'rules'>;

/**
 * Compares what is not met. What was a finding and is none today is resolved only where its rule saw everything that it
 * needs; otherwise nobody knows, and it is unverified.
 */
export function compareReports(before: Side | undefined, after: Side): Comparison {
  const [old, now] = [severities(before), severities(after)];
  const ids = [...now.keys()];
  const rank = (id: string) => (now.get(id) ?? -1) - (old.get(id) ?? -1);
  const known = ids.filter((id) => old.has(id));
  const gone = (before?.findings ?? []).filter(({ id }) => old.has(id) && !now.has(id));
  const blind = new Set(after.findings.flatMap(({ rule, outcome }) => (outcome === 'unknown' ? [rule] : [])));
  const judged = new Map(after.findings.map(({ id, outcome }) => [id, outcome]));
  const isResolved = ({ id, rule }: Finding) => judged.get(id) === 'met' || !blind.has(rule);
  return {
    new: ids.filter((id) => !old.has(id)),
    worse: known.filter((id) => rank(id) > 0),
    better: known.filter((id) => rank(id) < 0),
    unchanged: known.filter((id) => rank(id) === 0),
    resolved: gone.filter(isResolved).map((finding) => goneOf(finding, before)),
    unverified: gone.filter((finding) => !isResolved(finding)).map((finding) => goneOf(finding, before)),
  };
}

function severities(side: Side | undefined): ReadonlyMap<string, number> {
  return new Map(
    (side?.findings ?? []).flatMap((finding) =>
      finding.outcome === 'not-met' ? [[finding.id, SEVERITIES.indexOf(finding.severity)]] : [],
    ),
  );
}

function goneOf({ id, rule }: Finding, before: Side | undefined): Gone {
  const title = before?.rules.find((line) => line.id === rule)?.title ?? { fr: rule, en: rule };
  return { id, rule, title };
}
