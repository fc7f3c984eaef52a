import { expect, test } from 'vitest';
import { probeOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['production', 'redirects-to-https', 'met'],
  ['production', 'closed', 'met'],
  ['production', 'answers', 'WARNING'],
  ['sandbox', 'answers', 'INFO'],
  ['production', 'redirects-elsewhere', 'INFO'],
  ['production', 'unknown', 'unknown'],
] as const)('a host of %s whose HTTP %s is %s', (environment, http, outcome) => {
  expect(words(judged('clear-text-redirected', [probeOf({ environment, http })]))).toEqual([outcome]);
});
