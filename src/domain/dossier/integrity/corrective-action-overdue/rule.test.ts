import { expect, test } from 'vitest';
import { edit, first } from '../../../../../tests/dossiers/small.ts';
import { foundInYear } from '../../../../../tests/dossiers/year.ts';

test('an action is late the day after it was due', () => {
  const due = (day: string) =>
    foundInYear('corrective-action-overdue', ({ correctiveActions }) => {
      edit(first(correctiveActions), { doneOn: undefined, due: day });
    });

  expect(due('2026-11-21').map(({ subject }) => subject.key)).toEqual(['AC-1']);
  expect(due('2026-11-22')).toEqual([]);
});
