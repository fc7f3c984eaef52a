import { expect, test } from 'vitest';
import type { PayloadOf } from '../../evidence/element.ts';
import { firewallEvents24h } from '../../evidence/elements/firewall-events-24h.ts';
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
  [{ total: 1000, skipped: 499 }, 'met'],
  [{ total: 1000, skipped: 500 }, 'WARNING'],
  [{ total: 50, skipped: 50 }, 'met'],
])('%j is %s', (changes, outcome) => {
  expect(words(judged('few-requests-skipped', [eventsOf(changes)]))).toEqual([outcome]);
});
