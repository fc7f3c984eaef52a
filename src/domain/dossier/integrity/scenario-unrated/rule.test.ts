import { expect, test } from 'vitest';
import { found } from '../../../../../tests/dossiers/small.ts';

test('a scenario without a current rating is named', () => {
  const findings = found('scenario-unrated', (dossier) => {
    delete dossier.evaluations[0]?.current;
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['S-1']);
});
