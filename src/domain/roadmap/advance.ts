import type { Day } from '#kernel/date.ts';
import type { Measure } from '../treatment/measure.ts';

/** How far the measures are that were not given up. */
export interface Advance {
  readonly done: number;
  readonly running: number;
  /** Not begun. */
  readonly waiting: number;
  /** Open, and due before today: among the running and the waiting. */
  readonly late: number;
  readonly of: number;
}

export function advance(measures: readonly Measure[], today: Day): Advance {
  const kept = measures.filter(({ status }) => status !== 'abandoned');
  const done = kept.filter(({ status }) => status === 'done').length;
  const running = kept.filter(({ status }) => status === 'in-progress').length;
  const late = kept.filter(({ status, due }) => status !== 'done' && due !== undefined && due < today);
  return { done, running, waiting: kept.length - done - running, late: late.length, of: kept.length };
}
