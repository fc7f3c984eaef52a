import type { RatedStage } from '#domain/evaluation/rated.ts';
import { LEVELS, type LevelId, rank } from '#domain/scope/levels.ts';

/** What the domain read in a rating, without the rating. */
export type Place = Pick<RatedStage, 'likelihood' | 'consequence' | 'level'>;

/** Of what was not rated. */
export const UNRATED = 0;

/** More than the largest likelihood × consequence, and more than the largest consequence. */
const CRITICALITIES = 26;
const CONSEQUENCES = 6;

/**
 * Level, likelihood and consequence as one number: ascending, these numbers have the order of compareRisks() – level, then
 * likelihood × consequence, then consequence, the worst first – and what is not rated comes last. The level is the one that
 * the domain read; nothing is banded here, nor in the database.
 */
export function placeOf(rated: Place | undefined): number {
  if (!rated) return UNRATED;
  const { likelihood, consequence, level } = rated;
  const height = level === undefined ? 0 : rank(level) + 1;
  return -((height * CRITICALITIES + likelihood * consequence) * CONSEQUENCES + consequence);
}

/** The way back; undefined for what is not rated. */
export function readPlace(place: number): Place | undefined {
  if (place === UNRATED) return undefined;
  const consequence = -place % CONSEQUENCES;
  const rest = Math.floor(-place / CONSEQUENCES);
  const level: LevelId | undefined = LEVELS[Math.floor(rest / CRITICALITIES) - 1];
  return { likelihood: (rest % CRITICALITIES) / consequence, consequence, level };
}

/** The places of which something holds, for the database to look for. */
export function placesWhere(holds: (place: Place) => boolean): readonly number[] {
  return EVERY_PLACE.filter(holds).map(placeOf);
}

const DEGREES = [1, 2, 3, 4, 5];

const EVERY_PLACE: readonly Place[] = [...LEVELS, undefined].flatMap((level) =>
  DEGREES.flatMap((likelihood) => DEGREES.map((consequence) => ({ likelihood, consequence, level }))),
);
