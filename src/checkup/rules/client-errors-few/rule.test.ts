import { expect, test } from 'vitest';
import { errorsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  [{ errors4xx: 20_000 }, 'met'],
  [{ errors4xx: 21_000 }, 'INFO'],
  [{ errors4xx: 21_000, mitigated4xx: 5_000 }, 'met'],
])('%j is %s', (changes, outcome) => {
  expect(words(judged('client-errors-few', [errorsOf([changes])]))).toEqual([outcome]);
});
