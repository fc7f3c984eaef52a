import { expect, test } from 'vitest';
import { acceptance, edit, first, found } from '../../../../../tests/dossiers/small.ts';

test('an acceptance does not cover a risk that has become worse', () => {
  const findings = found('acceptance-outgrown', (dossier) => {
    dossier.acceptances.push(acceptance({ level: 'high' }));
    edit(first(dossier.evaluations).residual, { likelihood: 5, consequences: { legal: 5 } });
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['A-1']);
});
