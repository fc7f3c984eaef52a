import { expect, test } from 'vitest';
import { recordsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['v=DMARC1; p=reject; rua=mailto:d@example.com', 'met'],
  ['v=DMARC1; p=quarantine', 'met'],
  ['v=DMARC1; p=none', 'INFO'],
  ['v=DMARC1; sp=reject', 'INFO'],
  ['something else', 'WARNING'],
])('%s is %s', (text, outcome) => {
  const evidence = [recordsOf(['TXT', '_dmarc.example.com', text])];

  expect(words(judged('forged-mail-refused', evidence))).toEqual([outcome]);
});
