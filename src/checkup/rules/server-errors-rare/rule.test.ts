import { expect, test } from 'vitest';
import { errorsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  [{ errors5xx: 100 }, 'met'],
  [{ errors5xx: 301 }, 'WARNING'],
  [{ errors5xx: 1001 }, 'CRITICAL'],
  [{ requests: 10, errors5xx: 9 }, 'met'],
])('%j is %s', (changes, outcome) => {
  expect(words(judged('server-errors-rare', [errorsOf([changes])]))).toEqual([outcome]);
});

test('each host is judged for itself; a platform without traffic has none', () => {
  const two = errorsOf([{ errors5xx: 0 }, { errors5xx: 5000 }]);

  expect(words(judged('server-errors-rare', [two]))).toEqual(['met', 'CRITICAL']);
  expect(words(judged('server-errors-rare', [errorsOf([])]))).toEqual(['met']);
});
