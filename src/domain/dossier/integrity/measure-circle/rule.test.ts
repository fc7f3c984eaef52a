import { expect, test } from 'vitest';
import { edit, first, found } from '../../../../../tests/dossiers/small.ts';

test('two measures cannot wait for each other', () => {
  const findings = found('measure-circle', (dossier) => {
    dossier.measures.push({ ...structuredClone(first(dossier.measures)), id: 'M-2', dependsOn: ['M-1'] });
    edit(first(dossier.measures), { dependsOn: ['M-2'] });
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['M-1']);
});
