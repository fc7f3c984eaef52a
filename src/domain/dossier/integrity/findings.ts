import type { Day } from '#kernel/date.ts';
import type { Dossier } from '../dossier.ts';
import { view } from '../view.ts';
import type { Finding, FindingSeverity } from './finding.ts';
import { INTEGRITY_RULES } from './index.ts';

const ORDER: Readonly<Record<FindingSeverity, number>> = { error: 0, warning: 1, info: 2 };

/** What an auditor would find in the dossier on that day: errors first, then in the order of the study. */
export function findings(dossier: Dossier, today: Day): readonly Finding[] {
  const seen = view(dossier, today);
  return INTEGRITY_RULES.flatMap(({ id, severity, clause, find }) =>
    find(seen).map(({ subject, message }) => ({ rule: id, severity, clause, subject, message })),
  ).toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
