import { expect, test } from 'vitest';
import { edit, first, smallDossier, TODAY } from '../../../tests/dossiers/small.ts';
import { runningYear } from '../../../tests/dossiers/year.ts';
import { Audit, type AuditKind } from '../audits/audit.ts';
import { auditProgramme, type Usual } from './audit-programme.ts';
import type { Dossier } from './dossier.ts';
import { view } from './view.ts';

const USUAL: readonly Usual[] = [
  { kind: 'penetration-test', months: 12 },
  { kind: 'retest', months: 3, after: 'penetration-test' },
  { kind: 'gdpr-audit', months: 12 },
  { kind: 'management-review', months: 12 },
];

function line(dossier: Dossier, kind: AuditKind) {
  return first(auditProgramme(view(dossier, TODAY), USUAL).filter((one) => one.kind === kind));
}

function audit(change: object): Audit {
  return Audit.parse({ id: 'P-9', title: 'RGPD', kind: 'gdpr-audit', status: 'planned', ...change });
}

test('what nobody planned is told as such; a re-test waits for a test', () => {
  const states = auditProgramme(view(smallDossier(), TODAY), USUAL).map(({ kind, state }) => [kind, state]);

  expect(states).toEqual([
    ['penetration-test', 'never'],
    ['retest', 'later'],
    ['gdpr-audit', 'never'],
    ['management-review', 'never'],
  ]);
  expect(line(runningYear(), 'retest').state).toBe('never');
});

test('an audit that was held is up to date, with the day on which it comes round', () => {
  expect(line(runningYear(), 'penetration-test')).toMatchObject({
    state: 'held',
    last: '2026-05-04',
    next: '2027-05-04',
    days: [
      { on: '2026-05-04', state: 'held' },
      { on: '2027-05-04', state: 'due' },
    ],
  });
});

test('a day that has passed is overdue, on the day itself it is planned', () => {
  const planned = (plannedOn: string) =>
    line(
      runningYear(({ audits }) => audits.push(audit({ plannedOn }))),
      'gdpr-audit',
    ).state;

  expect(planned('2026-11-21')).toBe('overdue');
  expect(planned(TODAY)).toBe('planned');
});

test('an audit held too long ago, that nobody said comes round, is to be planned by the usual rhythm', () => {
  const held = runningYear(({ audits }) => audits.push(audit({ status: 'held', heldOn: '2025-06-01' })));

  expect(line(held, 'gdpr-audit')).toMatchObject({ state: 'due', next: '2026-06-01' });
});

test('an audit without a day, and one that was cancelled', () => {
  const undated = runningYear(({ audits }) => audits.push(audit({})));
  const cancelled = runningYear(({ audits }) => audits.push(audit({ status: 'cancelled' })));

  expect(line(undated, 'gdpr-audit')).toMatchObject({ state: 'undated', undated: [{ key: 'P-9' }] });
  expect(line(cancelled, 'gdpr-audit').state).toBe('never');
});

test('management reviews stand in their own register', () => {
  const dossier = runningYear();
  expect(line(dossier, 'management-review')).toMatchObject({ state: 'held', next: '2027-11-10' });

  edit(first(dossier.reviews), { nextOn: '2026-11-20' });
  expect(line(dossier, 'management-review').state).toBe('overdue');

  dossier.reviews.push({ ...first(dossier.reviews), id: 'R-2', heldOn: undefined, plannedOn: '2026-12-01' });
  expect(line(dossier, 'management-review').state).toBe('planned');
});

test('a kind that is not usual has its line where the programme has it', () => {
  const dossier = runningYear(({ audits }) => audits.push(audit({ kind: 'certification-audit' })));

  expect(auditProgramme(view(dossier, TODAY), USUAL).map(({ kind }) => kind)).toEqual([
    ...USUAL.map(({ kind }) => kind),
    'certification-audit',
  ]);
});
