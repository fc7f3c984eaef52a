import { expect, it } from 'vitest';
import { productGrid } from '#domain/scope/criteria.ts';
import { FRESH, refusalsOf, standing } from './given.ts';

const criteria = { grid: productGrid() } as never;

it('bands what is typed by the worst dimension, and nothing while something is missing', () => {
  expect(standing(FRESH, criteria)).toEqual({ worst: 0, level: undefined });
  expect(standing({ likelihood: 4, consequences: {} }, criteria).level).toBeUndefined();
  expect(standing({ likelihood: 4, consequences: { legal: 2, financial: 5 } }, criteria)).toEqual({
    worst: 5,
    level: 'unacceptable',
  });
});

it('names what is missing at its field', () => {
  const paths = refusalsOf({ likelihood: 3, consequences: {} }).map(({ path }) => path.join('.'));

  expect(paths.toSorted()).toEqual(['consequences', 'rationale']);
  expect(refusalsOf({ likelihood: 3, consequences: { legal: 1 }, rationale: 'Parce que.' })).toEqual([]);
});
