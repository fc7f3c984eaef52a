import { expect, test } from 'vitest';
import { lastWeek, threatsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  [0, 500, 'WARNING'],
  [0, 10, 'met'],
  [3, 500, 'met'],
])('%i blocked after a usual %i is %s', (mitigated, usual, outcome) => {
  const past = lastWeek(threatsOf(usual));

  expect(words(judged('firewall-not-silent', [threatsOf(mitigated)], { past }))).toEqual([outcome]);
});
