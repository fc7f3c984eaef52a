import { expect, test } from 'vitest';
import { settingsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  [{}, 'met'],
  [{ paused: true }, 'CRITICAL'],
  [{ status: 'pending' }, 'WARNING'],
  [{ status: 'unknown' }, 'unknown'],
] as const)('a zone %j is %s', (changes, outcome) => {
  expect(words(judged('zone-in-service', [settingsOf({}, changes)]))).toEqual([outcome]);
});
