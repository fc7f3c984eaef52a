import { expect, test } from 'vitest';
import { edit, first, found } from '../../../../../tests/dossiers/small.ts';

test('a measure needs a day, unless it never ends', () => {
  const findings = found('measure-without-date', (dossier) => {
    delete first(dossier.measures).due;
  });

  expect(findings.map(({ subject }) => subject.key)).toEqual(['M-1']);
});

test('what is done all the time needs no day', () => {
  const findings = found('measure-without-date', (dossier) => {
    edit(first(dossier.measures), { horizon: 'continuous' });
    delete first(dossier.measures).due;
  });

  expect(findings).toEqual([]);
});
