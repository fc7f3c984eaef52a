import { expect, test } from 'vitest';
import { firewallRule, rulesOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  [{ enabled: false, lastUpdated: '2026-08-01T00:00:00Z' }, 'INFO'],
  [{ enabled: false, lastUpdated: '2026-11-01T00:00:00Z' }, 'met'],
  [{ enabled: true, lastUpdated: '2024-08-01T00:00:00Z' }, 'met'],
])('a rule %j', (changes, outcome) => {
  expect(words(judged('disabled-rule-forgotten', [rulesOf([firewallRule(changes)])]))).toEqual([outcome]);
});
