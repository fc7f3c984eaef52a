import { expect, test } from 'vitest';
import type { PayloadOf } from '../../evidence/element.ts';
import { firewallEvents7d } from '../../evidence/elements/firewall-events-7d.ts';
import { firewallEvents24h } from '../../evidence/elements/firewall-events-24h.ts';
import { coveringOnly, words, ZONE } from '../../fixtures/examples.ts';
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

const week = (mitigated: number) => eventsOf({ mitigated }, firewallEvents7d);

test.each([
  [300, 'met'],
  [301, 'WARNING'],
])('%i in a day of a week of 700 is %s', (mitigated, outcome) => {
  expect(words(judged('events-as-usual', [eventsOf({ mitigated }), week(700)]))).toEqual([outcome]);
});

test('a week of which one day was seen is compared by that day', () => {
  const evidence = [eventsOf({ mitigated: 700 }), coveringOnly(week(700), 1 / 7)];

  expect(words(judged('events-as-usual', evidence))).toEqual(['met']);
});

test('without the week it cannot be told', () => {
  expect(words(judged('events-as-usual', [eventsOf({})]))).toEqual(['unknown']);
});
