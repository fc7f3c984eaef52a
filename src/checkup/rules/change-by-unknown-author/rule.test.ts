import { expect, test } from 'vitest';
import { untrusted } from '../../evidence/untrusted.ts';
import { logEntry, logOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

const stranger = { kind: 'api-token', name: untrusted('deploy'), known: false } as const;

test.each([
  ['by a known person', logEntry(), 'met'],
  ['by an unknown token', logEntry({ author: stranger }), 'WARNING'],
  ['looked at by an unknown token', logEntry({ author: stranger, action: 'view' }), 'met'],
  ['made by the provider itself', logEntry({ author: { kind: 'system', name: null, known: false } }), 'met'],
])('something changed %s', (_, entry, outcome) => {
  expect(words(judged('change-by-unknown-author', [logOf(entry)]))).toEqual([outcome]);
});

test('one author is one finding, however much they changed', () => {
  const entries = ['e1', 'e2'].map((id) => logEntry({ id, author: stranger }));

  expect(words(judged('change-by-unknown-author', [logOf(...entries)]))).toEqual(['WARNING']);
});
