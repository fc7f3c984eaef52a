import { expect, test } from 'vitest';
import { recordsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['a strict list', ['"v=spf1 include:_spf.example.net -all"'], 'met'],
  ['everybody', ['v=spf1 +all'], 'WARNING'],
  ['two lists', ['v=spf1 -all', 'v=spf1 mx -all'], 'WARNING'],
  ['another text', ['google-site-verification=x'], 'WARNING'],
  ['nothing', [], 'WARNING'],
])('%s', (_, texts, outcome) => {
  const evidence = [recordsOf(...texts.map((text) => ['TXT', 'example.com', text] as const))];

  expect(words(judged('mail-senders-declared', evidence))).toEqual([outcome]);
});
