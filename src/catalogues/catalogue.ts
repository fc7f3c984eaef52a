import { z } from 'zod';
import type { Text } from '#kernel/text.ts';

const words = z
  .string()
  .min(1)
  .refine((text) => text.trim() === text, {
    params: {
      message: { fr: 'pas d’espace au début ni à la fin', en: 'no space at the beginning or the end' },
    },
  });

/** What an entry says, in both languages of the product. */
export const Bilingual = z.strictObject({ fr: words, en: words });

/** A readable id that never changes once published: studies refer to it. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

export const HEADER_FILE = 'catalogue.yaml';

/** `catalogue.yaml`: which edition this is, where it comes from, and in which files its entries stand, in order. */
export const CatalogueHeader = z.strictObject({
  id: Slug,
  edition: words,
  source: Bilingual,
  licence: words,
  files: z.array(z.string().regex(/^[a-z0-9-]+\.yaml$/)).min(1),
});
export type CatalogueHeader = z.infer<typeof CatalogueHeader>;

export interface CatalogueEntry {
  readonly id: string;
}

/** A catalogue as read: its header, and its entries by id, in the order of the files. */
export interface Catalogue<Entry extends CatalogueEntry = CatalogueEntry> {
  readonly header: CatalogueHeader;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** What a catalogue is, said once beside the schema of its entries. */
export interface CatalogueDefinition<Entry extends CatalogueEntry = CatalogueEntry> {
  /** Also the name of its folder. */
  readonly id: string;
  readonly name: Text;
  readonly entry: z.ZodType<Entry>;
  /** Catalogues that must together refer to every entry of this one; an entry that none names is an orphan. */
  readonly neededBy: readonly string[];
  /** What people call the entry. */
  title(entry: Entry): Text;
  /** The other words by which people look for the entry. */
  keywords(entry: Entry): readonly Text[];
  /** The entries of other catalogues that the entry names: ids by catalogue. */
  references(entry: Entry): Readonly<Record<string, readonly string[]>>;
}

export interface DefinedCatalogue<Entry extends CatalogueEntry = CatalogueEntry>
  extends CatalogueDefinition<Entry> {
  /** Reads the catalogue at the first call. A catalogue of the house that does not read is a bug: it throws. */
  load(): Catalogue<Entry>;
}
