import { expect, test } from 'vitest';
import { edit, found } from '../../../../../tests/dossiers/small.ts';

test('assets that depend on each other are named once', () => {
  const findings = found('asset-circle', (dossier) => {
    edit(
      dossier.assets.find(({ id }) => id === 'laptop'),
      { dependsOn: ['client-data'] },
    );
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['client-data']);
});
