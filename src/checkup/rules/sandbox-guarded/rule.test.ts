import { expect, test } from 'vitest';
import { probeOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['sandbox', true, null, 'met'],
  ['sandbox', false, null, 'WARNING'],
  ['sandbox', false, 'noindex', 'INFO'],
  ['sandbox', null, null, 'unknown'],
  ['production', false, null, 'not-applicable'],
] as const)('%s, gated: %s, robots: %s', (environment, gated, xRobotsTag, outcome) => {
  const evidence = [probeOf({ environment, gated, headers: { xRobotsTag } })];

  expect(words(judged('sandbox-guarded', evidence))).toEqual([outcome]);
});
