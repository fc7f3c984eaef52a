import { expect, test } from 'vitest';
import { firewallEvents7d } from '../../evidence/elements/firewall-events-7d.ts';
import { coveringOnly, eventsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['whole', eventsOf({}, firewallEvents7d), 'met'],
  ['one day of seven', coveringOnly(eventsOf({}, firewallEvents7d), 1 / 7), 'unknown'],
  ['a sample', eventsOf({ basis: 'sample' }, firewallEvents7d), 'unknown'],
])('a week seen %s', (_, evidence, outcome) => {
  expect(words(judged('events-seen-all-week', [evidence]))).toEqual([outcome]);
});
