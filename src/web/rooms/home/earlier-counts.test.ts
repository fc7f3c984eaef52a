import { expect, test } from 'vitest';
import { earlierCounts } from './earlier-counts.ts';

const at = (level: 'low' | 'high' | 'critical') => ({ current: { likelihood: 1, consequence: 1, level } });

test('what has changed is taken back: what came goes, what left returns, what is new was not there', () => {
  const changes = [
    { before: at('critical'), after: at('low') },
    { before: {}, after: at('high') },
    { before: at('critical'), after: {} },
  ];

  expect(earlierCounts([4, 0, 3, 1, 0], changes)).toEqual([3, 0, 2, 3, 0]);
});

test('without a change nothing was otherwise', () => {
  expect(earlierCounts([4, 0, 3, 1, 0], [])).toEqual([4, 0, 3, 1, 0]);
});
