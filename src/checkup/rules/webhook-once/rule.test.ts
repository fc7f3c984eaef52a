import { expect, test } from 'vitest';
import { webhooksOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

const pathHash = 'a'.repeat(64);

test.each([
  ['the same address', { pathHash }, 'WARNING'],
  ['the same address of the other mode', { pathHash, live: false }, 'met'],
  ['another address', {}, 'met'],
])('a second webhook at %s', (_, changes, outcome) => {
  expect(words(judged('webhook-once', [webhooksOf({ pathHash }, changes)]))).toEqual([outcome]);
});
