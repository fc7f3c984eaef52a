import type { Criteria } from '../scope/criteria.ts';
import { rank } from '../scope/levels.ts';
import { level } from './level.ts';

/** Ratings as columns: one byte a scenario, so that a million are counted while a finger lifts. */
export interface RatingColumns {
  /** 1 to 5; 0 where the scenario is not rated. */
  readonly likelihood: Uint8Array;
  readonly consequence: Uint8Array;
}

export interface Classified {
  /** Rank of the level of each row, 0 to 4; 255 where it is not rated or the criteria know no such cell. */
  readonly levels: Uint8Array;
  /** How many rows stand in each cell: 64 places, `likelihood × 8 + consequence`. */
  readonly cells: Uint32Array;
}

const UNRATED = 255;
const SIDE = 8;

/**
 * Bands every row and counts every cell. The levels are `level()`’s: they are asked of it once a cell and looked up
 * from then on.
 */
export function classify(
  { likelihood, consequence }: RatingColumns,
  criteria: Pick<Criteria, 'grid'>,
): Classified {
  const table = levelTable(criteria);
  const rows = Math.min(likelihood.length, consequence.length);
  const levels = new Uint8Array(rows);
  // Neighbouring rows often fall in one cell; four counters a cell keep one addition from waiting for the last.
  const counts = new Uint32Array(4 * SIDE * SIDE);
  const whole = rows - (rows % 4);
  for (let row = 0; row < whole; row += 4) {
    const a = place(likelihood, consequence, row);
    const b = place(likelihood, consequence, row + 1);
    const c = place(likelihood, consequence, row + 2);
    const d = place(likelihood, consequence, row + 3);
    levels[row] = table[a] as number;
    levels[row + 1] = table[b] as number;
    levels[row + 2] = table[c] as number;
    levels[row + 3] = table[d] as number;
    (counts[a] as number) += 1;
    (counts[64 + b] as number) += 1;
    (counts[128 + c] as number) += 1;
    (counts[192 + d] as number) += 1;
  }
  for (let row = whole; row < rows; row += 1) {
    const at = place(likelihood, consequence, row);
    levels[row] = table[at] as number;
    (counts[at] as number) += 1;
  }
  const cells = new Uint32Array(SIDE * SIDE);
  for (let at = 0; at < counts.length; at += 1) (cells[at % 64] as number) += counts[at] as number;
  return { levels, cells };
}

// The arrays are as long as the loop, and the table covers every place: an index is never outside.
function place(likelihood: Uint8Array, consequence: Uint8Array, row: number): number {
  return (((likelihood[row] as number) & 7) << 3) | ((consequence[row] as number) & 7);
}

function levelTable(criteria: Pick<Criteria, 'grid'>): Uint8Array {
  const table = new Uint8Array(SIDE * SIDE).fill(UNRATED);
  for (let l = 1; l < SIDE; l += 1) {
    for (let c = 1; c < SIDE; c += 1) {
      const found = level(l, c, criteria);
      if (found) table[l * SIDE + c] = rank(found);
    }
  }
  return table;
}
