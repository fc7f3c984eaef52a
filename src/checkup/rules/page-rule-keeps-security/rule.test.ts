import { expect, test } from 'vitest';
import type { PayloadOf } from '../../evidence/element.ts';
import { accessLists } from '../../evidence/elements/access-lists.ts';
import { untrusted } from '../../evidence/untrusted.ts';
import { words, ZONE } from '../../fixtures/examples.ts';
import { judged, piece } from '../../fixtures/judged.ts';

function listsOf(changes: Partial<PayloadOf<typeof accessLists>>) {
  const empty = { ipAccess: [], userAgentBlocks: [], lockdowns: [], pageRules: [] };
  return piece(accessLists, ZONE, { ...empty, ...changes });
}

test.each([
  ['disable_security', null, 'CRITICAL'],
  ['waf', 'off', 'CRITICAL'],
  ['ssl', 'flexible', 'CRITICAL'],
  ['ssl', 'strict', 'met'],
  ['security_level', 'essentially_off', 'WARNING'],
  ['forwarding_url', 'https://www.example.com/$1', 'met'],
])('a page rule with %s %s is %s', (id, value, outcome) => {
  const actions = [{ id, value: value === null ? null : untrusted(value) }];
  const page = { id: 'p1', target: untrusted('example.com/*'), active: true, actions, modifiedOn: null };

  expect(words(judged('page-rule-keeps-security', [listsOf({ pageRules: [page] })]))).toEqual([outcome]);
  const off = listsOf({ pageRules: [{ ...page, active: false }] });
  expect(words(judged('page-rule-keeps-security', [off]))).toEqual(['met']);
});
