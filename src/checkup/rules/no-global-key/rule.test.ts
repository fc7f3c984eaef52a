import { expect, test } from 'vitest';
import { logEntry, logOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['the dashboard', {}, 'met'],
  ['the global key', { context: 'api_key' }, 'WARNING'],
  ['a key as its author', { author: { kind: 'api-key', name: null, known: true } }, 'WARNING'],
] as const)('an action through %s', (_, changes, outcome) => {
  expect(words(judged('no-global-key', [logOf(logEntry(changes))]))).toEqual([outcome]);
});
