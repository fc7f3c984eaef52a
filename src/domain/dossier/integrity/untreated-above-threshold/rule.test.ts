import { expect, test } from 'vitest';
import { found } from '../../../../../tests/dossiers/small.ts';

test('a risk above the threshold needs an option', () => {
  const findings = found('untreated-above-threshold', (dossier) => {
    dossier.treatments = [];
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['S-1']);
});
