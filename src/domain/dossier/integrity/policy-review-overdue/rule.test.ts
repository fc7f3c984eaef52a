import { expect, test } from 'vitest';
import { edit, first } from '../../../../../tests/dossiers/small.ts';
import { foundInYear } from '../../../../../tests/dossiers/year.ts';

test('a policy whose review has passed is named, not on the day itself', () => {
  const overdue = (nextReview: string) =>
    foundInYear('policy-review-overdue', ({ policies }) => edit(first(policies), { nextReview }));

  expect(overdue('2026-11-21').map(({ subject }) => subject.key)).toEqual(['access']);
  expect(overdue('2026-11-22')).toEqual([]);
});

test('a retired policy is not reviewed any more', () => {
  const findings = foundInYear('policy-review-overdue', ({ policies }) => {
    edit(first(policies), { nextReview: '2020-01-01', status: 'retired' });
  });

  expect(findings).toEqual([]);
});
