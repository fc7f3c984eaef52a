import { expect, test } from 'vitest';
import { recordsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['A', '10.0.0.4', 'WARNING'],
  ['A', '172.31.9.1', 'WARNING'],
  ['A', '172.32.9.1', 'met'],
  ['A', '192.168.1.10', 'WARNING'],
  ['A', '100.64.0.1', 'WARNING'],
  ['A', '203.0.113.9', 'met'],
  ['AAAA', 'fd12:3456::1', 'WARNING'],
  ['AAAA', '2001:db8::1', 'met'],
  ['TXT', '10.0.0.4', 'met'],
])('%s %s is %s', (type, content, outcome) => {
  const evidence = [recordsOf([type, 'x.example.com', content])];

  expect(words(judged('no-inner-address-published', evidence))).toEqual([outcome]);
});
