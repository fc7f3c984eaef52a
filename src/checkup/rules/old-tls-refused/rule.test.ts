import { expect, test } from 'vitest';
import { certificateOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  [{}, 'met'],
  [{ accepted: ['TLSv1', 'TLSv1.2'] }, 'WARNING'],
  [{ refused: ['TLSv1'] }, 'unknown'],
] as const)('a host %j is %s', (changes, outcome) => {
  const evidence = [certificateOf(structuredClone(changes) as never)];

  expect(words(judged('old-tls-refused', evidence))).toEqual([outcome]);
});
