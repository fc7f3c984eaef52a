import { expect, test } from 'vitest';
import { edit, first, found } from '../../../../../tests/dossiers/small.ts';

test('a measure whose day has passed is named', () => {
  const findings = found('measure-overdue', (dossier) => {
    edit(first(dossier.measures), { due: '2026-11-21' });
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['M-1']);
});

test('a measure is not late on its day', () => {
  const findings = found('measure-overdue', (dossier) => {
    edit(first(dossier.measures), { due: '2026-11-22' });
  });

  expect(findings).toEqual([]);
});
