import { expect, test } from 'vitest';
import { acceptance, found } from '../../../../../tests/dossiers/small.ts';

test('an acceptance runs no longer than the criteria allow', () => {
  const findings = found('acceptance-too-long', (dossier) => {
    dossier.acceptances.push(acceptance({ expires: '2028-01-01' }));
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['A-1']);
});
