import { expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, isDay } from './date.ts';

test('a day that does not exist is not a day', () => {
  expect(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', ''].map(isDay)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(isDay('2028-02-29')).toBe(true);
});

test('a month after the 31st is the last day of a shorter month', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2026-11-22', 14)).toBe('2028-01-22');
});

test('days are counted across months, years and changes of clock', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31);
});
