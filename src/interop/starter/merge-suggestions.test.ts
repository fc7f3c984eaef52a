import { describe, expect, it } from 'vitest';
import { suggestionEntries } from '#catalogues/suggestions/entry.ts';
import { readDossier } from '#domain/dossier/dossier.ts';
import { findings } from '#domain/dossier/integrity/findings.ts';
import { expect as known } from '#kernel/result.ts';
import { type Accepted, mergeSuggestions } from './merge-suggestions.ts';
import { starterDossier } from './starter.ts';

const LAPTOPS = [...suggestionEntries().values()].filter(({ subtype }) => subtype === 'laptop');
const ids = LAPTOPS.slice(0, 3).map(({ id }) => id);
const options = { today: '2026-11-22', rate: true };

function empty() {
  const dossier = starterDossier({
    id: 'acme',
    title: 'Étude',
    organisation: 'Acme',
    language: 'fr',
    preset: '10-50',
    today: '2026-11-22',
  });
  const laptop = { kind: 'supporting', category: 'hardware', personalData: 'none', dependsOn: [] } as const;
  return {
    ...dossier,
    assets: [
      { ...laptop, id: 'claire', name: { fr: 'Portable de Claire', en: 'Claire’s laptop' }, owner: 'cto' },
      { ...laptop, id: 'paul', name: 'Portable de Paul' },
    ].map((asset) => ({ ...asset, dependsOn: [] })),
  };
}

function accept(suggestion: string | undefined, change: Partial<Accepted> = {}): Accepted {
  return { suggestion: suggestion ?? '', assets: ['claire'], ...change };
}

describe('merging suggestions', () => {
  it('writes what is missing of the triplets, once, and a dossier that is sound', () => {
    const merged = known(
      mergeSuggestions(
        empty(),
        ids.map((id) => accept(id)),
        options,
      ),
      'merged',
    );

    expect(merged.scenarios).toEqual(['S-01', 'S-02', 'S-03']);
    expect(new Set(merged.threats).size).toBe(merged.threats.length);
    expect(merged.dossier.threats.map(({ id }) => id).toSorted()).toEqual([...merged.threats].toSorted());
    expect(readDossier(merged.dossier).ok).toBe(true);
  });

  it('names the assets in both languages, and takes the owner of the asset', () => {
    const { dossier } = known(mergeSuggestions(empty(), [accept(ids[0])], options), 'merged');

    expect(dossier.scenarios[0]?.title).toEqual({
      fr: `${LAPTOPS[0]?.title.fr} (Portable de Claire)`,
      en: `${LAPTOPS[0]?.title.en} (Claire’s laptop)`,
    });
    expect(dossier.scenarios[0]?.owner).toBe('cto');
  });

  it('keeps the words of the person where there are some', () => {
    const own = accept(ids[0], { title: 'À nous', consequence: 'Rien de bon.' });
    const { dossier } = known(mergeSuggestions(empty(), [own], options), 'merged');

    expect(dossier.scenarios[0]).toMatchObject({ title: 'À nous', consequence: 'Rien de bon.' });
  });

  it('marks the ratings of the catalogue to be confirmed, and gives none when none is wanted', () => {
    const rated = known(mergeSuggestions(empty(), [accept(ids[0])], options), 'merged').dossier;
    const bare = known(
      mergeSuggestions(empty(), [accept(ids[0])], { ...options, rate: false }),
      'merged',
    ).dossier;

    expect(findings(rated, '2026-11-22').filter(({ rule }) => rule === 'rating-to-confirm').length).toBe(1);
    expect(bare.evaluations).toEqual([]);
  });

  it('uses the threat and the vulnerability that are there already', () => {
    const once = known(mergeSuggestions(empty(), [accept(ids[0])], options), 'merged').dossier;
    const again = known(mergeSuggestions(once, [accept(ids[0], { assets: ['paul'] })], options), 'merged');

    expect(again.threats).toEqual([]);
    expect(again.vulnerabilities).toEqual([]);
    expect(again.scenarios).toEqual(['S-02']);
  });

  it('refuses a scenario that says the same, naming the one that does, also within one bulk', () => {
    const result = mergeSuggestions(empty(), [accept(ids[0]), accept(ids[1]), accept(ids[0])], options);

    expect(result).toMatchObject({
      ok: false,
      refusals: [{ code: 'duplicate-scenario', path: ['accepted', 2], found: 'S-01' }],
    });
  });

  it('refuses what is not there, with its place', () => {
    const result = mergeSuggestions(
      empty(),
      [accept('nowhere'), accept(ids[0], { assets: ['gone'] })],
      options,
    );

    expect(result).toMatchObject({
      ok: false,
      refusals: [
        { code: 'unknown-suggestion', path: ['accepted', 0, 'suggestion'] },
        { code: 'unknown-asset', path: ['accepted', 1, 'assets'], found: 'gone' },
      ],
    });
  });
});
