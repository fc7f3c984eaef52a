import { expect, test } from 'vitest';
import { errorsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  ['few errors', [['/pay', 500, 49]], ['met']],
  ['many errors', [['/pay', 500, 50]], ['WARNING']],
  [
    'many of two kinds',
    [
      ['/pay', 500, 30],
      ['/pay', 502, 30],
    ],
    ['WARNING'],
  ],
  ['many refusals', [['/pay', 404, 5000]], ['met']],
] as const)('a path with %s', (_, routes, outcomes) => {
  expect(words(judged('no-route-failing', [errorsOf([], routes)]))).toEqual(outcomes);
});

test('of a platform that fails everywhere the twenty worst are told', () => {
  const routes = Array.from({ length: 40 }, (_, index) => [`/r${index}`, 500, 100 + index] as const);

  const findings = judged('no-route-failing', [errorsOf([], routes)]);

  expect(findings).toHaveLength(20);
  expect(JSON.stringify(findings[0]?.says)).toContain('/r39');
});
