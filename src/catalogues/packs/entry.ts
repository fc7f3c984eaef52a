import { report } from '#domain/register/register.ts';
import { defineCatalogue } from '../define.ts';
import { PackFields } from './pack.ts';
import { packProblems } from './problems.ts';

/** A study begun for a kind of company: a few questions, and what follows from the answers. */
export const Pack = PackFields.check(report(packProblems));
export type Pack = PackFields;

export const packCatalogue = defineCatalogue<Pack>({
  id: 'packs',
  name: { fr: 'Études prêtes à compléter', en: 'Starter studies' },
  entry: Pack,
  neededBy: [],
  title: (pack) => pack.name,
  keywords: ({ suits, questions, assets, measures }) => [
    suits,
    ...questions.map(({ text }) => text),
    ...assets.map(({ name }) => name),
    ...measures.map(({ title }) => title),
  ],
  references: ({ preset, assets, measures }) => ({
    criteria: [preset],
    'iso27002-2022': measures.flatMap(({ controls }) => controls),
    vulnerabilities: measures.flatMap(({ treats }) => treats),
    preparation: [...assets, ...measures].flatMap(({ owner }) => (owner === undefined ? [] : [owner])),
  }),
});

/** The packs by id, in the order of the files. */
export function packEntries(): ReadonlyMap<string, Pack> {
  return packCatalogue.load().entries;
}
