import { expect, test } from 'vitest';
import { first, found } from '../../../../../tests/dossiers/small.ts';

test('a treatment says what will remain', () => {
  const findings = found('treatment-without-residual', (dossier) => {
    delete first(dossier.evaluations).residual;
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['S-1']);
});
