import { expect, it } from 'vitest';
import { first, smallDossier } from '../../../../../tests/dossiers/small.ts';
import { effectOf } from './effect.ts';

const { criteria, evaluations } = smallDossier();
const now = first(criteria.slice(-1));

it('a grid of its own kind moves no rating, and every rating of the version in force is to be given again', () => {
  const { toRerate, moved } = effectOf(evaluations, now, now);

  expect(toRerate).toBeGreaterThan(0);
  expect(moved).toBe(0);
});

it('a grid of one level moves all that had another', () => {
  const grid = now.grid.map((row) => row.map(() => 'unacceptable' as const));

  const { toRerate, moved } = effectOf(evaluations, now, { grid });

  expect(moved).toBeGreaterThan(0);
  expect(moved).toBeLessThanOrEqual(toRerate);
});

it('ratings of an older version were to be given again already', () => {
  expect(effectOf(evaluations, { ...now, id: 'another' }, now)).toEqual({ toRerate: 0, moved: 0 });
});
