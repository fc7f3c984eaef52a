import type { Palette, Tone } from '../style/tokens.ts';
import { cut, textWidth } from './lettering.ts';
import { surface } from './surface.ts';
import { letters } from './svg.ts';

export interface LegendEntry {
  readonly tone: Tone;
  readonly label: string;
}

export interface Legend {
  readonly svg: string;
  readonly height: number;
}

const SIZE = 10;
const LINE = 17;
const SWATCH = { width: 18, height: 10 };
const GAP = 13;

/** Swatches with their words, in as many lines as the width demands; y is the top. */
export function legend(
  entries: readonly LegendEntry[],
  at: { readonly x: number; readonly y: number; readonly width: number },
  palette: Palette,
): Legend {
  let [x, line, svg] = [at.x, 0, ''];
  for (const { tone, label: whole } of entries) {
    const label = cut(whole, at.width - SWATCH.width - 5, { size: SIZE });
    const taken = SWATCH.width + 5 + textWidth(label, { size: SIZE });
    if (x > at.x && x + taken > at.x + at.width) [x, line] = [at.x, line + 1];
    const top = at.y + line * LINE;
    svg += surface({ x, y: top + 1, ...SWATCH }, tone, palette, 2);
    svg += letters(label, { x: x + SWATCH.width + 5, y: top + 9.5, size: SIZE, fill: palette.ink });
    x += taken + GAP;
  }
  return { svg, height: entries.length === 0 ? 0 : (line + 1) * LINE };
}
