import { expect, test } from 'vitest';
import { edit, first } from '../../../../../tests/dossiers/small.ts';
import { foundInYear } from '../../../../../tests/dossiers/year.ts';

test('a provider on whom the business rests is reviewed every year', () => {
  const reviewed = (reviewedOn: string | undefined, critical = true) =>
    foundInYear('provider-unreviewed', ({ providers }) => edit(first(providers), { critical, reviewedOn }));

  expect(reviewed('2025-11-21').map(({ subject }) => subject.key)).toEqual(['tester']);
  expect(reviewed(undefined)).toHaveLength(1);
  expect(reviewed('2025-11-22')).toEqual([]);
  expect(reviewed(undefined, false)).toEqual([]);
});
