import { expect, test } from 'vitest';
import type { PayloadOf } from '../../evidence/element.ts';
import { firewallEvents24h } from '../../evidence/elements/firewall-events-24h.ts';
import { untrusted } from '../../evidence/untrusted.ts';
import { words, ZONE } from '../../fixtures/examples.ts';
import { judged, piece } from '../../fixtures/judged.ts';

function eventsOf(changes: Partial<PayloadOf<typeof firewallEvents24h>>, kind = firewallEvents24h) {
  return piece(kind, ZONE, {
    total: 1000,
    mitigated: 1000,
    skipped: 0,
    logged: 0,
    byAction: { rows: [], others: 0 },
    bySource: { rows: [], others: 0 },
    byRule: [],
    byHour: [],
    basis: 'totals',
    sampling: null,
    unreadable: 0,
    ...changes,
  });
}

test.each([
  [99, 'met'],
  [100, 'INFO'],
])('%i requests only logged are %s', (logged, outcome) => {
  expect(words(judged('attacks-not-only-logged', [eventsOf({ logged })]))).toEqual([outcome]);
});

test('the rule that lets them pass is named', () => {
  const byRule = [{ rule: 'r9', description: untrusted('Trial'), action: 'log', count: 200 }];

  const [finding] = judged('attacks-not-only-logged', [eventsOf({ logged: 200, byRule })]);

  expect(finding?.says.en).toContainEqual(untrusted('Trial'));
});
