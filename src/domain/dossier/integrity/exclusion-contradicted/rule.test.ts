import { expect, test } from 'vitest';
import { edit, found } from '../../../../../tests/dossiers/small.ts';

test('a control that a treatment rests on cannot be excluded', () => {
  const findings = found('exclusion-contradicted', (dossier) => {
    edit(
      dossier.applicability.find(({ control }) => control === '8.24'),
      { decision: 'excluded', justification: 'Non' },
    );
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['8.24']);
});
