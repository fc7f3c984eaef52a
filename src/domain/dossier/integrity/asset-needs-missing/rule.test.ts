import { expect, test } from 'vitest';
import { first, found } from '../../../../../tests/dossiers/small.ts';

test('an asset whose needs nobody stated or passed down is named', () => {
  const findings = found('asset-needs-missing', (dossier) => {
    delete first(dossier.assets).integrity;
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['client-data']);
});
