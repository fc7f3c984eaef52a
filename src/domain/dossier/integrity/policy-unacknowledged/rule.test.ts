import { expect, test } from 'vitest';
import { edit, first } from '../../../../../tests/dossiers/small.ts';
import { foundInYear } from '../../../../../tests/dossiers/year.ts';

test('readers who have not acknowledged the version in force are named', () => {
  const findings = foundInYear('policy-unacknowledged', ({ policies }) => {
    edit(first(policies), { readers: ['cto', 'management'] });
  });

  expect(findings.map(({ message }) => message.en)).toEqual([
    'access “Access” was not yet acknowledged by: management.',
  ]);
});

test('a material change asks everybody again', () => {
  const findings = foundInYear('policy-unacknowledged', ({ policyVersions }) => {
    policyVersions.push({
      ...first(policyVersions),
      id: 'access-2.0',
      version: '2.0',
      publishedOn: '2026-11-01',
    });
  });

  expect(findings).toHaveLength(1);
});
