import { expect, test } from 'vitest';
import { edit, first } from '../../../../../tests/dossiers/small.ts';
import { foundInYear } from '../../../../../tests/dossiers/year.ts';

test('an exception past its last day is named until somebody says that the rule is followed again', () => {
  const expired = (change: object) =>
    foundInYear('exception-expired', ({ exceptions }) => edit(first(exceptions), change));

  expect(expired({ expires: '2026-11-21' }).map(({ subject }) => subject.key)).toEqual(['X-1']);
  expect(expired({ expires: '2026-11-22' })).toEqual([]);
  expect(expired({ expires: '2026-11-21', endedOn: '2026-11-20' })).toEqual([]);
});
