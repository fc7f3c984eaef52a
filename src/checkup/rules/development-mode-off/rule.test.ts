import { expect, test } from 'vitest';
import { settingsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['off', 'met'],
  ['on', 'WARNING'],
  [null, 'unknown'],
])('development mode %j is %s', (value, outcome) => {
  expect(words(judged('development-mode-off', [settingsOf({ development_mode: value })]))).toEqual([outcome]);
});

test('a setting that the answer leaves out is unknown', () => {
  expect(words(judged('development-mode-off', [settingsOf({ other: 'on' })]))).toEqual(['unknown']);
});
