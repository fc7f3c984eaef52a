import { expect, test } from 'vitest';
import { changed, first, smallDossier, TODAY } from '../../../tests/dossiers/small.ts';
import type { Dossier } from './dossier.ts';
import { nextActions } from './next-actions.ts';
import { currentStep, progress } from './progress.ts';
import { view } from './view.ts';

function percent(dossier: Dossier, step: string): number | undefined {
  return progress(view(dossier, TODAY)).find((candidate) => candidate.step === step)?.percent;
}

test('a step is complete when the data say so, and only then', () => {
  expect(percent(smallDossier(), 'treatment')).toBe(100);
  expect(
    percent(
      changed((dossier) => (dossier.treatments = [])),
      'treatment',
    ),
  ).toBeLessThan(100);
});

test('an empty register never counts as done', () => {
  const empty = changed((dossier) => {
    dossier.scenarios = [];
    dossier.evaluations = [];
    dossier.treatments = [];
    dossier.measures = [];
  });

  expect(percent(empty, 'scenarios')).toBe(0);
  expect(percent(empty, 'evaluation')).toBe(0);
  expect(percent(empty, 'treatment')).toBe(0);
});

test('where no risk is above the threshold, there is nothing left to treat', () => {
  const calm = changed((dossier) => {
    Object.assign(first(dossier.evaluations).current ?? {}, { likelihood: 1 });
    dossier.treatments = [];
    dossier.measures = [];
  });

  expect(percent(calm, 'treatment')).toBe(100);
});

test('the mission stands at the first step that is not complete', () => {
  expect(currentStep(progress(view(smallDossier(), TODAY)))).toBe('threats');
});

test('at most seven things to do next, the open step first, then the gravest', () => {
  const messy = changed((dossier) => {
    dossier.treatments = [];
    Object.assign(first(dossier.measures), { due: '2026-01-01' });
    delete first(dossier.scenarios).owner;
  });

  const actions = nextActions(view(messy, TODAY));

  expect(actions.length).toBeLessThanOrEqual(7);
  expect(actions.map(({ severity }) => severity)).toEqual(['step', 'error', 'error', 'warning', 'info']);
});

test('what is known outside of the dossier stands among the findings of its gravity', () => {
  const critical = {
    title: { fr: 'Constats', en: 'Findings' },
    detail: { fr: 'Deux', en: 'Two' },
    severity: 'error' as const,
    checkup: { procedure: 'koomy', date: TODAY },
    subjects: [],
  };

  const actions = nextActions(view(smallDossier(), TODAY), 7, [critical]);

  expect(actions.map(({ severity }) => severity).slice(0, 2)).toEqual(['step', 'error']);
  expect(actions[1]).toBe(critical);
});
