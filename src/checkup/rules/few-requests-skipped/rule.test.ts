import { expect, test } from 'vitest';
import { eventsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

test.each([
  [{ total: 1000, skipped: 499 }, 'met'],
  [{ total: 1000, skipped: 500 }, 'WARNING'],
  [{ total: 50, skipped: 50 }, 'met'],
])('%j is %s', (changes, outcome) => {
  expect(words(judged('few-requests-skipped', [eventsOf(changes)]))).toEqual([outcome]);
});
