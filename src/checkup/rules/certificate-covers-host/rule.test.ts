import { expect, test } from 'vitest';
import { certificateOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  [true, 'met'],
  [false, 'CRITICAL'],
])('a certificate that names its host: %s, is %s', (coversHost, outcome) => {
  expect(words(judged('certificate-covers-host', [certificateOf({ coversHost })]))).toEqual([outcome]);
});
