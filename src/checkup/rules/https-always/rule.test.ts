import { expect, test } from 'vitest';
import { settingsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['on', 'met'],
  ['off', 'WARNING'],
  [null, 'unknown'],
])('always HTTPS %j is %s', (value, outcome) => {
  expect(words(judged('https-always', [settingsOf({ always_use_https: value })]))).toEqual([outcome]);
});

test('a setting that the answer leaves out is unknown', () => {
  expect(words(judged('https-always', [settingsOf({ other: 'on' })]))).toEqual(['unknown']);
});
