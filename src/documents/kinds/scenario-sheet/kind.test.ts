import { expect, test } from 'vitest';
import { made } from '../../../../tests/documents/made.ts';
import { whole } from '../../../../tests/documents/spoken.ts';
import { acceptance, changed, smallDossier } from '../../../../tests/dossiers/small.ts';
import { scenarioSheet } from './kind.ts';

test('each stage says who rated it, when, by which criteria', () => {
  expect(whole(made(scenarioSheet, smallDossier(), 'fr', 'S-1'))).toMatch(
    /Consultant, 1er\soct\.\s2026 \(C1\)/,
  );
});

test('an acceptance that has expired is told as one that no longer holds', () => {
  const accepted = changed((draft) => Object.assign(draft, { acceptances: [acceptance({})] }));
  const expired = changed((draft) =>
    Object.assign(draft, { acceptances: [acceptance({ expires: '2026-11-01' })] }),
  );

  expect(whole(made(scenarioSheet, accepted, 'fr', 'S-1'))).toContain(
    'Accepté au niveau élevé par Direction',
  );
  expect(whole(made(scenarioSheet, expired, 'fr', 'S-1'))).toContain('aucune n’est en vigueur');
});
