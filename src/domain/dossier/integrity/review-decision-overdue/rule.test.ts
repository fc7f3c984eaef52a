import { expect, test } from 'vitest';
import { edit, first } from '../../../../../tests/dossiers/small.ts';
import { foundInYear } from '../../../../../tests/dossiers/year.ts';

test('what management decided is carried out by its day', () => {
  const decided = (due: string) =>
    foundInYear('review-decision-overdue', ({ reviews }) => {
      edit(first(first(reviews).decisions), { due, doneOn: undefined });
    });

  expect(decided('2026-11-21').map(({ subject }) => subject.key)).toEqual(['R-1']);
  expect(decided('2026-11-22')).toEqual([]);
});
