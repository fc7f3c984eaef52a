import type { Criteria } from '#domain/scope/criteria.ts';
import type { LevelId } from '#domain/scope/levels.ts';

type Grid = Criteria['grid'];

/** The grid with so many rows and columns: what is new repeats what stands before it, so that it never falls. */
export function resized(grid: Grid, rows: number, columns: number): Grid {
  return Array.from({ length: rows }, (_, l) => {
    const row = grid[Math.min(l, grid.length - 1)] ?? [];
    return Array.from({ length: columns }, (_, c): LevelId => row[Math.min(c, row.length - 1)] ?? 'low');
  });
}
