import { expect, test } from 'vitest';
import { firewallRule, rulesOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['reviewed lately', 'ip.src eq 203.0.113.7', '2026-09-01T00:00:00Z', 'met'],
  ['not reviewed for a year', 'ip.src in {203.0.113.7}', '2025-11-01T00:00:00Z', 'INFO'],
  ['of an unknown date', 'ip.src eq 203.0.113.7', null, 'INFO'],
  ['for a path, not an address', 'http.request.uri.path eq "/x"', null, 'met'],
])('a skip %s', (_, says, lastUpdated, outcome) => {
  const rule = firewallRule({ says, lastUpdated, action: 'skip' });

  expect(words(judged('address-let-through', [rulesOf([rule])]))).toEqual([outcome]);
});
