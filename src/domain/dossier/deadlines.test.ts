import { expect, test } from 'vitest';
import { acceptance, edit, first, smallDossier, TODAY } from '../../../tests/dossiers/small.ts';
import { runningYear } from '../../../tests/dossiers/year.ts';
import { deadlines } from './deadlines.ts';
import { view } from './view.ts';

function days(dossier: Parameters<typeof view>[0]) {
  return deadlines(view(dossier, TODAY)).map(({ kind, on, subject, late }) => [kind, on, subject.key, late]);
}

test('what was done once and comes round is told with its next day, the earliest first', () => {
  expect(days(runningYear())).toEqual([
    ['exception-expiry', '2026-12-31', 'X-1', false],
    ['policy-review', '2027-03-02', 'access', false],
    ['audit', '2027-05-04', 'P-1', false],
    ['management-review', '2027-11-10', 'R-1', false],
  ]);
});

test('what is past its day is late, on its day it is not', () => {
  const dossier = smallDossier();
  edit(first(dossier.measures), { due: '2026-11-21' });
  dossier.acceptances.push(acceptance({ expires: TODAY }));

  expect(days(dossier)).toEqual([
    ['measure', '2026-11-21', 'M-1', true],
    ['acceptance-expiry', TODAY, 'A-1', false],
  ]);
});

test('an action is due until it is done, then its effect is to be checked, then nothing', () => {
  const kinds = (change: object) =>
    days(
      runningYear(({ correctiveActions }) => {
        Object.assign(first(correctiveActions), change);
      }),
    ).flatMap(([kind, on, key]) => (key === 'AC-1' ? [[kind, on]] : []));

  expect(kinds({ doneOn: undefined, check: undefined })).toEqual([['corrective-action', '2026-06-30']]);
  expect(kinds({ check: undefined })).toEqual([['effectiveness-check', '2026-09-15']]);
  expect(kinds({})).toEqual([]);
});

test('a withdrawn acceptance, an ended exception and a retired policy have no day', () => {
  const dossier = runningYear((year) => {
    const withdrawal = { on: TODAY, by: 'Direction', reason: 'Fini' };
    year.acceptances.push(acceptance({ withdrawal }));
    edit(first(year.exceptions), { endedOn: TODAY });
    edit(first(year.policies), { status: 'retired' });
  });

  expect(days(dossier).map(([kind]) => kind)).toEqual(['audit', 'management-review']);
});
