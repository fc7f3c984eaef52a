import { expect, test } from 'vitest';
import { edit, first, found } from '../../../../../tests/dossiers/small.ts';

test('what is done can be shown', () => {
  const findings = found('measure-done-without-evidence', (dossier) => {
    edit(first(dossier.measures), { status: 'done' });
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['M-1']);
});
