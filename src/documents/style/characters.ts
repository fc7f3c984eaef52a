/**
 * Characters that steer a screen or a reader instead of being read: C0 and C1 controls (tab and newline excepted),
 * bidirectional embeddings, overrides and isolates (Unicode UAX #9), lone surrogates, the byte order mark, tags.
 * Marks that languages need (LRM, RLM, joiners) stay.
 */
const STEERING =
  /(?![\t\n])\p{Cc}|[\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|[\u{E0000}-\u{E007F}]/gu;

/**
 * The text with every steering character shown by its code, `[U+202E]`: a reader sees that it was there, and it can
 * neither turn a word round nor end a file. Line ends become newlines.
 */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(STEERING, (character) => codes(character));
}

/** The codes of the characters of a text, `[U+1F469 U+1F680]`; joiners and variation selectors say nothing alone. */
export function codes(text: string): string {
  const points = [...text].filter((character) => !/[\u200D\uFE0E\uFE0F]/u.test(character));
  const shown = (points.length > 0 ? points : [...text]).map(code);
  return `[${shown.join(' ')}]`;
}

function code(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
