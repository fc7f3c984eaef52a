import type { Day } from '#kernel/date.ts';
import type { Audit } from '../audits/audit.ts';
import { auditDue } from '../audits/programme.ts';
import type { Evaluation, Rating } from '../evaluation/evaluation.ts';
import { STAGES } from '../evaluation/evaluation.ts';
import { isInForce } from '../treatment/acceptance-rules.ts';
import { type Dossier, inOrder } from './dossier.ts';

/** What a new year is begun with. */
export interface NewCycle {
  readonly id: string;
  readonly year: number;
  /** The label of the study’s new version. */
  readonly version: string;
  readonly today: Day;
  readonly objectives: Dossier['cycles'][number]['objectives'];
  /** Hash of the frozen state that the year starts from. */
  readonly snapshot: string;
}

/**
 * The same study at the beginning of a new year (ISO/IEC 27001:2022 §8.2, §10.1). Kept: registers, measures with their status,
 * applicability, policies. Ratings stay and are marked to be confirmed; the study is a draft again, without approvals; what the
 * nine steps took is forgotten; acceptances that no longer hold go, so that their risks are open; audits that come round get
 * their next date. Everything that goes stands in the snapshot.
 */
export function nextCycle(dossier: Dossier, cycle: NewCycle): Dossier {
  const { id, year, version, today, objectives, snapshot } = cycle;
  const previous = dossier.cycles.toSorted((a, b) => (a.startedOn < b.startedOn ? -1 : 1)).at(-1);
  const closed = dossier.cycles.map((one) => ({ ...one, closedOn: one.closedOn ?? today }));
  const begun = {
    id,
    year,
    startedOn: today,
    objectives,
    snapshot,
    ...(previous && { previous: previous.id }),
  };
  return inOrder({
    ...dossier,
    study: { ...dossier.study, version, status: 'draft', date: today, approvals: [] },
    evaluations: dossier.evaluations.map(toConfirm),
    acceptances: dossier.acceptances.filter((acceptance) => isInForce(acceptance, today)),
    votes: [],
    steps: dossier.steps.map(({ step, minDays, maxDays }) => ({
      step,
      ...(minDays !== undefined && { minDays }),
      ...(maxDays !== undefined && { maxDays }),
    })),
    audits: [...dossier.audits, ...dossier.audits.flatMap((audit) => nextRound(audit, dossier.audits))],
    cycles: [...closed, begun],
  });
}

function toConfirm(evaluation: Evaluation): Evaluation {
  const stages = STAGES.flatMap((stage) => {
    const rating: Rating | undefined = evaluation[stage];
    return rating ? [[stage, { ...rating, toConfirm: true }] as const] : [];
  });
  return { ...evaluation, ...Object.fromEntries(stages) };
}

/** The next date of an audit that comes round and has no successor yet. */
function nextRound(audit: Audit, programme: readonly Audit[]): readonly Audit[] {
  const due = audit.status === 'held' ? auditDue(audit, programme) : undefined;
  if (due === undefined) return [];
  const { kind, title, purpose, scope, everyMonths, controls } = audit;
  return [
    {
      id: freeId(`${audit.id}-${due.slice(0, 4)}`, programme),
      kind,
      title,
      status: 'planned',
      plannedOn: due,
      follows: audit.id,
      controls,
      ...(purpose !== undefined && { purpose }),
      ...(scope !== undefined && { scope }),
      ...(everyMonths !== undefined && { everyMonths }),
    },
  ];
}

export function freeId(wanted: string, programme: readonly Audit[]): string {
  // Ids are 80 characters at most.
  const base = wanted.slice(-76);
  let id = base;
  for (let count = 2; programme.some((audit) => audit.id === id); count += 1) id = `${base}-${count}`;
  return id;
}
