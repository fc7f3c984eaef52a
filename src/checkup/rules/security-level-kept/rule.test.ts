import { expect, test } from 'vitest';
import { settingsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['medium', 'met'],
  ['off', 'WARNING'],
  ['essentially_off', 'WARNING'],
  ['under_attack', 'INFO'],
  [null, 'unknown'],
])('the level %j is %s', (value, outcome) => {
  expect(words(judged('security-level-kept', [settingsOf({ security_level: value })]))).toEqual([outcome]);
});

test('a setting that the answer leaves out is unknown', () => {
  expect(words(judged('security-level-kept', [settingsOf({ other: 'on' })]))).toEqual(['unknown']);
});
