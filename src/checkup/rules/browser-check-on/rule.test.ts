import { expect, test } from 'vitest';
import { settingsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['on', 'met'],
  ['off', 'INFO'],
  [null, 'unknown'],
])('the check %j is %s', (value, outcome) => {
  expect(words(judged('browser-check-on', [settingsOf({ browser_check: value })]))).toEqual([outcome]);
});

test('a setting that the answer leaves out is unknown', () => {
  expect(words(judged('browser-check-on', [settingsOf({ other: 'on' })]))).toEqual(['unknown']);
});
