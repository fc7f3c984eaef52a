import { expect, test } from 'vitest';
import { settingsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

const hsts = { enabled: true, maxAge: 31_536_000, includeSubdomains: true, preload: false };

test.each([
  ['a year', hsts, 'met'],
  ['an hour', { ...hsts, maxAge: 3600 }, 'WARNING'],
  ['off', { ...hsts, enabled: false }, 'INFO'],
  ['not set here', null, 'not-applicable'],
])('HSTS for %s is judged so', (_, value, outcome) => {
  expect(words(judged('hsts-at-edge', [settingsOf({}, { hsts: value })]))).toEqual([outcome]);
});

test('the procedure sets how long is long', () => {
  const thresholds = { 'hsts-at-edge': { 'max-age': 60 } };
  const evidence = [settingsOf({}, { hsts: { ...hsts, maxAge: 3600 } })];

  expect(words(judged('hsts-at-edge', evidence, { procedure: { thresholds } }))).toEqual(['met']);
});
