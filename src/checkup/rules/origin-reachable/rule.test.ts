import { expect, test } from 'vitest';
import { errorsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  [{ errors52x: 19 }, 'met'],
  [{ errors52x: 20 }, 'WARNING'],
  [{ errors52x: 500 }, 'CRITICAL'],
  [{ errors52x: null }, 'not-applicable'],
])('%j is %s', (changes, outcome) => {
  expect(words(judged('origin-reachable', [errorsOf([changes])]))).toEqual([outcome]);
});
