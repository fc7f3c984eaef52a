import { expect, test } from 'vitest';
import { requestsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  [95_000, 'met'],
  [94_000, 'WARNING'],
  [null, 'unknown'],
])('%s encrypted of 100 000 is %s', (encrypted, outcome) => {
  expect(words(judged('traffic-encrypted', [requestsOf({ encrypted })]))).toEqual([outcome]);
});

test('no traffic at all has no share', () => {
  const evidence = [requestsOf({ requests: 0, encrypted: 0 })];

  expect(words(judged('traffic-encrypted', evidence))).toEqual(['not-applicable']);
});
