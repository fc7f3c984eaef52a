import type { Text } from '#kernel/text.ts';
import type { DefinedCatalogue } from './catalogue.ts';

/** A text of a catalogue and where it stands: `threats/flood.description`. */
export interface Placed {
  readonly place: string;
  readonly text: Text;
}

/** Every text of every entry. */
export function textsOf(catalogues: readonly DefinedCatalogue[]): readonly Placed[] {
  return catalogues.flatMap((catalogue) =>
    Array.from(catalogue.load().entries.values()).flatMap((entry) =>
      textsIn(entry, `${catalogue.id}/${entry.id}`),
    ),
  );
}

/** References that lead nowhere. */
export function brokenReferences(catalogues: readonly DefinedCatalogue[]): readonly string[] {
  const known = new Set(catalogues.flatMap(addressesOf));
  return catalogues.flatMap((catalogue) =>
    referencesOf(catalogue)
      .filter(({ to }) => !known.has(to))
      .map(({ from, to }) => `${from} → ${to}`),
  );
}

/** Entries to which none of the catalogues that need them refers; a catalogue yet to come is no reproach. */
export function orphans(catalogues: readonly DefinedCatalogue[]): readonly string[] {
  return catalogues.flatMap((catalogue) => {
    const needing = catalogues.filter(({ id }) => catalogue.neededBy.includes(id));
    if (needing.length === 0) return [];
    const named = new Set(needing.flatMap(referencesOf).map(({ to }) => to));
    return addressesOf(catalogue).filter((address) => !named.has(address));
  });
}

/** Wordings of five words and more that stand in two places, in either language. */
export function repeatedWordings(texts: readonly Placed[]): readonly string[] {
  const places = new Map<string, string>();
  return texts.flatMap(({ place, text }) =>
    Object.entries(text).flatMap(([language, words]) => {
      const key = `${language} ${words
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()}`;
      if (key.split(' ').length < 6) return [];
      const before = places.get(key);
      places.set(key, place);
      return before === undefined ? [] : [`${before} = ${place}: ${words}`];
    }),
  );
}

function addressesOf(catalogue: DefinedCatalogue): readonly string[] {
  return Array.from(catalogue.load().entries.keys(), (id) => `${catalogue.id}/${id}`);
}

function referencesOf(
  catalogue: DefinedCatalogue,
): readonly { readonly from: string; readonly to: string }[] {
  return Array.from(catalogue.load().entries.values()).flatMap((entry) =>
    Object.entries(catalogue.references(entry)).flatMap(([other, ids]) =>
      ids.map((id) => ({ from: `${catalogue.id}/${entry.id}`, to: `${other}/${id}` })),
    ),
  );
}

function textsIn(value: unknown, place: string): readonly Placed[] {
  if (value === null || typeof value !== 'object') return [];
  if (isText(value)) return [{ place, text: value }];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${place}.${key}`));
}

function isText(value: object): value is Text {
  return 'fr' in value && 'en' in value && typeof value.fr === 'string' && typeof value.en === 'string';
}
