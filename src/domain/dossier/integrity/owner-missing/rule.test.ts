import { expect, test } from 'vitest';
import { first, found } from '../../../../../tests/dossiers/small.ts';

test('every risk has an owner', () => {
  const findings = found('owner-missing', (dossier) => {
    delete first(dossier.scenarios).owner;
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['S-1']);
});
