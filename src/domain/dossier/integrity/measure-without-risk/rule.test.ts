import { expect, test } from 'vitest';
import { edit, first, found } from '../../../../../tests/dossiers/small.ts';

test('a measure that treats nothing is named', () => {
  const findings = found('measure-without-risk', (dossier) => {
    edit(first(dossier.treatments), { measures: [] });
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['M-1']);
});
