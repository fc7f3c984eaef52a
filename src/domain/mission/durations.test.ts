import { expect, test } from 'vitest';
import { durations, totalDuration } from './durations.ts';

test('the nine usual steps add up to 7.5 to 15 days', () => {
  expect(totalDuration(durations([]))).toEqual({ min: 7.5, max: 15, actual: undefined });
});

test('days that the study gives replace the usual ones, and only days that were said are summed', () => {
  const steps = durations([{ step: 'assets', minDays: 2, maxDays: 2, actualDays: 2.5 }]);

  expect(totalDuration(steps)).toEqual({ min: 8.5, max: 14, actual: 2.5 });
});
