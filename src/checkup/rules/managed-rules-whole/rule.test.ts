import { expect, test } from 'vitest';
import { firewallRule, rulesOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

const executes = {
  ruleset: 'efb7b8c949ac4650a09736fc376e9aee',
  name: null,
  enabled: null,
  action: null,
  sensitivity: null,
  disabledRules: 0,
};

test.each([
  ['as it comes', {}, 'met'],
  ['switched off', { enabled: false }, 'CRITICAL'],
  ['only logging', { action: 'log' }, 'WARNING'],
  ['without sensitivity', { sensitivity: 'eoff' }, 'WARNING'],
  ['with ten rules off', { disabledRules: 10 }, 'met'],
  ['with eleven rules off', { disabledRules: 11 }, 'WARNING'],
])('a managed ruleset %s', (_, changes, outcome) => {
  const rule = firewallRule({ action: 'execute', executes: { ...executes, ...changes } });

  expect(words(judged('managed-rules-whole', [rulesOf([rule])]))).toEqual([outcome]);
});

test('a ruleset whose rule is off as a whole weakens nothing: managed-rules-deployed tells it', () => {
  const rule = firewallRule({ enabled: false, executes: { ...executes, enabled: false } });

  expect(words(judged('managed-rules-whole', [rulesOf([rule])]))).toEqual(['met']);
});
