import fc from 'fast-check';
import { expect, test } from 'vitest';
import { productGrid } from '../scope/criteria.ts';
import { rank } from '../scope/levels.ts';
import { classify } from './columns.ts';
import { level } from './level.ts';

const criteria = { grid: productGrid() };

test('a column says of each row what level() says, and counts each cell', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 200 }), (rows) => {
      const likelihood = Uint8Array.from(rows, ([l]) => l);
      const consequence = Uint8Array.from(rows, ([, c]) => c);

      const { levels, cells } = classify({ likelihood, consequence }, criteria);

      rows.forEach(([l, c], row) => {
        const expected = level(l, c, criteria);
        expect(levels[row]).toBe(expected === undefined ? 255 : rank(expected));
        expect(cells[l * 8 + c]).toBe(rows.filter(([a, b]) => a === l && b === c).length);
      });
      expect(cells.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
    }),
  );
});
