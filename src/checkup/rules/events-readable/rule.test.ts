import { expect, test } from 'vitest';
import { firewallEvents7d } from '../../evidence/elements/firewall-events-7d.ts';
import { eventsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  [{ total: 1000, unreadable: 0 }, 'met'],
  [{ total: 900, unreadable: 100 }, 'WARNING'],
  [{ total: 0, unreadable: 0 }, 'met'],
])('%j is %s', (changes, outcome) => {
  expect(words(judged('events-readable', [eventsOf(changes, firewallEvents7d)]))).toEqual([outcome]);
});
