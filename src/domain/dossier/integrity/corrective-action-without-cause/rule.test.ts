import { expect, test } from 'vitest';
import { edit, first } from '../../../../../tests/dossiers/small.ts';
import { foundInYear } from '../../../../../tests/dossiers/year.ts';

test('an action says which cause it removes', () => {
  const findings = foundInYear('corrective-action-without-cause', ({ correctiveActions }) => {
    edit(first(correctiveActions), { cause: undefined });
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['AC-1']);
});
