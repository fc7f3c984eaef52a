import { expect, test } from 'vitest';
import { firewallRule, rulesOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['2026-10-24T09:00:00Z', 'met'],
  ['2026-10-23T08:59:59Z', 'WARNING'],
  [null, 'unknown'],
])('a rule that has only logged since %s', (lastUpdated, outcome) => {
  const rule = firewallRule({ action: 'log', lastUpdated });

  expect(words(judged('log-only-rule-old', [rulesOf([rule])]))).toEqual([outcome]);
});

test('a rule that blocks, or that is off, does not count', () => {
  const old = { lastUpdated: '2025-01-01T00:00:00Z' };
  const rules = [firewallRule(old), firewallRule({ ...old, id: 'r2', action: 'log', enabled: false })];

  expect(words(judged('log-only-rule-old', [rulesOf(rules)]))).toEqual(['met']);
});
