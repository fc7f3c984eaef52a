import type { Criteria } from '../scope/criteria.ts';
import { DIMENSIONS, type LevelId } from '../scope/levels.ts';
import type { Rating } from './evaluation.ts';

/**
 * The level of a risk: the cell of the criteria's grid. This is the only function that bands a risk; the register,
 * the matrix, every document and the browser call it.
 *
 * @param likelihood 1 to the number of likelihood levels of the criteria
 * @param consequence 1 to the number of consequence levels of the criteria
 * @returns the level, or undefined when the criteria know no such cell (a rating made with a longer scale)
 */
export function level(
  likelihood: number,
  consequence: number,
  criteria: Pick<Criteria, 'grid'>,
): LevelId | undefined {
  return criteria.grid[likelihood - 1]?.[consequence - 1];
}

/** The consequence that counts: the worst of the rated dimensions, 1 to 5. */
export function worstConsequence(consequences: Rating['consequences']): number {
  return Math.max(...DIMENSIONS.map((dimension) => consequences[dimension] ?? 0));
}

/** The order of two risks of one level: likelihood × consequence, 1 to 25. Never a level by itself. */
export function criticality(rating: Rating): number {
  return rating.likelihood * worstConsequence(rating.consequences);
}
