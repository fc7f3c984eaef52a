import { expect, test } from 'vitest';
import { webhooksOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  [{ live: true, hostEnvironment: 'production' }, 'met'],
  [{ live: true, hostEnvironment: 'sandbox' }, 'CRITICAL'],
  [{ live: true, hostEnvironment: 'undeclared' }, 'WARNING'],
  [{ live: false, hostEnvironment: 'sandbox' }, 'met'],
  [{ live: false, hostEnvironment: 'production' }, 'WARNING'],
  [{ live: false, hostEnvironment: 'undeclared' }, 'INFO'],
] as const)('a webhook %j is %s', (changes, outcome) => {
  expect(words(judged('webhook-in-its-environment', [webhooksOf(changes)]))).toEqual([outcome]);
});
