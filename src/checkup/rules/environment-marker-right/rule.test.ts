import { expect, test } from 'vitest';
import { probeOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['production', 'prod', 'met'],
  ['production', 'staging', 'CRITICAL'],
  ['sandbox', 'Staging', 'met'],
  ['sandbox', 'production', 'CRITICAL'],
  ['undeclared', 'production', 'not-applicable'],
] as const)('a host of %s that announces %s is %s', (environment, announced, outcome) => {
  const marker = { environment: announced, by: 'header' } as const;

  expect(words(judged('environment-marker-right', [probeOf({ environment, marker })]))).toEqual([outcome]);
});

test('a host that announces nothing is unknown', () => {
  expect(words(judged('environment-marker-right', [probeOf({ marker: null })]))).toEqual(['unknown']);
});
