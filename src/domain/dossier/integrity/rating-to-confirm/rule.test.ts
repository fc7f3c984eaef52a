import { expect, test } from 'vitest';
import { edit, first, found } from '../../../../../tests/dossiers/small.ts';

test('a rating that came as a suggestion waits for somebody to confirm it', () => {
  const findings = found('rating-to-confirm', (dossier) => {
    edit(first(dossier.evaluations).current, { toConfirm: true });
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['S-1']);
});
