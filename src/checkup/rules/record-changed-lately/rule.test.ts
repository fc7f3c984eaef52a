import { expect, test } from 'vitest';
import { recordsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['2026-11-20T00:00:00Z', 'INFO'],
  ['2026-11-01T00:00:00Z', 'met'],
  [null, 'met'],
])('a record changed on %s is %s', (modifiedOn, outcome) => {
  const evidence = [recordsOf(['A', 'x.example.com', '203.0.113.9', { modifiedOn }])];

  expect(words(judged('record-changed-lately', evidence))).toEqual([outcome]);
});
