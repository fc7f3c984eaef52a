import { expect, test } from 'vitest';
import { settingsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['active', 'met'],
  ['disabled', 'INFO'],
  ['pending', 'INFO'],
  ['error', 'WARNING'],
  ['unknown', 'unknown'],
] as const)('DNSSEC %s is %s', (dnssec, outcome) => {
  expect(words(judged('dnssec-active', [settingsOf({}, { dnssec })]))).toEqual([outcome]);
});
