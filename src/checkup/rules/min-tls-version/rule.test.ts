import { expect, test } from 'vitest';
import { settingsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['1.0', 'WARNING'],
  ['1.1', 'WARNING'],
  ['1.2', 'met'],
  ['1.3', 'met'],
  [null, 'unknown'],
])('the minimum %j is %s', (value, outcome) => {
  expect(words(judged('min-tls-version', [settingsOf({ min_tls_version: value })]))).toEqual([outcome]);
});

test('a setting that the answer leaves out is unknown', () => {
  expect(words(judged('min-tls-version', [settingsOf({ other: 'on' })]))).toEqual(['unknown']);
});
