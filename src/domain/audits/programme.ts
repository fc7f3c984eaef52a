import { addMonths, type Day } from '#kernel/date.ts';
import type { Audit } from './audit.ts';
import type { AuditFinding } from './audit-finding.ts';
import type { CorrectiveAction } from './corrective-action.ts';

/** True for what the standard asks to be corrected at its cause (ISO/IEC 27001:2022 §10.2). */
export function isNonconformity({ grade }: Pick<AuditFinding, 'grade'>): boolean {
  return grade === 'major' || grade === 'minor';
}

/** Still to be held. */
export function isAwaited({ status }: Pick<Audit, 'status'>): boolean {
  return status !== 'held' && status !== 'cancelled';
}

/**
 * The day on which an audit is due: its planned day, or, once it was held, the day on which it comes round. Absent for one
 * that has no day, that happens once, or whose successor stands in the programme already.
 */
export function auditDue(audit: Audit, programme: readonly Audit[]): Day | undefined {
  if (audit.status === 'cancelled') return undefined;
  if (isAwaited(audit)) return audit.plannedOn;
  const followed = programme.some(({ follows, kind }) => follows === audit.id && kind === audit.kind);
  if (followed || audit.heldOn === undefined || audit.everyMonths === undefined) return undefined;
  return addMonths(audit.heldOn, audit.everyMonths);
}

/** The actions that answer a finding. */
export function actionsFor(
  finding: Pick<AuditFinding, 'id'>,
  actions: readonly CorrectiveAction[],
): readonly CorrectiveAction[] {
  return actions.filter((action) => action.finding === finding.id);
}

/** Done, its check is due, and nobody has looked whether the cause came back. */
export function isUnchecked({ doneOn, check, checkDue }: CorrectiveAction, today: Day): boolean {
  return doneOn !== undefined && check === undefined && (checkDue ?? addMonths(doneOn, 3)) < today;
}
