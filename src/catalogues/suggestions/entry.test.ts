import { expect, test } from 'vitest';
import { ASSET_SUBTYPES } from '../asset-subtypes.ts';
import { suggestionEntries } from './entry.ts';

const suggestions = [...suggestionEntries().values()];

test('every kind of asset finds at least a dozen scenarios to begin with, 900 in all', () => {
  const bySubtype = Map.groupBy(suggestions, ({ subtype }) => subtype);

  expect(suggestions.length).toBeGreaterThanOrEqual(900);
  for (const subtype of Object.keys(ASSET_SUBTYPES)) {
    expect([subtype, (bySubtype.get(subtype as keyof typeof ASSET_SUBTYPES)?.length ?? 0) >= 12]).toEqual([
      subtype,
      true,
    ]);
  }
});

test('no triplet is suggested twice', () => {
  const triplets = suggestions.map(
    ({ subtype, threat, vulnerability }) => `${subtype}+${threat}+${vulnerability}`,
  );

  expect(new Set(triplets).size).toBe(triplets.length);
});

test('the suggestions of a kind of asset stand together, the likeliest first', () => {
  const seen = new Set<string>();
  for (const [place, { subtype, likelihood }] of suggestions.entries()) {
    const before = suggestions[place - 1];
    if (before?.subtype === subtype) expect(likelihood).toBeLessThanOrEqual(before.likelihood);
    else expect(seen.has(subtype)).toBe(false);
    seen.add(subtype);
  }
});
