import { expect, test } from 'vitest';
import { edit, first } from '../../../../../tests/dossiers/small.ts';
import { foundInYear } from '../../../../../tests/dossiers/year.ts';

test('an audit that was held leaves a report', () => {
  const findings = foundInYear('audit-without-report', ({ audits }) => {
    edit(first(audits), { reportLocation: undefined });
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['P-1']);
});

test('one that is only planned has none yet', () => {
  const findings = foundInYear('audit-without-report', ({ audits }) => {
    edit(first(audits), { reportLocation: undefined, status: 'planned' });
  });

  expect(findings).toEqual([]);
});
