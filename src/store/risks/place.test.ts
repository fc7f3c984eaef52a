import { describe, expect, it } from 'vitest';
import { compareRisks, type RatedStage } from '#domain/evaluation/rated.ts';
import { LEVELS } from '#domain/scope/levels.ts';
import { rating } from '../testing/small-dossier.ts';
import { type Place, placeOf, placesWhere, readPlace, UNRATED } from './place.ts';

const DEGREES = [1, 2, 3, 4, 5];
const PLACES: readonly Place[] = [undefined, ...LEVELS].flatMap((level) =>
  DEGREES.flatMap((likelihood) => DEGREES.map((consequence) => ({ likelihood, consequence, level }))),
);

describe('The place of a risk', () => {
  it('is read back as it was written, for each level and cell', () => {
    for (const place of PLACES) expect(readPlace(placeOf(place))).toEqual(place);
    expect(readPlace(placeOf(undefined))).toBeUndefined();
  });

  it('has the order that the domain gives to risks: worst first, unrated last', () => {
    const risks: readonly (RatedStage | undefined)[] = [...PLACES.map(rated), undefined];

    for (const left of risks) {
      for (const right of risks) {
        const order = Math.sign(placeOf(left) - placeOf(right));
        expect(order).toBe(Math.sign(compareRisks(left, right)));
      }
    }
  });

  it('is a small integer, as the column is', () => {
    for (const place of PLACES) {
      expect(placeOf(place)).toBeGreaterThanOrEqual(-32_768);
      expect(placeOf(place)).toBeLessThan(UNRATED);
    }
  });

  it('is looked for by what must hold of it', () => {
    const places = placesWhere(({ level, likelihood }) => level === 'high' && likelihood === 3);

    expect(places.map(readPlace)).toEqual(
      DEGREES.map((consequence) => ({ likelihood: 3, consequence, level: 'high' })),
    );
  });
});

function rated(place: Place): RatedStage {
  const { likelihood, consequence } = place;
  return {
    ...place,
    rating: rating(likelihood, consequence),
    criticality: likelihood * consequence,
    toRerate: false,
  };
}
