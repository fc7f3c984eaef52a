import { expect, test } from 'vitest';
import { edit, first, found } from '../../../../../tests/dossiers/small.ts';

test('measures cannot make a risk worse', () => {
  const findings = found('residual-above-current', (dossier) => {
    edit(first(dossier.evaluations).residual, { likelihood: 5 });
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['S-1']);
});
