import { expect, test } from 'vitest';
import { botsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  [39_000, 'met'],
  [40_000, 'WARNING'],
  [null, 'unknown'],
])('%s automated of 100 000 are %s', (automated, outcome) => {
  expect(words(judged('bots-few', [botsOf({ automated })]))).toEqual([outcome]);
});
