import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed, first, smallDossier } from '../../../tests/dossiers/small.ts';
import { readDossier } from '../dossier/dossier.ts';
import { productGrid } from '../scope/criteria.ts';
import { LEVELS, rank } from '../scope/levels.ts';
import { level, worstConsequence } from './level.ts';

const criteria = { grid: productGrid() };

describe('the level of a risk', () => {
  test('follows the product bands in all 25 cells', () => {
    for (let likelihood = 1; likelihood <= 5; likelihood += 1) {
      for (let consequence = 1; consequence <= 5; consequence += 1) {
        const product = likelihood * consequence;
        const expected =
          product <= 4
            ? 'low'
            : product <= 9
              ? 'moderate'
              : product <= 14
                ? 'high'
                : product <= 19
                  ? 'critical'
                  : 'unacceptable';

        expect(level(likelihood, consequence, criteria)).toBe(expected);
      }
    }
  });

  test('is unknown outside the grid, never guessed', () => {
    expect(level(6, 1, criteria)).toBeUndefined();
    expect(level(1, 0, criteria)).toBeUndefined();
    expect(level(4, 5, { grid: productGrid(4, 4) })).toBeUndefined();
  });

  test('never falls when likelihood or consequence rises, in any grid that is let in', () => {
    fc.assert(
      fc.property(monotoneGrid(), (grid) => {
        const dossier = changed(({ criteria: versions }) => Object.assign(first(versions), { grid }));
        expect(readDossier(dossier).ok).toBe(true);
        grid.forEach((row, l) => {
          row.forEach((_, c) => {
            const here = rank(level(l + 1, c + 1, { grid }) ?? 'low');
            expect(rank(level(l + 2, c + 1, { grid }) ?? 'unacceptable')).toBeGreaterThanOrEqual(here);
            expect(rank(level(l + 1, c + 2, { grid }) ?? 'unacceptable')).toBeGreaterThanOrEqual(here);
          });
        });
      }),
    );
  });

  test('a grid that falls somewhere is refused, and both cells are named', () => {
    const grid = productGrid();
    Object.assign(first(grid.slice(2, 3)), { 3: 'low' });
    const dossier = changed(({ criteria: versions }) => Object.assign(first(versions), { grid }));

    const read = readDossier(dossier);

    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.refusals.map(({ path }) => path.join('.'))).toContain('criteria.0.grid.2.3');
    expect(read.refusals[0]?.message.en).toBe(
      'the grid must not fall; cells 2 × 4 (moderate) and 3 × 4 (low) clash',
    );
    expect(read.refusals[0]?.message.fr).toContain('2 × 4 (modéré) et 3 × 4 (faible)');
  });

  test('a grid of another size than its scales is refused', () => {
    const dossier = changed(({ criteria: versions }) =>
      Object.assign(first(versions), { grid: productGrid(4, 5) }),
    );

    const read = readDossier(dossier);

    expect(read.ok === false && read.refusals[0]?.path).toEqual(['criteria', 0, 'grid']);
  });
});

test('the consequence that counts is the worst dimension', () => {
  expect(worstConsequence({ financial: 2, reputation: 4, people: 1 })).toBe(4);
});

test('a rating without any dimension is refused', () => {
  const dossier = smallDossier();
  const rating = first(dossier.evaluations).current;
  Object.assign(rating ?? {}, { consequences: {} });

  const read = readDossier(dossier);

  expect(read.ok === false && read.refusals[0]?.path).toEqual(['evaluations', 0, 'current', 'consequences']);
});

/** Grids of 3 to 5 rows and columns that never fall: each cell is at least its neighbours below and to the left. */
function monotoneGrid() {
  return fc
    .record({
      rows: fc.constant(5),
      columns: fc.constant(5),
      steps: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 25, maxLength: 25 }),
    })
    .map(({ rows, columns, steps }) => {
      const ranks: number[][] = [];
      for (let l = 0; l < rows; l += 1) {
        const row: number[] = [];
        for (let c = 0; c < columns; c += 1) {
          const floor = Math.max(row[c - 1] ?? 0, ranks[l - 1]?.[c] ?? 0);
          row.push(Math.min(4, floor + ((steps[l * columns + c] ?? 0) > 1 ? 1 : 0)));
        }
        ranks.push(row);
      }
      return ranks.map((row) => row.map((r) => LEVELS[r] ?? 'low'));
    });
}
