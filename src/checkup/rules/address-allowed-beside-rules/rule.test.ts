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

const entry = {
  id: 'a1',
  mode: 'whitelist',
  target: 'ip',
  value: untrusted('203.0.113.7'),
  scope: 'zone',
  notes: null,
  modifiedOn: null,
} as const;

test.each([
  ['one address', entry, 'WARNING'],
  ['a whole country', { ...entry, target: 'country', value: untrusted('FR') }, 'CRITICAL'],
  ['an address that is blocked', { ...entry, mode: 'block' }, 'met'],
])('%s', (_, listed, outcome) => {
  const evidence = [listsOf({ ipAccess: [listed] })];

  expect(words(judged('address-allowed-beside-rules', evidence))).toEqual([outcome]);
});
