import { expect, test } from 'vitest';
import type { PayloadOf } from '../../evidence/element.ts';
import { firewallEvents7d } from '../../evidence/elements/firewall-events-7d.ts';
import { words, ZONE } from '../../fixtures/examples.ts';
import { judged, piece } from '../../fixtures/judged.ts';

function eventsOf(changes: Partial<PayloadOf<typeof firewallEvents7d>>, kind = firewallEvents7d) {
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
  [{ total: 1000, unreadable: 0 }, 'met'],
  [{ total: 900, unreadable: 100 }, 'WARNING'],
  [{ total: 0, unreadable: 0 }, 'met'],
])('%j is %s', (changes, outcome) => {
  expect(words(judged('events-readable', [eventsOf(changes)]))).toEqual([outcome]);
});
