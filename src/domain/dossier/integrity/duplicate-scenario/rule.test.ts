import { expect, test } from 'vitest';
import { first, found } from '../../../../../tests/dossiers/small.ts';

test('two scenarios on one triplet are one too many', () => {
  const findings = found('duplicate-scenario', (dossier) => {
    dossier.scenarios.push({ ...structuredClone(first(dossier.scenarios)), id: 'S-2' });
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['S-2']);
});
