import { expect, test } from 'vitest';
import { logEntry, logOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  [0, 'met'],
  [4, 'met'],
  [5, 'WARNING'],
])('%i failed sign-ins are %s', (failures, outcome) => {
  const entries = Array.from({ length: failures }, (_, index) =>
    logEntry({ id: `e${index}`, action: 'login', success: false }),
  );

  expect(words(judged('failed-sign-ins-few', [logOf(...entries)]))).toEqual([outcome]);
});
