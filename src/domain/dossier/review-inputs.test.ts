import { expect, test } from 'vitest';
import { smallDossier, TODAY } from '../../../tests/dossiers/small.ts';
import { runningYear } from '../../../tests/dossiers/year.ts';
import { REVIEW_TOPICS } from '../pdca/review.ts';
import { reviewInputs } from './review-inputs.ts';
import { view } from './view.ts';

test('every input that the standard asks for is there, in its order', () => {
  expect(reviewInputs(view(smallDossier(), TODAY)).map(({ topic }) => topic)).toEqual(
    Object.keys(REVIEW_TOPICS),
  );
});

test('what the registers know is prepared, what only people know is to be completed', () => {
  const states = reviewInputs(view(runningYear(), TODAY)).map(({ topic, state }) => [topic, state]);

  expect(Object.fromEntries(states)).toEqual({
    'previous-decisions': 'prepared',
    issues: 'to-complete',
    expectations: 'to-complete',
    nonconformities: 'prepared',
    measurements: 'prepared',
    audits: 'prepared',
    objectives: 'to-complete',
    feedback: 'to-complete',
    risks: 'prepared',
    improvement: 'to-complete',
  });
});

test('figures are those of the registers', () => {
  const inputs = new Map(
    reviewInputs(view(runningYear(), TODAY)).map(({ topic, summary }) => [topic, summary]),
  );

  expect(inputs.get('nonconformities')?.en).toBe(
    'Nonconformities: 1, of which 0 open. Corrective actions: 1, of which 1 done, 0 late and 1 found effective.',
  );
  expect(inputs.get('risks')?.fr).toBe('Risques actuels\u00A0: élevé 1. Mesures encore ouvertes\u00A0: 0.');
});

test('risks that are not rated and audits that were not held are never called prepared', () => {
  const dossier = smallDossier();
  dossier.evaluations = [];

  const states = new Map(reviewInputs(view(dossier, TODAY)).map(({ topic, state }) => [topic, state]));

  expect([states.get('risks'), states.get('audits')]).toEqual(['to-complete', 'to-complete']);
});
