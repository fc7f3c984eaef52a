import { expect, test } from 'vitest';
import { settingsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['off', 'met'],
  ['on', 'WARNING'],
  [null, 'unknown'],
])('0-RTT %j is %s', (value, outcome) => {
  expect(words(judged('early-data-off', [settingsOf({ '0rtt': value })]))).toEqual([outcome]);
});

test('a setting that the answer leaves out is unknown', () => {
  expect(words(judged('early-data-off', [settingsOf({ other: 'on' })]))).toEqual(['unknown']);
});
