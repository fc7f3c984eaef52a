import { expect, test } from 'vitest';
import { webhooksOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  [{}, 'met'],
  [{ allEvents: true }, 'INFO'],
  [{ allEvents: true, status: 'disabled' }, 'met'],
] as const)('a webhook %j is %s', (changes, outcome) => {
  expect(words(judged('webhook-events-chosen', [webhooksOf(changes)]))).toEqual([outcome]);
});
