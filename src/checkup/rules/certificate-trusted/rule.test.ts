import { expect, test } from 'vitest';
import { certificateOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['example.com', true, 'met'],
  ['example.com', false, 'CRITICAL'],
  ['sandbox.example.com', false, 'WARNING'],
  ['example.com', null, 'unknown'],
])('%s, trusted: %s, is %s', (host, trusted, outcome) => {
  expect(words(judged('certificate-trusted', [certificateOf({ host, trusted })]))).toEqual([outcome]);
});
