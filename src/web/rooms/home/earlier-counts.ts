import { LEVELS } from '#domain/scope/levels.ts';
import type { RiskComparison } from '../../api/queries.ts';

type Change = Pick<RiskComparison['changes'][number], 'before' | 'after'>;

/** How many risks stood at each level before: the counts of today, with what has changed since taken back. */
export function earlierCounts(now: readonly number[], changes: readonly Change[]): readonly number[] {
  return LEVELS.map((level, place) => {
    const came = changes.filter(({ after }) => after.current?.level === level).length;
    const left = changes.filter(({ before }) => before.current?.level === level).length;
    return Math.max(0, (now[place] ?? 0) - came + left);
  });
}
