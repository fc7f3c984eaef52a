import { expect, test } from 'vitest';
import { lastWeek, webhooksOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['the same', webhooksOf({}), 'met'],
  ['one more', webhooksOf({}, { live: true }), 'WARNING'],
  ['one more for trials', webhooksOf({}, { live: false }), 'INFO'],
])('after one webhook last week, %s', (_, evidence, outcome) => {
  expect(words(judged('webhook-known', [evidence], { past: lastWeek(webhooksOf({})) }))).toEqual([outcome]);
});

test('the first checkup cannot tell', () => {
  expect(words(judged('webhook-known', [webhooksOf({})]))).toEqual(['unknown']);
});
