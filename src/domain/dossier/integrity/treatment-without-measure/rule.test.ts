import { expect, test } from 'vitest';
import { edit, first, found } from '../../../../../tests/dossiers/small.ts';

test('a reduction needs a measure that was not abandoned', () => {
  const findings = found('treatment-without-measure', (dossier) => {
    edit(first(dossier.measures), { status: 'abandoned' });
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['S-1']);
});
