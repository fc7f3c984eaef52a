import { expect, test } from 'vitest';
import { webhooksOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  [{}, 'met'],
  [{ scheme: 'http' }, 'CRITICAL'],
  [{ scheme: 'http', live: false }, 'WARNING'],
] as const)('a webhook %j is %s', (changes, outcome) => {
  expect(words(judged('webhook-encrypted', [webhooksOf(changes)]))).toEqual([outcome]);
});
