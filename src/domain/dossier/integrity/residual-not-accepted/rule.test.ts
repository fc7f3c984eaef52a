import { expect, test } from 'vitest';
import { acceptance, edit, first, found } from '../../../../../tests/dossiers/small.ts';

test('what remains above the threshold needs a signature', () => {
  const findings = found('residual-not-accepted', (dossier) => {
    edit(first(dossier.evaluations).residual, { likelihood: 3, consequences: { financial: 4 } });
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['S-1']);
});

test('a signature settles it', () => {
  const findings = found('residual-not-accepted', (dossier) => {
    dossier.acceptances.push(acceptance({ level: 'high' }));
    edit(first(dossier.evaluations).residual, { likelihood: 3, consequences: { financial: 4 } });
  });

  expect(findings).toEqual([]);
});
