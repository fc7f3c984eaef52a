import { expect, test } from 'vitest';
import { edit, first, found } from '../../../../../tests/dossiers/small.ts';

test('an inclusion says why', () => {
  const findings = found('inclusion-without-driver', (dossier) => {
    edit(first(dossier.applicability), { drivers: [] });
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['5.1']);
});
