import { expect, test } from 'vitest';
import { logEntry, logOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['a token created', { resource: 'api_token', action: 'create' }, 'INFO'],
  ['a member added', { resource: 'member', action: 'create' }, 'INFO'],
  ['a token removed', { resource: 'api_token', action: 'delete' }, 'met'],
  ['a token that could not be created', { resource: 'api_token', action: 'create', success: false }, 'met'],
  ['a rule changed', {}, 'met'],
] as const)('%s', (_, changes, outcome) => {
  expect(words(judged('access-granted-lately', [logOf(logEntry(changes))]))).toEqual([outcome]);
});
