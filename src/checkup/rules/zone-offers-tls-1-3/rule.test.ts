import { expect, test } from 'vitest';
import { settingsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['on', 'met'],
  ['zrt', 'met'],
  ['off', 'INFO'],
  [null, 'unknown'],
])('TLS 1.3 %j is %s', (value, outcome) => {
  expect(words(judged('zone-offers-tls-1-3', [settingsOf({ tls_1_3: value })]))).toEqual([outcome]);
});

test('a setting that the answer leaves out is unknown', () => {
  expect(words(judged('zone-offers-tls-1-3', [settingsOf({ other: 'on' })]))).toEqual(['unknown']);
});
