import { visible } from '../style/characters.ts';
import { REGULAR, SEMIBOLD, type Widths } from './widths.ts';

export interface Lettering {
  /** Size of type, in units of the drawing. */
  readonly size: number;
  readonly bold?: boolean;
}

const WIDTHS: Readonly<Record<'regular' | 'bold', Widths>> = { regular: REGULAR, bold: SEMIBOLD };
/** Scripts that the font lacks are drawn by another one: reckon with a full square, as CJK and emoji take. */
const UNKNOWN = 1000;

/** The width of a text in Source Sans 3, in units of the drawing. */
export function textWidth(text: string, { size, bold = false }: Lettering): number {
  const widths = WIDTHS[bold ? 'bold' : 'regular'];
  let sum = 0;
  for (const character of text) sum += widthOf(character, widths);
  return (sum * size) / 1000;
}

function widthOf(character: string, widths: Widths): number {
  const point = character.codePointAt(0) ?? 0;
  if (/\p{M}|\p{Cf}/u.test(character)) return 0;
  return (widths.latin[point - 0x20] ?? widths.signs[character]) || UNKNOWN;
}

/**
 * The text in lines that fit the width, at spaces, and inside words that are longer than a line. What needs more lines
 * than allowed ends with an ellipsis; the whole stands in the table beside the drawing.
 */
export function wrap(text: string, width: number, lettering: Lettering, most: number): readonly string[] {
  const words = visible(text)
    .split(/[ \n\t]+/)
    .filter((word) => word !== '');
  const lines: string[] = [];
  let line = '';
  for (const word of words.flatMap((whole) => pieces(whole, width, lettering))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, lettering) > width) {
      lines.push(line);
      if (lines.length > most) break;
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  return lines.length <= most ? lines : shortened(lines.slice(0, most), width, lettering);
}

function pieces(word: string, width: number, lettering: Lettering): readonly string[] {
  if (textWidth(word, lettering) <= width) return [word];
  const result: string[] = [];
  let [piece, taken] = ['', 0];
  for (const character of word) {
    const more = textWidth(character, lettering);
    if (piece !== '' && taken + more > width) {
      result.push(piece);
      [piece, taken] = ['', 0];
    }
    [piece, taken] = [piece + character, taken + more];
  }
  return [...result, piece];
}

function shortened(lines: readonly string[], width: number, lettering: Lettering): readonly string[] {
  return [...lines.slice(0, -1), ending(lines.at(-1) ?? '', width, lettering)];
}

/** The text on one line of the width; what does not fit is cut and ends with an ellipsis. */
export function cut(text: string, width: number, lettering: Lettering): string {
  const whole = visible(text).replace(/\s*\n\s*/g, ' ');
  return textWidth(whole, lettering) <= width ? whole : ending(whole, width, lettering);
}

/** As much of the text as leaves room for the ellipsis after it. */
function ending(text: string, width: number, lettering: Lettering): string {
  let room = width - textWidth('…', lettering);
  let kept = '';
  for (const character of text) {
    room -= textWidth(character, lettering);
    if (room < 0) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
