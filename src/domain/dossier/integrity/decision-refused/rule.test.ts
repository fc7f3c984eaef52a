import { expect, test } from 'vitest';
import { edit, first } from '../../../../../tests/dossiers/small.ts';
import { foundInYear } from '../../../../../tests/dossiers/year.ts';

const refusal = { by: 'Direction', on: '2026-11-20', reason: 'Pas assez précis' };

test('a policy that was refused is named with the reason until it is submitted anew', () => {
  const found = (change: object) =>
    foundInYear('decision-refused', ({ policies }) => edit(first(policies), { refusal, ...change }));

  expect(found({ status: 'draft' }).map(({ message }) => message.fr)).toEqual([
    'access «\u00A0Accès\u00A0» a été refusé par Direction\u00A0: Pas assez précis',
  ]);
  expect(found({ status: 'in-approval' })).toEqual([]);
});

test('an exception that was refused is named while its days have not passed', () => {
  const found = (change: object) =>
    foundInYear('decision-refused', ({ exceptions }) =>
      edit(first(exceptions), { refusal, approvedBy: undefined, approvedOn: undefined, ...change }),
    );

  expect(found({ expires: '2026-12-31' }).map(({ subject }) => subject.key)).toEqual(['X-1']);
  expect(found({ expires: '2026-11-21' })).toEqual([]);
});
