import { addDays } from '#kernel/date.ts';
import { isOpen, type Measure } from '../treatment/measure.ts';
import type { Planned } from './plan.ts';

/** By how many days a measure is moved as a whole, and its end beyond that; earlier when negative. */
export interface Shift {
  readonly move: number;
  readonly stretch: number;
}

/** What is done happened on its day, and what was abandoned has none. */
export function isMovable(measure: Pick<Measure, 'status'>): boolean {
  return isOpen(measure);
}

/**
 * A measure at another time. A day that was only the usual one of its horizon becomes its own when it is moved; an end never
 * comes before its start; what has no end is moved by its start alone.
 */
export function shifted({ measure, start, end }: Planned, { move, stretch }: Shift): Measure {
  if (!isMovable(measure) || (move === 0 && stretch === 0)) return measure;
  const from = addDays(start, move);
  const begun = move === 0 ? measure : { ...measure, start: from };
  if (end === undefined) return begun;
  const until = addDays(end, move + stretch);
  return until < from ? { ...begun, due: from } : { ...begun, due: until };
}
