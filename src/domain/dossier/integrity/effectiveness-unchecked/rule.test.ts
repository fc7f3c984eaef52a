import { expect, test } from 'vitest';
import { edit, first } from '../../../../../tests/dossiers/small.ts';
import { foundInYear } from '../../../../../tests/dossiers/year.ts';

test('what was done is looked at again after its day', () => {
  const unchecked = (checkDue: string) =>
    foundInYear('effectiveness-unchecked', ({ correctiveActions }) => {
      edit(first(correctiveActions), { check: undefined, checkDue });
    });

  expect(unchecked('2026-11-21').map(({ subject }) => subject.key)).toEqual(['AC-1']);
  expect(unchecked('2026-11-22')).toEqual([]);
});
