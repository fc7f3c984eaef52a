import { expect, test } from 'vitest';
import { acceptance, first, TODAY } from '../../../tests/dossiers/small.ts';
import { runningYear } from '../../../tests/dossiers/year.ts';
import { readDossier } from './dossier.ts';
import { nextCycle } from './next-cycle.ts';

const NEXT = {
  id: '2027',
  year: 2027,
  version: '2.0',
  today: TODAY,
  objectives: ['Tenir'],
  snapshot: 'a'.repeat(64),
};

test('the study begins again as a draft of the day, with its new version and without approvals', () => {
  expect(nextCycle(runningYear(), NEXT).study).toMatchObject({
    version: '2.0',
    date: TODAY,
    status: 'draft',
    approvals: [],
  });
});

test('ratings stay as they were given and are to be confirmed', () => {
  const before = first(runningYear().evaluations);
  const after = first(nextCycle(runningYear(), NEXT).evaluations);

  expect(after.current).toEqual({ ...before.current, toConfirm: true });
  expect([after.inherent, after.residual].map((rating) => rating?.toConfirm)).toEqual([true, true]);
});

test('an acceptance that holds is kept, one that has expired or was withdrawn goes', () => {
  const dossier = runningYear(({ acceptances }) =>
    acceptances.push(
      acceptance({ id: 'A-1' }),
      acceptance({ id: 'A-2', expires: '2026-11-21' }),
      acceptance({ id: 'A-3', withdrawal: { on: TODAY, by: 'Direction', reason: 'Fini' } }),
    ),
  );

  expect(nextCycle(dossier, NEXT).acceptances.map(({ id }) => id)).toEqual(['A-1']);
});

test('the measures keep their status and the steps forget what they took', () => {
  const after = nextCycle(runningYear(), NEXT);

  expect(after.measures).toEqual(runningYear().measures);
  expect(after.steps).toEqual([{ step: 'report' }]);
});

test('an audit that comes round gets its next date, once', () => {
  const once = nextCycle(runningYear(), NEXT);
  const twice = nextCycle(once, { ...NEXT, id: '2028', year: 2028 });

  expect(once.audits.at(-1)).toMatchObject({
    id: 'P-1-2027',
    status: 'planned',
    plannedOn: '2027-05-04',
    follows: 'P-1',
  });
  expect(twice.audits).toHaveLength(once.audits.length);
});

test('the cycle before is closed, the new one says where it came from, and the whole is sound', () => {
  const after = nextCycle(runningYear(), NEXT);

  expect(after.cycles).toEqual([
    expect.objectContaining({ id: '2026', closedOn: TODAY }),
    {
      id: '2027',
      year: 2027,
      startedOn: TODAY,
      objectives: ['Tenir'],
      snapshot: NEXT.snapshot,
      previous: '2026',
    },
  ]);
  expect(readDossier(after)).toEqual({ ok: true, value: after });
});
