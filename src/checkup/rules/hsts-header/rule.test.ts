import { expect, test } from 'vitest';
import { probeOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['max-age=31536000', 'met'],
  ['max-age="31536000"; preload', 'met'],
  ['max-age=300', 'WARNING'],
  ['includeSubDomains', 'WARNING'],
  [null, 'WARNING'],
])('%s is %s', (strictTransportSecurity, outcome) => {
  const evidence = [probeOf({ headers: { strictTransportSecurity } })];

  expect(words(judged('hsts-header', evidence))).toEqual([outcome]);
});

test('a host that does not answer has no header to judge', () => {
  expect(words(judged('hsts-header', [probeOf({ https: null })]))).toEqual(['not-applicable']);
});
