import type { Day } from '#kernel/date.ts';
import { isOpen, type Measure } from '../treatment/measure.ts';

/** A measure that another one waits for, and the day on which it ends: later than the other begins. */
export interface TooLate {
  readonly measure: Measure;
  readonly ends: Day;
}

/**
 * For each open measure that begins before what it comes after has ended, what that is. Dates that were not given
 * contradict nothing; a measure without a start is taken at its due day; what was abandoned is waited for by nobody.
 */
export function tooEarly(measures: readonly Measure[]): ReadonlyMap<string, readonly TooLate[]> {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  return new Map(
    measures.filter(isOpen).flatMap(({ id, start, due, dependsOn }) => {
      const begins = start ?? due;
      const late = dependsOn.flatMap((before): readonly TooLate[] => {
        const measure = byId.get(before);
        if (!measure || begins === undefined || measure.status === 'abandoned') return [];
        const ends = measure.doneOn ?? measure.due;
        return ends !== undefined && ends > begins ? [{ measure, ends }] : [];
      });
      return late.length === 0 ? [] : [[id, late] as const];
    }),
  );
}
