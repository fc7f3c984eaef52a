import { beforeAll, describe, expect, it } from 'vitest';
import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import { aboveThreshold, type View, view } from '#domain/dossier/view.ts';
import { readBundle } from '#interop/bundle/read.ts';
import { expect as certain } from '#kernel/result.ts';
import type { Deck, SlidePart } from '../../model/deck.ts';
import { layOut } from '../../model/slides.ts';
import { boardDeck } from './kind.ts';

const TODAY = '2026-11-22';
const SAMPLES = ['fintech', 'saas'] as const;

async function viewOf(sample: string): Promise<View> {
  return view(certain(await readBundle(`samples/${sample}`), 'the sample is whole').dossier, TODAY);
}

function deckOf(seen: View, language: 'fr' | 'en'): Deck {
  const { hash } = takeSnapshot(seen.dossier);
  return boardDeck.build({ view: seen, snapshot: hash, language }, seen.dossier.study.id);
}

function partsOf<Kind extends SlidePart['kind']>(deck: Deck, kind: Kind) {
  const parts = deck.slides.flatMap(({ columns }) => columns.flatMap((column) => column.parts));
  return parts.filter((part): part is Extract<SlidePart, { kind: Kind }> => part.kind === kind);
}

describe.each(SAMPLES)('the board presentation of %s', (sample) => {
  let seen: View;

  beforeAll(async () => {
    seen = await viewOf(sample);
  });

  it.each(['fr', 'en'] as const)(
    'has eight to twelve slides with a title and notes each, in %s',
    (language) => {
      const { slides } = deckOf(seen, language);

      expect(slides.length + 1).toBeGreaterThanOrEqual(8);
      expect(slides.length + 1).toBeLessThanOrEqual(12);
      for (const { title, notes } of slides) {
        expect(title).not.toBe('');
        expect(notes.length).toBeGreaterThan(20);
      }
    },
  );

  it('says the numbers of the study, not numbers of its own', () => {
    const [standing] = partsOf(deckOf(seen, 'fr'), 'numbers');

    expect(standing?.numbers.map(({ value }) => value).slice(0, 3)).toEqual(
      [seen.dossier.assets.length, seen.risks.length, aboveThreshold(seen).length].map(String),
    );
  });

  it('counts every rated scenario once in each matrix', () => {
    const matrices = partsOf(deckOf(seen, 'fr'), 'grid').filter(({ filled }) => filled);
    const counted = matrices.map(({ rows }) =>
      rows
        .flatMap((row) => row.slice(1))
        .reduce((sum, { text }) => sum + Number(/^\d+/.exec(text)?.[0] ?? 0), 0),
    );

    expect(counted).toEqual(
      (['current', 'residual'] as const).map((stage) => seen.risks.filter((risk) => risk[stage]).length),
    );
  });

  it('says the level of every coloured cell in words', () => {
    for (const { rows } of partsOf(deckOf(seen, 'en'), 'grid'))
      for (const { text, tone } of rows.flat()) if (tone) expect(text).toMatch(/[A-Z][a-z]+/);
  });

  it.each(['fr', 'en'] as const)('cuts nothing but consequences of risks, in %s', (language) => {
    const cut = layOut(deckOf(seen, language)).slides.filter(({ rest }) => rest !== '');

    expect(cut.length).toBeLessThanOrEqual(1);
  });
});

describe('the board presentation of a study that holds nothing yet', () => {
  it('is written all the same', async () => {
    const seen = await viewOf('saas');
    const empty = {
      ...seen.dossier,
      scenarios: [],
      evaluations: [],
      treatments: [],
      acceptances: [],
      measures: [],
      applicability: [],
    };

    const { slides } = deckOf(view(empty, TODAY), 'fr');

    expect(layOut({ ...deckOf(seen, 'fr'), slides }).slides.length).toBe(slides.length);
  });
});
