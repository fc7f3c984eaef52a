import { expect, test } from 'vitest';
import { edit, first } from '../../../../../tests/dossiers/small.ts';
import { foundInYear } from '../../../../../tests/dossiers/year.ts';

test('a cycle lasts a year', () => {
  const started = (startedOn: string) =>
    foundInYear('cycle-overdue', ({ cycles }) => edit(first(cycles), { startedOn }));

  expect(started('2025-11-21').map(({ subject }) => subject.key)).toEqual(['2026']);
  expect(started('2025-11-22')).toEqual([]);
});
