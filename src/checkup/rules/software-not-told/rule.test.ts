import { expect, test } from 'vitest';
import { probeOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  [{ server: 'nginx' }, 'met'],
  [{ server: 'nginx/1.27.2' }, 'INFO'],
  [{ xPoweredBy: 'PHP/8.3' }, 'INFO'],
])('%j is %s', (headers, outcome) => {
  expect(words(judged('software-not-told', [probeOf({ headers })]))).toEqual([outcome]);
});
