import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import { view } from '#domain/dossier/view.ts';
import { starterDossier } from '#interop/starter/starter.ts';
import { LANGUAGES, type Language } from '#kernel/text.ts';
import { blocksOf, spoken } from '../../../tests/documents/spoken.ts';
import { arbitraryDossier } from '../../../tests/dossiers/arbitrary.ts';
import { governedDossier } from '../../../tests/dossiers/governed.ts';
import { sample } from '../../../tests/dossiers/samples.ts';
import { smallDossier, TODAY } from '../../../tests/dossiers/small.ts';
import type { Document } from '../model/document.ts';
import type { Model } from '../model/model.ts';
import { sheetOf } from '../model/picture.ts';
import { settle } from '../model/settled.ts';
import { KINDS } from './index.ts';
import type { Kind, Source } from './kind.ts';

/** The kinds that say something in words: decks and workbooks have tests of their own. */
const SPOKEN = KINDS.filter(({ model }) => model === 'document' || model === 'picture');

function source(dossier: Dossier, language: Language): Source {
  return { view: view(dossier, TODAY), snapshot: takeSnapshot(dossier).hash, language };
}

/** The document of a kind for the study, or for the first and the last row that it can be about. */
function documents(kind: Kind, from: Source): readonly Model[] {
  const rows = kind.subject?.of(from.view);
  const subjects = rows
    ? [rows[0], rows.at(-1)].flatMap((row) => row?.id ?? [])
    : [from.view.dossier.study.id];
  return subjects.map((subject) => kind.build(from, subject));
}

function pageOf(model: Model): Document {
  if (model.model === 'picture') return sheetOf(model);
  if (model.model !== 'document') throw new Error(`a ${model.model} has no page here`);
  return model;
}

interface Made {
  readonly kind: string;
  readonly language: Language;
  readonly snapshot: string;
  readonly page: Document;
  readonly words: readonly string[];
}

/** Each kind of each study, in both languages: built once, looked at from several sides. */
const made: Made[] = [];

beforeAll(async () => {
  const studies = [
    smallDossier(),
    governedDossier(),
    starterDossier({
      id: 'vide',
      title: 'Étude de Société Vide',
      organisation: 'Société Vide',
      language: 'fr',
      preset: '10-50',
      today: TODAY,
    }),
    await sample('fintech'),
    await sample('saas'),
  ];
  for (const dossier of studies)
    for (const language of LANGUAGES) made.push(...everything(dossier, language));
});

function everything(dossier: Dossier, language: Language): readonly Made[] {
  const from = source(dossier, language);
  return SPOKEN.flatMap((kind) =>
    documents(kind, from).map((model) => ({
      kind: kind.id,
      language,
      snapshot: from.snapshot,
      page: pageOf(model),
      words: spoken(model),
    })),
  );
}

/** What a law says of each document, with the kinds that break it. */
function broken(breaks: (one: Made) => boolean): readonly string[] {
  return [...new Set(made.filter(breaks).map(({ kind, language }) => `${kind} (${language})`))];
}

describe('every kind of document', () => {
  it('is made of every study, and can be numbered and set', () => {
    for (const { page } of made) expect(settle(page).blocks.length).toBeGreaterThan(0);
    expect(new Set(made.map(({ kind }) => kind)).size).toBe(SPOKEN.length);
  });

  it('speaks the language that was asked for, and names its snapshot', () => {
    expect(broken(({ page, language }) => page.language !== language)).toEqual([]);
    expect(broken(({ page, snapshot }) => page.cover.snapshot !== snapshot)).toEqual([]);
  });

  it('says nothing that no person would write', () => {
    const slip = /\bundefined\b|\bNaN\b|\[object |\bInfinity\b/;

    expect(broken(({ words }) => words.some((piece) => slip.test(piece)))).toEqual([]);
  });

  it('has no table without a row, and no list without an item', () => {
    expect(
      broken(({ page }) => blocksOf(page.blocks, 'table').some(({ rows }) => rows.length === 0)),
    ).toEqual([]);
    expect(
      broken(({ page }) => blocksOf(page.blocks, 'list').some(({ items }) => items.length === 0)),
    ).toEqual([]);
    expect(
      broken(({ page }) => blocksOf(page.blocks, 'key-values').some(({ entries }) => entries.length === 0)),
    ).toEqual([]);
  });

  it('gives every picture words, and its facts in rows', () => {
    expect(
      broken(({ page }) => blocksOf(page.blocks, 'figure').some(({ drawing }) => drawing.alt.length < 40)),
    ).toEqual([]);
    expect(
      broken(({ page }) =>
        blocksOf(page.blocks, 'figure').some(({ drawing }) => drawing.alternative.rows.length === 0),
      ),
    ).toEqual([]);
  });

  it('is made of any dossier that the house accepts, whatever was written in it', () => {
    fc.assert(
      fc.property(arbitraryDossier({ rows: 2 }), fc.constantFrom(...LANGUAGES), (dossier, language) => {
        for (const { page } of everything(dossier, language)) settle(page);
      }),
      { numRuns: 12 },
    );
  });
});
