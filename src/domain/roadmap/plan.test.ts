import { expect, test } from 'vitest';
import { changed, first, type smallDossier, TODAY } from '../../../tests/dossiers/small.ts';
import { view } from '../dossier/view.ts';
import { budget, HORIZON_ORDER, roadmap } from './plan.ts';

function planOf(dossier: ReturnType<typeof smallDossier>) {
  return roadmap(dossier.measures, dossier.treatments, view(dossier, TODAY).risks, dossier.study.date);
}

test('horizons come in the order quick wins, months 1, 6, 12, continuous, yearly', () => {
  expect(HORIZON_ORDER).toEqual(['quick-win', 'month-1', 'month-6', 'month-12', 'continuous', 'yearly']);
});

test('a measure without a date of its own ends with its horizon, counted from the study', () => {
  const dossier = changed(({ measures }) => delete first(measures).due);

  expect(planOf(dossier).get('month-1')?.[0]).toMatchObject({ start: '2026-10-15', end: '2026-11-15' });
});

test('inside a horizon the measure that treats the worst risk comes first', () => {
  const dossier = changed(({ measures }) => {
    measures.unshift({ ...structuredClone(first(measures)), id: 'M-0', costOnce: 0 });
  });

  expect(
    planOf(dossier)
      .get('month-1')
      ?.map(({ measure }) => measure.id),
  ).toEqual(['M-1', 'M-0']);
});

test('an abandoned measure is on no roadmap', () => {
  const dossier = changed(({ measures }) => Object.assign(first(measures), { status: 'abandoned' }));

  expect([...planOf(dossier).values()].flat()).toEqual([]);
});

test('a budget says how much it does not know', () => {
  const { measures } = changed((dossier) => {
    const { costOnce: _cost, effort: _effort, ...bare } = structuredClone(first(dossier.measures));
    dossier.measures.push({ ...bare, id: 'M-2' });
  });

  expect(budget(measures)).toEqual({ once: 500, yearly: 0, effort: 2, unknown: 1, count: 2 });
});
