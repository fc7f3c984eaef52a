import { expect, test } from 'vitest';
import { edit, first } from '../../../../../tests/dossiers/small.ts';
import { foundInYear } from '../../../../../tests/dossiers/year.ts';

test('what is in force was approved by somebody', () => {
  const findings = foundInYear('policy-not-approved', ({ policyVersions }) => {
    edit(first(policyVersions), { approvals: [] });
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['access']);
});

test('a draft may still be without approval', () => {
  const findings = foundInYear('policy-not-approved', (dossier) => {
    Object.assign(dossier, { policyVersions: [], acknowledgements: [] });
    edit(first(dossier.policies), { status: 'draft', approvals: [] });
  });

  expect(findings).toEqual([]);
});
