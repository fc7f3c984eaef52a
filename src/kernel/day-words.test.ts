import { expect, test } from 'vitest';
import { dayWords } from './day-words.ts';

test('a day is written as each language writes it', () => {
  expect(dayWords('2026-11-16')).toEqual({ fr: '16 novembre 2026', en: '16 November 2026' });
  expect(dayWords('2026-12-01').fr).toBe('1er décembre 2026');
});
