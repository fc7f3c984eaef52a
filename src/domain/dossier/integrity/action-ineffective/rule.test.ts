import { expect, test } from 'vitest';
import { edit, first } from '../../../../../tests/dossiers/small.ts';
import { foundInYear } from '../../../../../tests/dossiers/year.ts';

test('an action that had no effect is followed by another', () => {
  const failed = (more: boolean) =>
    foundInYear('action-ineffective', ({ correctiveActions }) => {
      const action = first(correctiveActions);
      edit(action, { check: { on: '2026-09-14', by: 'Consultant', result: 'ineffective' } });
      if (more)
        correctiveActions.push({
          ...action,
          id: 'AC-2',
          doneOn: undefined,
          due: '2027-01-01',
          check: undefined,
        });
    });

  expect(failed(false).map(({ subject }) => subject.key)).toEqual(['AC-1']);
  expect(failed(true)).toEqual([]);
});
