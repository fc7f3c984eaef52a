import { expect, test } from 'vitest';
import { edit, first, found } from '../../../../../tests/dossiers/small.ts';

test('an exclusion says why', () => {
  const findings = found('exclusion-without-reason', (dossier) => {
    edit(first(dossier.applicability), { decision: 'excluded' });
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['5.1']);
});
