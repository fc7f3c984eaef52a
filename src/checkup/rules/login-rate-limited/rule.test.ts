import { expect, test } from 'vitest';
import { firewallRule, rulesOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

const limit = (says: string, changes = {}) => firewallRule({ phase: 'http_ratelimit', says, ...changes });

test.each([
  ['on the sign-in page', [limit('http.request.uri.path eq "/login"')], 'met'],
  ['on everything', [limit('true')], 'met'],
  ['on another page', [limit('http.request.uri.path eq "/search"')], 'WARNING'],
  ['that only logs', [limit('true', { action: 'log' })], 'WARNING'],
  ['that is off', [limit('true', { enabled: false })], 'WARNING'],
])('a limit %s', (_, rules, outcome) => {
  expect(words(judged('login-rate-limited', [rulesOf(rules)]))).toEqual([outcome]);
});

test('a phase that was not read is unknown, not missing', () => {
  expect(words(judged('login-rate-limited', [rulesOf([], { phasesRead: [] })]))).toEqual(['unknown']);
});
