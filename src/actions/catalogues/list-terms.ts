import { z } from 'zod';
import { Bilingual, Slug } from '#catalogues/catalogue.ts';
import { glossary, libraryCatalogue } from '#catalogues/library/entry.ts';
import { ok } from '#kernel/result.ts';
import { defineAction } from '../action.ts';

/** The words of the trade, each told to somebody who is not of it. */
export const listTerms = defineAction({
  id: 'catalogues.terms',
  title: { fr: 'Lire le glossaire', en: 'Read the glossary' },
  kind: 'read',
  permission: 'read',
  input: z.strictObject({}),
  output: z.array(
    z.object({
      id: Slug,
      term: Bilingual,
      meaning: Bilingual,
      /** Other entries of the library: words of the glossary, or texts, bodies and certifications, by their name. */
      see: z.array(z.object({ id: Slug, name: Bilingual, isTerm: z.boolean() })),
    }),
  ),
  async run() {
    const { entries } = libraryCatalogue.load();
    const output = glossary().map(({ id, term, meaning, see }) => ({
      id,
      term,
      meaning,
      see: see.flatMap((other) => {
        const entry = entries.get(other);
        return entry
          ? [{ id: other, name: libraryCatalogue.title(entry), isTerm: entry.kind === 'term' }]
          : [];
      }),
    }));
    return ok({ output });
  },
});
