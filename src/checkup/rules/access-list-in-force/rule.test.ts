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

const lockdown = {
  id: 'l1',
  paths: [untrusted('/admin')],
  description: null,
  paused: true,
  modifiedOn: null,
};
const agent = { id: 'u1', mode: 'block', userAgent: untrusted('bad'), description: null, paused: true };

test.each([
  ['a paused lockdown', { lockdowns: [lockdown] }, 'WARNING'],
  ['a paused agent', { userAgentBlocks: [agent] }, 'INFO'],
  ['both in force', { lockdowns: [{ ...lockdown, paused: false }] }, 'met'],
])('%s', (_, changes, outcome) => {
  expect(words(judged('access-list-in-force', [listsOf(changes)]))).toEqual([outcome]);
});
