import { addMonths, type Day } from '#kernel/date.ts';
import type { Text, Wording } from '#kernel/text.ts';
import { AUDIT_KINDS, type AuditKind } from '../audits/audit.ts';
import { auditDue, isAwaited } from '../audits/programme.ts';
import type { Subject } from './integrity/finding.ts';
import type { View } from './view.ts';

/** A kind of audit that a company of this size usually holds again and again. */
export interface Usual {
  readonly kind: AuditKind;
  /** Months between two, at most. */
  readonly months: number;
  /** The kind after which this one makes sense: nothing is tested again that was not tested. */
  readonly after?: AuditKind | undefined;
}

export const DAY_STATES = {
  held: { fr: 'tenu', en: 'held' },
  planned: { fr: 'prévu', en: 'planned' },
  overdue: { fr: 'en retard', en: 'overdue' },
  due: { fr: 'à prévoir', en: 'to be planned' },
} satisfies Record<string, Text>;
export type DayState = keyof typeof DAY_STATES;

/** How a kind of audit stands, the gravest first. */
export const LINE_STATES = {
  overdue: { fr: 'en retard', en: 'overdue' },
  never: { fr: 'jamais prévu', en: 'never planned' },
  due: { fr: 'à prévoir', en: 'to be planned' },
  undated: { fr: 'prévu, sans date', en: 'planned, without a day' },
  planned: { fr: 'prévu', en: 'planned' },
  held: { fr: 'à jour', en: 'up to date' },
  later: { fr: 'rien à vérifier encore', en: 'nothing to check yet' },
} satisfies Record<string, Text>;
export type LineState = keyof typeof LINE_STATES;

/** A day of the programme, and the row that says so: an audit, or a management review. */
export interface ProgrammeDay {
  readonly subject: Subject;
  readonly title: Wording;
  readonly on: Day;
  readonly state: DayState;
}

export interface ProgrammeLine {
  readonly kind: AuditKind;
  readonly state: LineState;
  /** When it was last held, and when it is to be held next. */
  readonly last: Day | undefined;
  readonly next: Day | undefined;
  /** The rows of this kind that await a day. */
  readonly undated: readonly Subject[];
  readonly days: readonly ProgrammeDay[];
}

/** One line for each usual kind, in their order, then for the other kinds that the programme has (27001 §9.2.2). */
export function auditProgramme(view: View, usual: readonly Usual[]): readonly ProgrammeLine[] {
  const known = new Set(usual.map(({ kind }) => kind));
  // Object.keys forgets the literal types.
  const others = (Object.keys(AUDIT_KINDS) as AuditKind[]).filter(
    (kind) => !known.has(kind) && view.dossier.audits.some((audit) => audit.kind === kind),
  );
  return [...usual, ...others.map((kind): Usual => ({ kind, months: Number.POSITIVE_INFINITY }))].map((one) =>
    lineOf(one, view),
  );
}

function lineOf({ kind, months, after }: Usual, view: View): ProgrammeLine {
  const audits = auditDays(kind, view);
  const reviews = kind === 'management-review' ? reviewDays(view) : { days: [], undated: [] };
  const days = [...audits.days, ...reviews.days].toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const undated = [...audits.undated, ...reviews.undated];
  const last = days.findLast(({ state }) => state === 'held')?.on;
  const usualNext = last !== undefined && Number.isFinite(months) ? addMonths(last, months) : undefined;
  const next = days.find(({ state }) => state !== 'held')?.on ?? usualNext;
  const tested =
    after === undefined || view.dossier.audits.some((audit) => audit.kind === after && audit.heldOn);
  const has = (state: DayState) => days.some((day) => day.state === state);
  const state = has('overdue')
    ? 'overdue'
    : has('planned')
      ? 'planned'
      : undated.length > 0
        ? 'undated'
        : last === undefined
          ? tested
            ? 'never'
            : 'later'
          : next !== undefined && next < view.today
            ? 'due'
            : 'held';
  return { kind, state, last, next, undated, days };
}

interface Days {
  readonly days: readonly ProgrammeDay[];
  readonly undated: readonly Subject[];
}

function auditDays(kind: AuditKind, { dossier, today }: View): Days {
  const own = dossier.audits.filter((audit) => audit.kind === kind && audit.status !== 'cancelled');
  const days = own.flatMap((audit): readonly ProgrammeDay[] => {
    const { id, title, heldOn } = audit;
    const base = { subject: { register: 'audits', key: id }, title } as const;
    const due = auditDue(audit, dossier.audits);
    return [
      ...(heldOn === undefined ? [] : [{ ...base, on: heldOn, state: 'held' as const }]),
      ...(due === undefined ? [] : [{ ...base, on: due, state: awaited(due, today, isAwaited(audit)) }]),
    ];
  });
  const undated = own.filter((audit) => isAwaited(audit) && audit.plannedOn === undefined);
  return { days, undated: undated.map(({ id }) => ({ register: 'audits', key: id })) };
}

function reviewDays({ dossier: { reviews }, today }: View): Days {
  const latest = reviews
    .map(({ heldOn, plannedOn }) => heldOn ?? plannedOn ?? '')
    .toSorted()
    .at(-1);
  const days = reviews.flatMap((review): readonly ProgrammeDay[] => {
    const { id, title, heldOn, plannedOn, nextOn } = review;
    const base = { subject: { register: 'reviews', key: id }, title } as const;
    if (heldOn === undefined)
      return plannedOn === undefined
        ? []
        : [{ ...base, on: plannedOn, state: awaited(plannedOn, today, true) }];
    // Once another one stands in the register, the day that was foreseen is that one’s business.
    const due = heldOn === latest ? nextOn : undefined;
    return [
      { ...base, on: heldOn, state: 'held' },
      ...(due === undefined ? [] : [{ ...base, on: due, state: awaited(due, today, false) }]),
    ];
  });
  const undated = reviews.filter(({ heldOn, plannedOn }) => heldOn === undefined && plannedOn === undefined);
  return { days, undated: undated.map(({ id }) => ({ register: 'reviews', key: id })) };
}

function awaited(on: Day, today: Day, planned: boolean): DayState {
  if (on < today) return 'overdue';
  return planned ? 'planned' : 'due';
}
