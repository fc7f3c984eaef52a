import { expect, test } from 'vitest';
import { edit, first } from '../../../../../tests/dossiers/small.ts';
import { foundInYear } from '../../../../../tests/dossiers/year.ts';

test('a published text that was changed in the files is noticed by its hash', () => {
  const findings = foundInYear('policy-version-altered', ({ policyVersions }) => {
    edit(first(policyVersions), { body: 'R1. Une clé pour tous.' });
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['access-1.0']);
});
