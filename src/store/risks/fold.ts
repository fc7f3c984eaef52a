/** Parts titles that stand in one text; no fold leaves it in, so none runs into the next. */
export const TITLE_END = '\u0001';

/** Case, accents and typographic marks folded away: “Réseau d’Accès” is found by “reseau d'acces”. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'")
    .replaceAll(TITLE_END, ' ');
}

/** The different words of a text, folded; an id with its dashes and dots is one. */
export function wordsOf(text: string): readonly string[] {
  return [...new Set(fold(text).match(/[\p{L}\p{N}]+(?:[._-][\p{L}\p{N}]+)*/gu))];
}
