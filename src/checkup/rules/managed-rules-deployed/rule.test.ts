import { expect, test } from 'vitest';
import { firewallRule, rulesOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

const MANAGED = 'http_request_firewall_managed';
const executing = firewallRule({ phase: MANAGED, action: 'execute' });

test.each([
  ['one that runs', rulesOf([executing]), 'met'],
  ['one that is switched off', rulesOf([{ ...executing, enabled: false }]), 'CRITICAL'],
  ['none', rulesOf([]), 'CRITICAL'],
  ['none on the free plan', rulesOf([], { plan: 'free' }), 'not-applicable'],
  ['a phase that was not read', rulesOf([], { phasesRead: [], phasesUnread: [MANAGED] }), 'unknown'],
])('%s', (_, evidence, outcome) => {
  expect(words(judged('managed-rules-deployed', [evidence]))).toEqual([outcome]);
});
