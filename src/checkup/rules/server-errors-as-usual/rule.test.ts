import { expect, test } from 'vitest';
import { errorsOf, lastWeek, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

const past = lastWeek(errorsOf([{ errors5xx: 100 }]));

test.each([
  [{ errors5xx: 200 }, 'met'],
  [{ errors5xx: 210 }, 'WARNING'],
  [{ requests: 1_000_000, errors5xx: 1000 }, 'met'],
])('%j after ten of ten thousand is %s', (changes, outcome) => {
  expect(words(judged('server-errors-as-usual', [errorsOf([changes])], { past }))).toEqual([outcome]);
});

test('a host that was not counted before cannot be compared', () => {
  const evidence = [errorsOf([{}, { errors5xx: 900 }])];

  expect(words(judged('server-errors-as-usual', evidence, { past }))).toEqual(['met', 'unknown']);
});
