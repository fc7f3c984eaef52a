import { expect, test } from 'vitest';
import { first, found } from '../../../../../tests/dossiers/small.ts';

test('between the threshold and the top, every level is somebody’s to accept', () => {
  const findings = found('acceptance-right-missing', (dossier) => {
    first(dossier.criteria).acceptance.pop();
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['C1']);
});
