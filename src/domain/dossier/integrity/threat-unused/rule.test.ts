import { expect, test } from 'vitest';
import { first, found } from '../../../../../tests/dossiers/small.ts';

test('a threat that no scenario uses is named', () => {
  const findings = found('threat-unused', (dossier) => {
    dossier.threats.push({ ...structuredClone(first(dossier.threats)), id: 'flood' });
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['flood']);
});
