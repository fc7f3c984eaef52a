import { expect, test } from 'vitest';
import { firewallEvents7d } from '../../evidence/elements/firewall-events-7d.ts';
import { coveringOnly, eventsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

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
