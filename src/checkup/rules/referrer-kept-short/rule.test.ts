import { expect, test } from 'vitest';
import { probeOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['strict-origin', 'met'],
  [null, 'met'],
  ['unsafe-url', 'INFO'],
])('%s is %s', (referrerPolicy, outcome) => {
  expect(words(judged('referrer-kept-short', [probeOf({ headers: { referrerPolicy } })]))).toEqual([outcome]);
});
