import { expect, test } from 'vitest';
import { acceptance, first, TODAY } from '../../../tests/dossiers/small.ts';
import { runningYear } from '../../../tests/dossiers/year.ts';
import { carryOver, nextVersion } from './carry-over.ts';
import type { Dossier } from './dossier.ts';
import { nextCycle } from './next-cycle.ts';

function told(change: (dossier: Dossier) => void = () => undefined) {
  const before = runningYear(change);
  const cycle = {
    id: '2027',
    year: 2027,
    version: '2.0',
    today: TODAY,
    objectives: [],
    snapshot: 'a'.repeat(64),
  };
  return carryOver(before, nextCycle(before, cycle));
}

test('what is taken over is counted by register; what begins anew is not among it', () => {
  const { kept, closes } = told();
  const counts = new Map(kept.map(({ register, count }) => [register, count]));

  expect(counts.get('measures')).toBe(1);
  expect(counts.get('applicability')).toBe(93);
  expect([counts.has('steps'), counts.has('cycles'), counts.has('votes')]).toEqual([false, false, false]);
  expect(closes).toBe('2026');
});

test('ratings, open measures, open findings and exceptions are to be looked at again', () => {
  const { again } = told(({ measures, auditFindings }) => {
    Object.assign(first(measures), { status: 'in-progress' });
    Object.assign(first(auditFindings), { status: 'open' });
  });

  expect(again).toEqual({ ratings: 3, openMeasures: 1, openFindings: 1, exceptions: 1 });
});

test('approvals, what the steps took and acceptances that no longer hold begin anew', () => {
  const { reset } = told(({ acceptances }) => {
    acceptances.push(acceptance({ id: 'A-1' }), acceptance({ id: 'A-2', expires: '2026-11-21' }));
  });

  expect(reset).toEqual({
    approvals: 1,
    steps: 1,
    votes: 0,
    acceptances: [{ register: 'acceptances', key: 'A-2' }],
  });
});

test('an audit that comes round is told with its next day', () => {
  expect(told().planned).toMatchObject([{ on: '2027-05-04' }]);
});

test('the next version counts on', () => {
  expect(['1.0', '1.3', 'v3', 'brouillon'].map(nextVersion)).toEqual(['2.0', '2.0', '4.0', 'brouillon 2']);
});
