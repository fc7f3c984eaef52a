import { expect, test } from 'vitest';
import { probeOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['nosniff', 'met'],
  ['NoSniff', 'met'],
  [null, 'INFO'],
])('%s is %s', (xContentTypeOptions, outcome) => {
  expect(words(judged('sniffing-refused', [probeOf({ headers: { xContentTypeOptions } })]))).toEqual([
    outcome,
  ]);
});
