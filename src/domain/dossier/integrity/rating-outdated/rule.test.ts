import { expect, test } from 'vitest';
import { edit, first, found } from '../../../../../tests/dossiers/small.ts';

test('a risk that nobody rated for more than a year is named', () => {
  const findings = found('rating-outdated', (dossier) => {
    edit(first(dossier.evaluations).current, { date: '2025-11-01' });
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['S-1']);
});

test('a year to the day is not more than a year', () => {
  const findings = found('rating-outdated', (dossier) => {
    edit(first(dossier.evaluations).current, { date: '2025-11-22' });
  });

  expect(findings).toEqual([]);
});
