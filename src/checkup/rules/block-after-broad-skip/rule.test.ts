import { expect, test } from 'vitest';
import { firewallRule, rulesOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

const skips = { restOfPhase: true, phases: [], products: [], rulesets: [], rules: [] };
const skip = (says: string, index: number) => firewallRule({ id: 's', says, index, action: 'skip', skips });
const block = firewallRule({ id: 'b', index: 5 });

test.each([
  ['after a skip for a whole country', [skip('ip.geoip.country eq "FR"', 1), block], 'WARNING'],
  ['after a skip for one address', [skip('ip.src eq 203.0.113.7', 1), block], 'met'],
  ['before the skip', [block, skip('true', 9)], 'met'],
])('a rule that blocks, %s', (_, rules, outcome) => {
  expect(words(judged('block-after-broad-skip', [rulesOf(rules)]))).toEqual([outcome]);
});
