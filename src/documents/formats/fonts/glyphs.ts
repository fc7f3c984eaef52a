import { codes } from '../../style/characters.ts';
import { fontFile } from './files.ts';
import { readTrueType, type TrueType } from './truetype.ts';

/** Drawn by layout rather than by a glyph: line ends, joiners, soft hyphens, directional marks, zero-width spaces. */
const LAYOUT = /[\n\t\u00AD\u200B-\u200F]|[\uFE00-\uFE0F]/u;
const LATIN = /^[\n\t\u0020-\u007E\u00A0-\u017F\u2018-\u201D\u2026\u202F€–—•]*$/u;

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

let fonts: readonly TrueType[] | undefined;
const known = new Map<string, boolean>();

/**
 * The text with every character that our fonts lack shown by its code, `[U+1F680]`. PDF/A (ISO 19005-2, 6.2.11.8)
 * forbids the empty glyph that would stand there otherwise, and a font of the machine would make other bytes elsewhere.
 */
export function drawable(text: string): string {
  return replaced(text, codes);
}

/** The same for a drawing, which has no room for codes: a square stands for each character, the table has the words. */
export function drawableMark(text: string): string {
  return replaced(text, () => '□');
}

function replaced(text: string, mark: (segment: string) => string): string {
  if (LATIN.test(text)) return text;
  let result = '';
  for (const { segment } of GRAPHEMES.segment(text)) {
    const blank = /^\p{Zs}$/u.test(segment);
    result += [...segment].every(isDrawn) ? segment : blank ? ' ' : mark(segment);
  }
  return result;
}

function isDrawn(character: string): boolean {
  const answer = known.get(character);
  if (answer !== undefined) return answer;
  const drawn =
    LAYOUT.test(character) || loaded().every((font) => font.glyph(character.codePointAt(0) ?? 0) !== 0);
  known.set(character, drawn);
  return drawn;
}

/** What regular and italic letters can draw, bold ones can too: the families are of one making. */
function loaded(): readonly TrueType[] {
  fonts ??= ['source-sans/TTF/SourceSans3-Regular.ttf', 'source-sans/TTF/SourceSans3-It.ttf'].map((path) =>
    readTrueType(fontFile(path)),
  );
  return fonts;
}

const BREAK = '\u200B';

/**
 * The text with places to break inside long words that no dictionary hyphenates: after signs, between letters and
 * digits, and at last every few letters: zero-width spaces, which the template turns into breaks. Without them an address
 * or a hash would run out of its column.
 */
export function breakable(text: string): string {
  return text.replace(/[^\s\u00A0\u202F\u200B]{15,}/gu, (word) => {
    const signs = word.replace(/([^\p{L}\p{N}\p{M}])(?=[\p{L}\p{N}])/gu, `$1${BREAK}`);
    const kinds = signs.replace(/(\p{L}\p{M}*)(?=\p{N})|(\p{N})(?=\p{L})/gu, `$1$2${BREAK}`);
    return kinds.replace(/[^\u200B]{28,}/gu, (piece) =>
      piece.replace(/(.{10})(?=.)(?!\p{M})/gu, `$1${BREAK}`),
    );
  });
}
