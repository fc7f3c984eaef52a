import { expect, test } from 'vitest';
import { exposedDomains } from '../../evidence/elements/exposed-domains.ts';
import { words } from '../../fixtures/examples.ts';
import { judged, piece } from '../../fixtures/judged.ts';

test.each([
  ['production', 'met'],
  ['sandbox', 'met'],
  ['undeclared', 'WARNING'],
] as const)('a host of %s is %s', (environment, outcome) => {
  const domains = [{ host: 'old.example.com', environment, foundIn: ['dns' as const] }];

  expect(words(judged('every-host-declared', [piece(exposedDomains, null, { domains })]))).toEqual([outcome]);
});
