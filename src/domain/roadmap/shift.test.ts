import { expect, test } from 'vitest';
import { Measure } from '../treatment/measure.ts';
import type { Planned } from './plan.ts';
import { shifted } from './shift.ts';

function planned(change: Partial<Measure> = {}): Planned {
  const measure = Measure.parse({ id: 'M-1', title: 'X', horizon: 'month-1', status: 'decided', ...change });
  return { measure, start: '2026-12-01', end: '2026-12-15', scenarios: [], worst: -1 };
}

test('a measure is moved with both its days, and the days that were only usual become its own', () => {
  expect(shifted(planned(), { move: 7, stretch: 0 })).toMatchObject({
    start: '2026-12-08',
    due: '2026-12-22',
  });
});

test('its end is moved alone, and never before its start', () => {
  expect(shifted(planned(), { move: 0, stretch: -3 })).toMatchObject({ due: '2026-12-12' });
  expect(shifted(planned(), { move: 0, stretch: -3 }).start).toBeUndefined();
  expect(shifted(planned(), { move: 0, stretch: -40 }).due).toBe('2026-12-01');
});

test('what has no end begins on another day and still has none', () => {
  const moved = shifted({ ...planned({ horizon: 'continuous' }), end: undefined }, { move: -1, stretch: 4 });

  expect([moved.start, moved.due]).toEqual(['2026-11-30', undefined]);
});

test('what is done stays where it was done', () => {
  const done = planned({ status: 'done', doneOn: '2026-12-15' });

  expect(shifted(done, { move: 7, stretch: 0 })).toBe(done.measure);
});
