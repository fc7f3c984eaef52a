import { expect, test } from 'vitest';
import { edit, first } from '../../../../../tests/dossiers/small.ts';
import { foundInYear } from '../../../../../tests/dossiers/year.ts';

test('an exception that has begun must have been granted', () => {
  const open = (from: string) =>
    foundInYear('exception-not-granted', ({ exceptions }) => {
      edit(first(exceptions), { approvedBy: undefined, from });
    });

  expect(open('2026-11-22').map(({ subject }) => subject.key)).toEqual(['X-1']);
  expect(open('2026-11-23')).toEqual([]);
});
