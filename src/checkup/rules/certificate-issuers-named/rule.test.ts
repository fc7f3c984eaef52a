import { expect, test } from 'vitest';
import { recordsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['CAA', 'example.com', 'met'],
  ['CAA', 'www.example.com', 'INFO'],
  ['A', 'example.com', 'INFO'],
])('%s on %s is %s', (type, name, outcome) => {
  const evidence = [recordsOf([type, name, '0 issue "letsencrypt.org"'])];

  expect(words(judged('certificate-issuers-named', evidence))).toEqual([outcome]);
});
