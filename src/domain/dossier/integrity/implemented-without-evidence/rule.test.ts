import { expect, test } from 'vitest';
import { edit, first, found } from '../../../../../tests/dossiers/small.ts';

test('an implemented control shows its evidence', () => {
  const findings = found('implemented-without-evidence', (dossier) => {
    edit(first(dossier.applicability), { status: 'implemented' });
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['5.1']);
});
