import { expect, test } from 'vitest';
import { first, found } from '../../../../../tests/dossiers/small.ts';

test('assets and open measures have somebody in charge', () => {
  const findings = found('responsible-missing', (dossier) => {
    delete first(dossier.assets).owner;
    delete first(dossier.measures).owner;
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['client-data', 'M-1']);
});
