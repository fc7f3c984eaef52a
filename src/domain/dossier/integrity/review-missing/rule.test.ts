import { expect, test } from 'vitest';
import { edit, first } from '../../../../../tests/dossiers/small.ts';
import { foundInYear } from '../../../../../tests/dossiers/year.ts';

test('management looks at security once a year', () => {
  const held = (heldOn: string) =>
    foundInYear('review-missing', ({ reviews }) => edit(first(reviews), { heldOn }));

  expect(held('2025-11-21').map(({ subject }) => subject.key)).toEqual(['2026']);
  expect(held('2025-11-22')).toEqual([]);
});

test('a first cycle has a year for its first review', () => {
  const started = (startedOn: string) =>
    foundInYear('review-missing', (dossier) => {
      dossier.reviews = [];
      edit(first(dossier.cycles), { startedOn });
    });

  expect(started('2025-11-21')).toHaveLength(1);
  expect(started('2026-01-05')).toEqual([]);
});
