import { expect, test } from 'vitest';
import { recordsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['CNAME', '*.example.com', 'WARNING'],
  ['TXT', '*.example.com', 'met'],
  ['CNAME', 'www.example.com', 'met'],
])('%s %s is %s', (type, name, outcome) => {
  expect(words(judged('no-wildcard-name', [recordsOf([type, name, 'target.example.net'])]))).toEqual([
    outcome,
  ]);
});
