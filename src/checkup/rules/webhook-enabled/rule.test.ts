import { expect, test } from 'vitest';
import { webhooksOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  [{}, 'met'],
  [{ status: 'disabled' }, 'CRITICAL'],
  [{ status: 'disabled', live: false }, 'INFO'],
  [{ status: 'unknown' }, 'unknown'],
] as const)('a webhook %j is %s', (changes, outcome) => {
  expect(words(judged('webhook-enabled', [webhooksOf(changes)]))).toEqual([outcome]);
});

test('an account without webhooks has none that is off', () => {
  expect(words(judged('webhook-enabled', [webhooksOf()]))).toEqual(['met']);
});
