import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareIds } from './order.ts';

test('numbers inside ids count as numbers', () => {
  expect(['S-10', 'S-9', '5.10', '5.2', 'a'].toSorted(compareIds)).toEqual([
    '5.2',
    '5.10',
    'S-9',
    'S-10',
    'a',
  ]);
});

test('the order is the same from both sides, and only equal ids are equal', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(Math.sign(compareIds(a, b))).toBe(-Math.sign(compareIds(b, a)) + 0);
      expect(compareIds(a, b) === 0).toBe(a === b);
    }),
  );
});
