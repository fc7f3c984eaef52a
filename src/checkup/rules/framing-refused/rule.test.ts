import { expect, test } from 'vitest';
import { probeOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['DENY', null, 'met'],
  [null, "frame-ancestors 'self'", 'met'],
  [null, "default-src 'self'", 'INFO'],
  ['ALLOWALL', null, 'INFO'],
])('X-Frame-Options %s and the policy %s are %s', (xFrameOptions, contentSecurityPolicy, outcome) => {
  const evidence = [probeOf({ headers: { xFrameOptions, contentSecurityPolicy } })];

  expect(words(judged('framing-refused', evidence))).toEqual([outcome]);
});
