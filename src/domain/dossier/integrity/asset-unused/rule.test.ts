import { expect, test } from 'vitest';
import { edit, first, found } from '../../../../../tests/dossiers/small.ts';

test('an asset that no scenario touches is named', () => {
  const findings = found('asset-unused', (dossier) => {
    dossier.assets.push({ ...structuredClone(first(dossier.assets)), id: 'fax', dependsOn: [] });
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['fax']);
});

test('an asset that rests on a touched one is touched', () => {
  const findings = found('asset-unused', (dossier) => {
    edit(first(dossier.assets), { dependsOn: ['laptop'] });
  });

  expect(findings).toEqual([]);
});
