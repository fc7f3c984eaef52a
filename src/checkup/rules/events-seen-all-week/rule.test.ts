import { expect, test } from 'vitest';
import type { PayloadOf } from '../../evidence/element.ts';
import { firewallEvents7d } from '../../evidence/elements/firewall-events-7d.ts';
import { coveringOnly, words, ZONE } from '../../fixtures/examples.ts';
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
  ['whole', eventsOf({}), 'met'],
  ['one day of seven', coveringOnly(eventsOf({}), 1 / 7), 'unknown'],
  ['a sample', eventsOf({ basis: 'sample' }), 'unknown'],
])('a week seen %s', (_, evidence, outcome) => {
  expect(words(judged('events-seen-all-week', [evidence]))).toEqual([outcome]);
});
