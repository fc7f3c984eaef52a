import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { DefinedCatalogue } from './catalogue.ts';
import { brokenReferences, orphans, repeatedWordings, textsOf } from './consistency.ts';

const trees = shelf('trees', [{ id: 'oak' }, { id: 'elm' }], { neededBy: ['birds'] });
const birds = shelf('birds', [
  { id: 'jay', nests: ['oak'] },
  { id: 'owl', nests: ['oak', 'ash'] },
]);

describe('the consistency of catalogues', () => {
  it('points at a reference that leads nowhere', () => {
    expect(brokenReferences([trees, birds])).toEqual(['birds/owl → trees/ash']);
  });

  it('points at an entry that nothing needs, once there is something that should', () => {
    expect(orphans([trees, birds])).toEqual(['trees/elm']);
    expect(orphans([trees])).toEqual([]);
  });

  it('finds texts however deep they stand', () => {
    const words = shelf('words', [{ id: 'one', steps: [{ says: { fr: 'Un', en: 'One' } }] }]);

    expect(textsOf([words])).toEqual([{ place: 'words/one.steps.0.says', text: { fr: 'Un', en: 'One' } }]);
  });

  it('points at a sentence said twice, whatever its punctuation, and lets short words repeat', () => {
    const texts = [
      { place: 'a', text: { fr: 'Oui', en: 'Ask three people to show it.' } },
      { place: 'b', text: { fr: 'Oui', en: 'Ask three people: to show it' } },
    ];

    expect(repeatedWordings(texts)).toEqual(['a = b: Ask three people: to show it']);
  });
});

interface Thing {
  readonly id: string;
  readonly nests?: readonly string[];
  readonly steps?: unknown;
}

function shelf(id: string, things: readonly Thing[], { neededBy = [] as readonly string[] } = {}) {
  const header = { id, edition: '1', source: { fr: 'Ici', en: 'Here' }, licence: 'CC0', files: ['a.yaml'] };
  const defined: DefinedCatalogue<Thing> = {
    id,
    name: { fr: id, en: id },
    entry: z.custom<Thing>(),
    neededBy,
    title: () => ({ fr: id, en: id }),
    keywords: () => [],
    references: (thing) => ({ trees: thing.nests ?? [] }),
    load: () => ({ header, entries: new Map(things.map((thing) => [thing.id, thing])) }),
  };
  return defined;
}
