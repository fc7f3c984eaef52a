import { expect, test } from 'vitest';
import type { Planned } from '#domain/roadmap/plan.ts';
import { Measure } from '#domain/treatment/measure.ts';
import { arrowsOf, axisOf, barOf, monthsOf, roundsOf, widthOf } from './gantt-layout.ts';

function planned(id: string, start: string, end: string | undefined, dependsOn: string[] = []): Planned {
  const measure = Measure.parse({ id, title: id, horizon: 'month-6', status: 'decided', dependsOn });
  return { measure, start, end, scenarios: [], worst: -1 };
}

const AXIS = { from: '2026-11-01', to: '2027-03-01', day: 2 };

test('the axis holds whole months, the day itself, and room to move into', () => {
  const axis = axisOf([planned('M-1', '2026-12-10', '2027-01-05')], '2026-11-22', 3);

  expect([axis.from, axis.to]).toEqual(['2026-10-01', '2027-05-01']);
  expect(monthsOf(axis)).toHaveLength(7);
});

test('the last day belongs to a bar, and a short one can still be taken hold of', () => {
  expect(barOf({ start: '2026-11-11', end: '2026-12-10' }, AXIS)).toEqual({
    left: 20,
    right: 80,
    open: false,
  });
  expect(barOf({ start: '2026-11-11', end: '2026-11-11' }, AXIS)).toMatchObject({ left: 20, right: 44 });
});

test('what has no end goes to the end of the axis', () => {
  expect(barOf({ start: '2026-11-11', end: undefined }, AXIS)).toEqual({
    left: 20,
    right: widthOf(AXIS),
    open: true,
  });
});

test('an arrow leads from each measure to those that wait for it, and to none that is not shown', () => {
  const rows = [
    planned('M-1', '2026-11-01', '2026-11-30'),
    planned('M-2', '2026-12-20', '2027-01-10', ['M-1', 'M-9']),
    planned('M-3', '2026-11-15', '2027-01-10', ['M-1']),
  ];
  const arrows = arrowsOf([{ id: 'a', label: 'A', planned: rows }], AXIS);

  expect(arrows.map(({ from, to }) => [from, to])).toEqual([
    ['M-1', 'M-2'],
    ['M-1', 'M-3'],
  ]);
  expect(arrows[0]?.path).toBe('M60 87h7V125H97');
  expect(arrows[1]?.path).toBe('M60 87h7V144H21V163H27');
});

test('a yearly measure comes round every twelve months, as far as the axis goes', () => {
  const { measure } = planned('M-1', '2026-11-01', '2026-11-30');
  const axis = { from: '2026-11-01', to: '2029-01-01', day: 2 };

  expect(roundsOf({ measure: { ...measure, horizon: 'yearly' }, end: '2026-11-30' }, axis)).toEqual([
    '2027-11-30',
    '2028-11-30',
  ]);
  expect(roundsOf({ measure, end: '2026-11-30' }, axis)).toEqual([]);
});
