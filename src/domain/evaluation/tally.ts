import { DIMENSIONS } from '../scope/levels.ts';
import type { Stage } from './evaluation.ts';
import type { Vote } from './vote.ts';

/** How the voters stand on one scale. */
export interface Spread {
  readonly min: number;
  readonly max: number;
  /** The middle vote; of an even number the higher of the two, so that a group errs on the safe side. */
  readonly median: number;
  /** max − min: 0 when all agree; from 2 upwards there is something to talk about. */
  readonly range: number;
  /** How many voted 1, 2, 3, 4 and 5. */
  readonly counts: readonly number[];
}

/** What a workshop says of one scenario at one stage. */
export interface Tally {
  readonly votes: readonly Vote[];
  /** Absent while nobody has voted on it. */
  readonly likelihood: Spread | undefined;
  readonly consequences: Readonly<Partial<Record<(typeof DIMENSIONS)[number], Spread>>>;
  /** Of the worst dimension of each vote. */
  readonly consequence: Spread | undefined;
  /** Those of the voters who have not said both likelihood and consequence. */
  readonly missing: readonly string[];
  /** Whether somebody stands two or more steps from somebody else. */
  readonly disputed: boolean;
}

/** The spread from which a group should talk before it rates. */
const DISPUTED = 2;

/**
 * Counts the votes of one scenario at one stage. A group’s rating is not computed from them: it is what the group agrees on
 * once it has seen them.
 *
 * @param voters who takes part in the workshop; whoever voted without being named counts as well
 */
export function tally(
  votes: readonly Vote[],
  scenario: string,
  stage: Stage,
  voters: readonly string[] = [],
): Tally {
  const own = votes.filter((vote) => vote.scenario === scenario && vote.stage === stage);
  const likelihood = spread(own.flatMap((vote) => vote.likelihood ?? []));
  const consequence = spread(own.flatMap((vote) => worst(vote) ?? []));
  const consequences = Object.fromEntries(
    DIMENSIONS.flatMap((dimension) => {
      const found = spread(own.flatMap((vote) => vote.consequences?.[dimension] ?? []));
      return found ? [[dimension, found]] : [];
    }),
  );
  const whole = new Set(own.filter(isWhole).map(({ voter }) => voter));
  const everybody = [...new Set([...voters, ...own.map(({ voter }) => voter)])];
  return {
    votes: own,
    likelihood,
    consequences,
    consequence,
    missing: everybody.filter((voter) => !whole.has(voter)),
    disputed: [likelihood, consequence].some((found) => (found?.range ?? 0) >= DISPUTED),
  };
}

function isWhole(vote: Vote): boolean {
  return vote.likelihood !== undefined && worst(vote) !== undefined;
}

function worst({ consequences = {} }: Vote): number | undefined {
  const given = Object.values(consequences).filter((value) => value !== undefined);
  return given.length === 0 ? undefined : Math.max(...given);
}

function spread(values: readonly number[]): Spread | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [min] = sorted;
  const max = sorted.at(-1);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (min === undefined || max === undefined || median === undefined) return undefined;
  const counts = [1, 2, 3, 4, 5].map((value) => values.filter((one) => one === value).length);
  return { min, max, median, range: max - min, counts };
}
