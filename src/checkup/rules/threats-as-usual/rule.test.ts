import { expect, test } from 'vitest';
import { lastWeek, threatsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  [1500, 'met'],
  [1501, 'WARNING'],
])('%i blocked after a usual 500 is %s', (mitigated, outcome) => {
  const past = lastWeek(threatsOf(500));

  expect(words(judged('threats-as-usual', [threatsOf(mitigated)], { past }))).toEqual([outcome]);
});

test('a few more than almost none is no campaign', () => {
  expect(words(judged('threats-as-usual', [threatsOf(40)], { past: lastWeek(threatsOf(2)) }))).toEqual([
    'met',
  ]);
});

test('the first checkup cannot tell', () => {
  expect(words(judged('threats-as-usual', [threatsOf(40)]))).toEqual(['unknown']);
});
