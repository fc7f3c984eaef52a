import { expect, test } from 'vitest';
import { acceptance, found } from '../../../../../tests/dossiers/small.ts';

test('a role that the criteria do not name may not accept', () => {
  const findings = found('acceptance-not-allowed', (dossier) => {
    dossier.acceptances.push(acceptance({ role: 'cto' }));
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['A-1']);
});
