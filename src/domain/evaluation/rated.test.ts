import { describe, expect, test } from 'vitest';
import { changed, first, smallDossier } from '../../../tests/dossiers/small.ts';
import { distribution, matrix, movements } from './matrix.ts';
import { compareRisks, criteriaInForce, rateAll } from './rated.ts';

function risksOf(dossier: ReturnType<typeof smallDossier>) {
  return rateAll(dossier.scenarios, dossier.evaluations, dossier.criteria);
}

describe('a rating when the criteria change', () => {
  const dossier = changed(({ criteria }) => {
    const stricter = structuredClone(first(criteria));
    stricter.grid = stricter.grid.map((row) => row.map(() => 'unacceptable'));
    criteria.push({ ...stricter, id: 'C2' });
  });
  const risk = first(risksOf(dossier));

  test('keeps the level that it was given', () => {
    expect(criteriaInForce(dossier.criteria).id).toBe('C2');
    expect(risk.current?.level).toBe('high');
  });

  test('is marked to be rated again', () => {
    expect(risk.current?.toRerate).toBe(true);
    expect(first(risksOf(smallDossier())).current?.toRerate).toBe(false);
  });
});

test('the matrix counts each rated scenario once, in its cell', () => {
  const dossier = smallDossier();
  const cells = matrix(risksOf(dossier), 'current', first(dossier.criteria));

  expect(cells).toHaveLength(25);
  expect(cells.filter(({ scenarios }) => scenarios.length > 0)).toEqual([
    { likelihood: 3, consequence: 4, level: 'high', scenarios: ['S-1'] },
  ]);
});

test('a movement joins two stages that are both rated', () => {
  const risks = risksOf(smallDossier());

  expect(movements(risks, 'inherent', 'residual')).toEqual([
    { from: { likelihood: 4, consequence: 4 }, to: { likelihood: 2, consequence: 3 }, scenarios: ['S-1'] },
  ]);
  expect(
    movements(risksOf(changed((d) => delete first(d.evaluations).residual)), 'inherent', 'residual'),
  ).toEqual([]);
});

test('a scenario that is not rated is counted as such, never as low', () => {
  const risks = risksOf(changed((dossier) => dossier.evaluations.pop()));

  expect(distribution(risks, 'current')).toMatchObject({ low: 0, unrated: 1 });
});

test('the worst risk comes first and what is not rated last', () => {
  const risk = first(risksOf(smallDossier()));

  expect(
    [undefined, risk.residual, risk.inherent, risk.current].toSorted(compareRisks).map((r) => r?.level),
  ).toEqual(['critical', 'high', 'moderate', undefined]);
});
