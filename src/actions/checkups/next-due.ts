import { type Due, dayIn, nextDue } from '#checkup/procedure/schedule.ts';
import { addDays, type Day } from '#kernel/date.ts';
import type { ProcedurePlace } from '#store/session.ts';

/** When a checkup is due, and what day it is where its platform is looked at. */
export interface Coming extends Due {
  readonly today: Day;
}

/**
 * When the next checkup of a procedure of this server is due. The first one is due on the first of its weekdays since the
 * procedure was made: one that was missed is overdue, too.
 */
export function nextDueOf(
  { schedule, madeAt }: Pick<ProcedurePlace, 'schedule' | 'madeAt'>,
  last: Day | undefined,
  now: Date,
): Coming {
  const today = dayIn(schedule.timezone, now);
  if (last !== undefined) return { ...nextDue(schedule, last, today), today };
  const before = addDays(dayIn(schedule.timezone, new Date(madeAt)), -1);
  return { ...nextDue({ ...schedule, frequency: 'weekly' }, before, today), today };
}
