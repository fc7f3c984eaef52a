import { expect, test } from 'vitest';
import { sha256 } from '#kernel/hash.ts';
import { type DeployedRule, deployedRules } from '../../evidence/elements/deployed-rules.ts';
import { untrusted } from '../../evidence/untrusted.ts';
import { forbidden, judged, piece } from '../../fixtures/judged.ts';

function skip(expression: string, changes: Partial<DeployedRule> = {}): DeployedRule {
  return {
    id: 'r1',
    level: 'zone',
    phase: 'http_request_firewall_custom',
    phaseOrder: 7,
    index: 0,
    version: '3',
    lastUpdated: '2026-10-01T00:00:00Z',
    author: null,
    enabled: true,
    action: 'skip',
    expression: untrusted(expression),
    expressionHash: sha256(expression),
    description: untrusted('Let the monitor pass'),
    skips: { restOfPhase: true, phases: [], products: [], rulesets: [], rules: [] },
    executes: null,
    rateLimit: null,
    logging: null,
    ...changes,
  };
}

function outcomes(...rules: DeployedRule[]) {
  const payload = {
    plan: 'pro',
    rules,
    phasesRead: ['http_request_firewall_custom'],
    phasesUnread: [],
    takenAt: '2026-11-23T09:00:00Z',
  } as const;
  const findings = judged('skip-rule-too-broad', [
    piece(deployedRules, 'example.com', structuredClone(payload) as never),
  ]);
  return findings.map((finding) => (finding.outcome === 'not-met' ? finding.severity : finding.outcome));
}

test.each([
  ['everybody', 'true', 'WARNING'],
  ['a user agent that anybody may claim', 'http.user_agent contains "Pingdom"', 'WARNING'],
  ['a whole country', 'ip.geoip.country eq "FR"', 'WARNING'],
  ['one address', 'ip.src eq 203.0.113.7', 'met'],
  ['one path', 'http.request.uri.path eq "/webhooks/stripe"', 'met'],
])('a skip for %s is judged so', (_, expression, expected) => {
  expect(outcomes(skip(expression))).toEqual([expected]);
});

test('skipping the managed rules is critical', () => {
  const skips = {
    restOfPhase: false,
    phases: ['http_request_firewall_managed'],
    products: [],
    rulesets: [],
    rules: [],
  };

  expect(outcomes(skip('true', { skips }))).toEqual(['CRITICAL']);
});

test('a rule that is switched off, or that blocks, skips nothing', () => {
  expect(outcomes(skip('true', { enabled: false }), skip('true', { id: 'r2', action: 'block' }))).toEqual([
    'met',
  ]);
});

test('a zone whose rules may not be read is unknown, not good', () => {
  const findings = judged('skip-rule-too-broad', [forbidden(deployedRules, 'example.com')]);

  expect(findings.map(({ outcome }) => outcome)).toEqual(['unknown']);
});

test('no evidence at all is unknown too', () => {
  expect(judged('skip-rule-too-broad', []).map(({ outcome }) => outcome)).toEqual(['unknown']);
});
