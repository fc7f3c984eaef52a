import { expect, test } from 'vitest';
import { edit, first } from '../../../../../tests/dossiers/small.ts';
import { foundInYear } from '../../../../../tests/dossiers/year.ts';

test('a request is decided once its answers are in', () => {
  const open = (status: 'comparing' | 'decided', deadline: string) =>
    foundInYear('request-undecided', ({ requests }) => edit(first(requests), { status, deadline }));

  expect(open('comparing', '2026-11-21').map(({ subject }) => subject.key)).toEqual(['AO-1']);
  expect(open('comparing', '2026-11-22')).toEqual([]);
  expect(open('decided', '2026-11-21')).toEqual([]);
});
