import { expect, test } from 'vitest';
import { untrusted } from '../../evidence/untrusted.ts';
import { firewallRule, rulesOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['a sentence', 'Blocks old clients', 'met'],
  ['blanks', '  ', 'INFO'],
  ['nothing', null, 'INFO'],
])('a rule described by %s', (_, description, outcome) => {
  const rule = firewallRule({ description: description === null ? null : untrusted(description) });

  expect(words(judged('rule-explained', [rulesOf([rule])]))).toEqual([outcome]);
});
