import { expect, test } from 'vitest';
import { edit, first } from '../../../../../tests/dossiers/small.ts';
import { foundInYear } from '../../../../../tests/dossiers/year.ts';

test('an exception lasts no longer than its policy allows', () => {
  const lasting = (days: number) =>
    foundInYear('exception-too-long', ({ policies }) => edit(first(policies), { exceptionDays: days }));

  expect(lasting(60).map(({ subject }) => subject.key)).toEqual(['X-1']);
  expect(lasting(61)).toEqual([]);
});
