import { fileURLToPath } from 'node:url';
import { expect } from '#kernel/result.ts';
import type { Catalogue, CatalogueDefinition, CatalogueEntry, DefinedCatalogue } from './catalogue.ts';
import { readCatalogue } from './read.ts';

/** Gives a catalogue its reader. Nothing is read before somebody asks. */
export function defineCatalogue<Entry extends CatalogueEntry>(
  definition: CatalogueDefinition<Entry>,
): DefinedCatalogue<Entry> {
  let loaded: Catalogue<Entry> | undefined;
  return {
    ...definition,
    load() {
      loaded ??= expect(
        readCatalogue(definition, folderOf(definition.id)),
        `The catalogue ${definition.id} cannot be read`,
      );
      return loaded;
    },
  };
}

/** The data stand beside the code, in the sources as in the built product. */
export function folderOf(id: string): string {
  return fileURLToPath(new URL(`./${id}/`, import.meta.url));
}
