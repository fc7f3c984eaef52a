import { expect, test } from 'vitest';
import { changed, edit, first, smallDossier, TODAY } from '../../../tests/dossiers/small.ts';
import { runningYear } from '../../../tests/dossiers/year.ts';
import { cycleStanding } from './cycle-stages.ts';
import type { Dossier } from './dossier.ts';
import { view } from './view.ts';

function stage(dossier: Dossier, id: string) {
  const standing = cycleStanding(view(dossier, TODAY));
  return first(standing.stages.filter((one) => one.stage === id));
}

function check(dossier: Dossier, id: string, label: string) {
  return first(stage(dossier, id).checks.filter((one) => one.label.en === label));
}

test('without anything to look at, a stage is unknown and never met', () => {
  const act = stage(smallDossier(), 'act');

  expect(act.checks.map(({ state }) => state)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  expect(act.percent).toBe(0);
});

test('a year that was carried out is complete from plan to act', () => {
  const standing = cycleStanding(view(runningYear(), TODAY));

  expect(standing.stages.map(({ stage: id, percent }) => [id, percent])).toEqual([
    ['plan', 100],
    ['do', 100],
    ['check', 100],
    ['act', 100],
  ]);
  expect(standing.current).toBe('act');
  expect(standing.cycle?.id).toBe('2026');
});

test('the current stage is the first that is not complete', () => {
  const dossier = runningYear((year) => {
    edit(first(year.measures), { status: 'decided' });
  });

  expect(cycleStanding(view(dossier, TODAY)).current).toBe('do');
  expect(check(dossier, 'do', 'Measures due and done')).toMatchObject({ done: 0, of: 1, state: 'not-met' });
});

test('an audit or a review of the year before does not count for this one', () => {
  const dossier = runningYear((year) => {
    edit(first(year.audits), { heldOn: '2025-12-31' });
    edit(first(year.reviews), { heldOn: '2025-12-31' });
  });

  expect(check(dossier, 'check', 'Internal or external audit held in the cycle').state).toBe('not-met');
  expect(check(dossier, 'check', 'Management review held in the cycle').state).toBe('not-met');
});

test('an audit whose day has passed without being held is counted as due', () => {
  const dossier = runningYear((year) => {
    const audit = first(year.audits);
    year.audits.push({ ...audit, id: 'P-2', status: 'planned', heldOn: undefined, plannedOn: TODAY });
  });

  expect(check(dossier, 'check', 'Audits due and held')).toMatchObject({ done: 1, of: 2 });
});

test('a closed cycle does not run', () => {
  const dossier = changed(({ cycles }) =>
    cycles.push({
      id: '2025',
      year: 2025,
      startedOn: '2025-01-01',
      closedOn: '2025-12-31',
      objectives: ['x'],
    }),
  );

  expect(cycleStanding(view(dossier, TODAY)).cycle).toBeUndefined();
  expect(check(dossier, 'plan', 'Objectives of the year written').state).toBe('not-met');
});

test('what is missing is named, with the register in which it is mended', () => {
  const dossier = runningYear((year) => {
    edit(first(year.measures), { status: 'decided' });
    edit(first(year.exceptions), { expires: '2026-11-01' });
  });

  expect(check(dossier, 'do', 'Measures due and done').missing).toEqual([
    { register: 'measures', key: 'M-1' },
  ]);
  expect(check(dossier, 'act', 'Acceptances and exceptions up to date').missing).toEqual([
    { register: 'exceptions', key: 'X-1' },
  ]);
  expect(check(smallDossier(), 'check', 'Management review held in the cycle')).toMatchObject({
    register: 'reviews',
    missing: [],
  });
});
