import { addDays, type Day } from '#kernel/date.ts';
import { durations } from './durations.ts';
import type { Step } from './step.ts';
import type { StepId } from './steps.ts';

/** When a step runs. */
export interface StepSpan {
  readonly step: StepId;
  readonly start: Day;
  readonly end: Day;
  /** `done` and `running` come from dates that somebody gave; `planned` is reckoned. */
  readonly state: 'done' | 'running' | 'planned';
}

/**
 * The nine steps on the calendar. Dates that were given stand. A step without them follows the one before it, on the
 * next working day, and lasts its planned maximum in whole working days; Saturdays and Sundays are not worked.
 *
 * @param from the day on which a mission without any date would begin
 */
export function calendar(steps: readonly Step[], from: Day): readonly StepSpan[] {
  const given = new Map(steps.map((step) => [step.step, step]));
  const spans: StepSpan[] = [];
  for (const { step, max } of durations(steps)) {
    const before = spans.at(-1);
    const usual = before ? working(addDays(before.end, 1)) : working(from);
    spans.push(spanOf(step, given.get(step), usual, max));
  }
  return spans;
}

function spanOf(step: StepId, given: Step | undefined, usual: Day, max: number): StepSpan {
  const { startedOn, finishedOn } = given ?? {};
  if (finishedOn !== undefined) {
    const start = startedOn !== undefined && startedOn < finishedOn ? startedOn : finishedOn;
    return { step, start, end: finishedOn, state: 'done' };
  }
  const start = startedOn ?? usual;
  const state = startedOn === undefined ? 'planned' : 'running';
  return { step, start, end: workedUntil(start, Math.max(1, Math.ceil(max))), state };
}

/** The day itself, or the Monday after it. */
function working(day: Day): Day {
  return isWorked(day) ? day : working(addDays(day, 1));
}

function workedUntil(start: Day, days: number): Day {
  let day = working(start);
  for (let left = days - 1; left > 0; left -= 1) day = working(addDays(day, 1));
  return day;
}

function isWorked(day: Day): boolean {
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
