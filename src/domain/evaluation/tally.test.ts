import { expect, test } from 'vitest';
import { tally } from './tally.ts';
import { Vote } from './vote.ts';

function vote(
  voter: string,
  likelihood: number | undefined,
  financial: number | undefined,
  rest: object = {},
) {
  return Vote.parse({
    id: `V-${voter}`,
    scenario: 'S-1',
    stage: 'current',
    voter,
    ...(likelihood && { likelihood }),
    ...(financial && { consequences: { financial } }),
    on: '2026-11-20',
    ...rest,
  });
}

test('a group is read by its median, its extremes and how many stand where', () => {
  const votes = [vote('Ada', 2, 4), vote('Bob', 3, 4), vote('Chloé', 5, 4)];

  expect(tally(votes, 'S-1', 'current')).toMatchObject({
    likelihood: { min: 2, max: 5, median: 3, range: 3, counts: [0, 1, 1, 0, 1] },
    consequence: { min: 4, max: 4, median: 4, range: 0 },
    missing: [],
    disputed: true,
  });
});

test('of an even number the higher of the two in the middle counts', () => {
  expect(tally([vote('Ada', 2, 1), vote('Bob', 3, 1)], 'S-1', 'current').likelihood?.median).toBe(3);
});

test('who has not voted, or only half, is missing and never counts as low', () => {
  const half = vote('Bob', 4, undefined);

  const { missing, consequence } = tally([vote('Ada', 2, 3), half], 'S-1', 'current', [
    'Ada',
    'Bob',
    'Chloé',
  ]);

  expect(missing).toEqual(['Bob', 'Chloé']);
  expect(consequence?.counts).toEqual([0, 0, 1, 0, 0]);
});

test('the consequence of a vote is its worst dimension', () => {
  const both = vote('Ada', 2, 3, { consequences: { financial: 2, legal: 5 } });

  const found = tally([both], 'S-1', 'current');

  expect(found.consequence?.median).toBe(5);
  expect(found.consequences.financial?.median).toBe(2);
});

test('votes on another scenario or stage say nothing here', () => {
  const found = tally([vote('Ada', 5, 5, { stage: 'residual' })], 'S-1', 'current');

  expect(found).toMatchObject({ votes: [], likelihood: undefined, consequence: undefined, disputed: false });
});
