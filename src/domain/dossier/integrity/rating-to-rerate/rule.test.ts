import { expect, test } from 'vitest';
import { first, found } from '../../../../../tests/dossiers/small.ts';

test('a rating made before the criteria changed is to be made again', () => {
  const findings = found('rating-to-rerate', (dossier) => {
    dossier.criteria.push({ ...structuredClone(first(dossier.criteria)), id: 'C2' });
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['S-1', 'S-1', 'S-1']);
});
