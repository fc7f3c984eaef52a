import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changed, first, TODAY } from '../../../tests/dossiers/small.ts';
import { view } from '../dossier/view.ts';
import { type Measure, measures } from '../treatment/measure.ts';
import { monthly } from './monthly.ts';
import { budget, roadmap } from './plan.ts';

function planned(...changes: readonly Partial<Measure>[]) {
  const dossier = changed((draft) => {
    const model = first(draft.measures);
    draft.measures = changes.map((change, place) => ({ ...model, id: `M-${place}`, ...change }));
  });
  const plan = roadmap(dossier.measures, [], view(dossier, TODAY).risks, dossier.study.date);
  return [...plan.values()].flat();
}

test('effort is spread over the days, costs fall when the measure ends', () => {
  const months = monthly(
    planned({ start: '2026-11-16', due: '2026-12-15', effort: 6, costOnce: 500, costYearly: 120 }),
  );

  expect(months).toEqual([
    { month: '2026-11-01', effort: 3, once: 0, yearly: 0 },
    { month: '2026-12-01', effort: 3, once: 500, yearly: 120 },
  ]);
});

test('a yearly cost comes back after twelve months, for as long as the plan runs', () => {
  const months = monthly(
    planned(
      { start: '2026-01-01', due: '2026-01-31', effort: 0, costYearly: 100 },
      { start: '2026-01-01', due: '2027-02-10', effort: 0, costYearly: undefined },
    ),
  );

  expect(months.filter(({ yearly }) => yearly > 0).map(({ month }) => month)).toEqual([
    '2026-01-01',
    '2027-01-01',
  ]);
});

test('a measure that ends before it starts counts on its last day', () => {
  const months = monthly(planned({ start: '2027-03-01', due: '2026-12-15', effort: 2, costOnce: 10 }));

  expect(months).toEqual([{ month: '2026-12-01', effort: 2, once: 10, yearly: 0 }]);
});

test('no measure, no month', () => {
  expect(monthly([])).toEqual([]);
});

test('the months add up to the budget, whatever the dates', () => {
  const day = fc
    .date({ min: new Date('2025-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const change = fc.record({
    start: day,
    due: day,
    effort: fc.integer({ min: 0, max: 100 }),
    costOnce: fc.integer({ min: 0, max: 10_000 }),
    horizon: fc.constantFrom('month-1', 'continuous', 'yearly'),
    status: fc.constantFrom('decided', 'in-progress'),
  });

  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
      const rows = planned(...(changes as readonly Partial<Measure>[]));
      const months = monthly(rows);
      const total = budget(rows.map(({ measure }) => measures.row.parse(measure)));

      expect(months.reduce((sum, { once }) => sum + once, 0)).toBe(total.once);
      expect(months.reduce((sum, { effort }) => sum + effort, 0)).toBeCloseTo(total.effort, 6);
    }),
    { numRuns: 40 },
  );
});
