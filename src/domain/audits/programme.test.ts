import { expect, test } from 'vitest';
import { Audit } from './audit.ts';
import { CorrectiveAction } from './corrective-action.ts';
import { auditDue, isUnchecked } from './programme.ts';

function audit(change: object): Audit {
  const base = { id: 'P-1', title: 'Test', kind: 'penetration-test', status: 'planned' };
  return Audit.parse({ ...base, ...change });
}

test('a planned audit is due on its day; a held one when it comes round', () => {
  const held = audit({ status: 'held', heldOn: '2026-01-31', everyMonths: 13 });

  expect(auditDue(audit({ plannedOn: '2026-06-01' }), [])).toBe('2026-06-01');
  expect(auditDue(held, [held])).toBe('2027-02-28');
});

test('an audit that happens once, was cancelled or has its successor is not due', () => {
  const held = audit({ status: 'held', heldOn: '2026-01-31', everyMonths: 12 });
  const next = audit({ id: 'P-2', follows: 'P-1' });
  const retest = audit({ id: 'P-3', follows: 'P-1', kind: 'retest' });

  expect(auditDue({ ...held, everyMonths: undefined }, [])).toBeUndefined();
  expect(auditDue(audit({ status: 'cancelled', plannedOn: '2026-06-01' }), [])).toBeUndefined();
  expect(auditDue(held, [held, next])).toBeUndefined();
  expect(auditDue(held, [held, retest])).toBe('2027-01-31');
});

test('an effectiveness check that has no day is due three months after the action', () => {
  const action = CorrectiveAction.parse({ id: 'A', finding: 'C', title: 'X', doneOn: '2026-01-31' });

  expect(isUnchecked(action, '2026-04-30')).toBe(false);
  expect(isUnchecked(action, '2026-05-01')).toBe(true);
  expect(isUnchecked({ ...action, checkDue: '2026-12-31' }, '2026-05-01')).toBe(false);
});
