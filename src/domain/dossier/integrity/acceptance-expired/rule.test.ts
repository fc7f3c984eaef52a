import { expect, test } from 'vitest';
import { acceptance, found } from '../../../../../tests/dossiers/small.ts';

test('an acceptance that has run out reopens the risk', () => {
  const findings = found('acceptance-expired', (dossier) => {
    dossier.acceptances.push(acceptance({ expires: '2026-11-21' }));
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['A-1']);
});

test('an acceptance holds through its last day', () => {
  const findings = found('acceptance-expired', (dossier) => {
    dossier.acceptances.push(acceptance({ expires: '2026-11-22' }));
  });

  expect(findings).toEqual([]);
});
