import { expect, test } from 'vitest';
import { found } from '../../../../../tests/dossiers/small.ts';

test('a scope has an outside', () => {
  const findings = found('scope-incomplete', (dossier) => {
    dossier.scope = dossier.scope.filter(({ side }) => side === 'in');
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['petite-etude']);
});
