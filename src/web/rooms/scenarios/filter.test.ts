import { expect, it } from 'vitest';
import { filterOf, isNarrowed } from './filter.ts';

it('reads a cell of the matrix from the address', () => {
  expect(filterOf({ stage: 'residual', likelihood: '4', consequence: '5' })).toEqual({
    stage: 'residual',
    sort: 'current',
    likelihood: 4,
    consequence: 5,
  });
});

it('passes over words that mean nothing', () => {
  const filter = filterOf({
    stage: 'yesterday',
    level: 'huge',
    likelihood: '9',
    family: 'alien',
    sort: 'beauty',
  });

  expect(filter).toEqual({ stage: 'current', sort: 'current' });
  expect(isNarrowed(filter)).toBe(false);
});

it('knows that a filter by treatment narrows', () => {
  expect(isNarrowed(filterOf({ option: 'none' }))).toBe(true);
});
