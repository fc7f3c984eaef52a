import { expect, test } from 'vitest';
import { first, found } from '../../../../../tests/dossiers/small.ts';

test('a consequence level without definition is rated by guesswork', () => {
  const findings = found('criteria-undefined', (dossier) => {
    first(dossier.criteria).consequence[2] = { name: 'Sérieuse' };
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['C1']);
});
