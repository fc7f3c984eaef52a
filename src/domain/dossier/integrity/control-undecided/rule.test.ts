import { expect, test } from 'vitest';
import { found } from '../../../../../tests/dossiers/small.ts';

test('a control without a line is a control without a decision', () => {
  const findings = found('control-undecided', (dossier) => {
    dossier.applicability = dossier.applicability.filter(({ control }) => control !== '7.4');
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['7.4']);
});
