import { expect, test } from 'vitest';
import { settingsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['strict', 'met'],
  ['origin_pull', 'met'],
  ['full', 'WARNING'],
  ['flexible', 'CRITICAL'],
  ['off', 'CRITICAL'],
  [null, 'unknown'],
])('the mode %j is %s', (value, outcome) => {
  expect(words(judged('ssl-mode-strict', [settingsOf({ ssl: value })]))).toEqual([outcome]);
});

test('a setting that the answer leaves out is unknown', () => {
  expect(words(judged('ssl-mode-strict', [settingsOf({ other: 'on' })]))).toEqual(['unknown']);
});
