import { expect, test } from 'vitest';
import { probeOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ["default-src 'self'", 'met'],
  ["script-src 'self' 'unsafe-inline'", 'INFO'],
  ["style-src 'unsafe-inline'; script-src 'self'", 'met'],
  [null, 'INFO'],
])('%s is %s', (contentSecurityPolicy, outcome) => {
  const evidence = [probeOf({ headers: { contentSecurityPolicy } })];

  expect(words(judged('content-policy-header', evidence))).toEqual([outcome]);
});
