import { expect, test } from 'vitest';
import { settingsOf, words } from '../../fixtures/examples.ts';
import { judged } from '../../fixtures/judged.ts';

function changedOn(modifiedOn: string | null) {
  return settingsOf({}, { settings: [{ id: 'ssl', value: 'strict', modifiedOn }] });
}

test.each([
  ['2026-11-16T09:00:00Z', 'INFO'],
  ['2026-11-16T08:59:59Z', 'met'],
  [null, 'met'],
])('a setting changed on %s, a week before at most: %s', (modifiedOn, outcome) => {
  expect(words(judged('setting-changed-lately', [changedOn(modifiedOn)]))).toEqual([outcome]);
});

test('the finding names the settings and keeps its id from week to week', () => {
  const [first] = judged('setting-changed-lately', [changedOn('2026-11-20T00:00:00Z')]);
  const [second] = judged('setting-changed-lately', [changedOn('2026-11-22T00:00:00Z')]);

  expect(JSON.stringify(first?.says.en)).toContain('ssl');
  expect(first?.id).toBe(second?.id);
});
