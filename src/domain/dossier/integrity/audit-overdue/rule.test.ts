import { expect, test } from 'vitest';
import { edit, first } from '../../../../../tests/dossiers/small.ts';
import { foundInYear } from '../../../../../tests/dossiers/year.ts';

test('an audit that comes round is due after its interval, not on the day itself', () => {
  const held = (heldOn: string) =>
    foundInYear('audit-overdue', ({ audits }) => edit(first(audits), { heldOn }));

  expect(held('2025-11-21').map(({ subject }) => subject.key)).toEqual(['P-1']);
  expect(held('2025-11-22')).toEqual([]);
});

test('a planned audit is late once its day has passed', () => {
  const findings = foundInYear('audit-overdue', ({ audits }) => {
    audits.push({
      ...first(audits),
      id: 'P-2',
      status: 'ordered',
      plannedOn: '2026-10-01',
      heldOn: undefined,
    });
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['P-2']);
});
