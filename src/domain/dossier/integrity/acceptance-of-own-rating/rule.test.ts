import { expect, test } from 'vitest';
import { acceptance, found } from '../../../../../tests/dossiers/small.ts';

test('the one who rated should not be the one who accepts', () => {
  const findings = found('acceptance-of-own-rating', (dossier) => {
    dossier.acceptances.push(acceptance({ by: 'Consultant' }));
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['A-1']);
});
