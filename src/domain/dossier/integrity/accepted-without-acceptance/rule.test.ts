import { expect, test } from 'vitest';
import { edit, first, found } from '../../../../../tests/dossiers/small.ts';

test('a risk is not accepted until somebody has signed', () => {
  const findings = found('accepted-without-acceptance', (dossier) => {
    edit(first(dossier.treatments), { option: 'accept' });
    delete first(dossier.evaluations).residual;
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['S-1']);
});
