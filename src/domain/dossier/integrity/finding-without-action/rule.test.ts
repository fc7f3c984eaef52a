import { expect, test } from 'vitest';
import { edit, first } from '../../../../../tests/dossiers/small.ts';
import { foundInYear } from '../../../../../tests/dossiers/year.ts';

test('an open nonconformity has an action', () => {
  const without = (change: object) =>
    foundInYear('finding-without-action', (dossier) => {
      dossier.correctiveActions = [];
      edit(first(dossier.auditFindings), { status: 'open', ...change });
    });

  expect(without({}).map(({ subject }) => subject.key)).toEqual(['C-1']);
  expect(without({ grade: 'observation' })).toEqual([]);
  expect(without({ status: 'accepted' })).toEqual([]);
});
