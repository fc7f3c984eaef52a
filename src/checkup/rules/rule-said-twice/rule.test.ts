import { expect, test } from 'vitest';
import { firewallRule, rulesOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

const first = firewallRule({ says: 'ip.src eq 203.0.113.7' });

test.each([
  ['the same action', { id: 'r2', index: 1 }, 'INFO'],
  ['another action', { id: 'r2', index: 1, action: 'skip' }, 'WARNING'],
  ['in another phase', { id: 'r2', phase: 'http_ratelimit' }, 'met'],
  ['switched off', { id: 'r2', enabled: false }, 'met'],
])('the same condition again, %s', (_, changes, outcome) => {
  expect(words(judged('rule-said-twice', [rulesOf([first, { ...first, ...changes }])]))).toEqual([outcome]);
});
