import { visible } from '../style/characters.ts';
import { FONTS } from '../style/tokens.ts';
import type { Drawing } from './drawing.ts';

type Value = string | number | undefined;

/** One element; attributes without value are left out, numbers are rounded to a hundredth. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Value>>,
  ...inside: readonly string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escaped(value ?? '')}"`)
    .join('');
  return inside.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${inside.join('')}</${name}>`;
}

/** Text as XML text or attribute value (XML 1.0 §2.4): neither markup nor a steering character survives. */
function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A number short enough to read in the source, without noise that differs between machines. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}

export interface Letters {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** A contour in this colour keeps the letters apart from lines behind them. */
  readonly halo?: string;
  /** Degrees, around x and y. */
  readonly turned?: number;
}

/** One line of text. */
export function letters(text: string, { x, y, size, fill, bold, anchor, halo, turned }: Letters): string {
  const shared = {
    x,
    y,
    'font-size': size,
    'font-weight': bold ? 600 : undefined,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    transform: turned === undefined ? undefined : `rotate(${turned} ${round(x)} ${round(y)})`,
  };
  const content = escaped(text);
  const front = element('text', { ...shared, fill }, content);
  if (halo === undefined) return front;
  // Two elements rather than paint-order, which office programs do not know.
  const behind = {
    ...shared,
    fill: halo,
    stroke: halo,
    'stroke-width': size / 4,
    'stroke-linejoin': 'round',
  };
  return element('text', { ...behind, 'aria-hidden': 'true' }, content) + front;
}

/** Lines of text below each other; y is the baseline of the first. */
export function paragraph(lines: readonly string[], first: Letters, leading = 1.2): string {
  return lines
    .map((line, place) => letters(line, { ...first, y: first.y + place * first.size * leading }))
    .join('');
}

/** The whole picture, with its text for who does not see it. */
export function draw(frame: Omit<Drawing, 'svg'>, ...parts: readonly string[]): Drawing {
  const [width, height] = [round(frame.width), round(frame.height)];
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-label': frame.alt,
    'font-family': `'${FONTS.text}', sans-serif`,
  };
  return { ...frame, width, height, svg: element('svg', root, ...parts) };
}
