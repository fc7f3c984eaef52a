import { expect, test } from 'vitest';
import { probeOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['production', { status: 200, milliseconds: 90 }, 'met'],
  ['production', { status: 404, milliseconds: 90 }, 'met'],
  ['production', { status: 503, milliseconds: 90 }, 'CRITICAL'],
  ['production', null, 'CRITICAL'],
  ['sandbox', null, 'INFO'],
] as const)('a host of %s that answers %j is %s', (environment, https, outcome) => {
  expect(words(judged('host-answers', [probeOf({ environment, https })]))).toEqual([outcome]);
});
