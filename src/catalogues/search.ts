import type { Text } from '#kernel/text.ts';
import type { DefinedCatalogue } from './catalogue.ts';
import { CATALOGUES } from './index.ts';
import { buildIndex, type SearchIndex, searchIndex } from './search-index.ts';

/** An entry that answers a search, with what is needed to show it and to open it. */
export interface Found {
  readonly catalogue: string;
  readonly id: string;
  readonly title: Text;
}

/** Entries of all catalogues, or of those named, that answer words in French or English; best first. */
export function searchCatalogues(
  query: string,
  { within, limit = 20 }: { readonly within?: readonly string[]; readonly limit?: number } = {},
): readonly Found[] {
  const wanted = within === undefined ? undefined : new Set(within);
  const hits = searchIndex(index(), query, Number.POSITIVE_INFINITY).filter(
    ({ thing }) => wanted?.has(thing.found.catalogue) ?? true,
  );
  return hits
    .toSorted((a, b) => Number(isSuggestion(a.thing)) - Number(isSuggestion(b.thing)))
    .slice(0, limit)
    .map(({ thing }) => thing.found);
}

/** Suggested scenarios repeat the words of what they join: what is joined comes before them. */
function isSuggestion({ found }: Indexed): boolean {
  return found.catalogue === 'suggestions';
}

interface Indexed {
  readonly found: Found;
  readonly keywords: readonly Text[];
}

let built: SearchIndex<Indexed> | undefined;

// The catalogues do not change while the product runs; indexing them takes longer than any search.
function index(): SearchIndex<Indexed> {
  built ??= buildIndex(CATALOGUES.flatMap(entriesOf), ({ found, keywords }) => ({
    names: [found.id, found.title.fr, found.title.en],
    words: keywords.flatMap((text) => [text.fr, text.en]),
  }));
  return built;
}

function entriesOf(catalogue: DefinedCatalogue): readonly Indexed[] {
  return Array.from(catalogue.load().entries.values(), (entry) => ({
    found: { catalogue: catalogue.id, id: entry.id, title: catalogue.title(entry) },
    keywords: catalogue.keywords(entry),
  }));
}
