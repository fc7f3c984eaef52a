import { expect, test } from 'vitest';
import { edit, first } from '../../../../../tests/dossiers/small.ts';
import { foundInYear } from '../../../../../tests/dossiers/year.ts';

test('somebody must keep a policy up to date, unless it is retired', () => {
  const without = (status: 'draft' | 'retired') =>
    foundInYear('policy-without-owner', ({ policies }) =>
      edit(first(policies), { owner: undefined, status }),
    );

  expect(without('draft').map(({ subject }) => subject.key)).toEqual(['access']);
  expect(without('retired')).toEqual([]);
});
