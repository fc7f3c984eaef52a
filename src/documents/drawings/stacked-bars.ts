import type { Palette, Tone } from '../style/tokens.ts';
import { textWidth, wrap } from './lettering.ts';
import { surface } from './surface.ts';
import { element, letters, paragraph } from './svg.ts';

interface BarSegment {
  readonly tone: Tone;
  readonly count: number;
}

export interface StackedBar {
  readonly label: string;
  readonly segments: readonly BarSegment[];
  /** What stands after the bar: its total, its share. */
  readonly note: string;
}

export interface BarsFrame {
  readonly width: number;
  /** Room for the labels, left of the bars. */
  readonly labels: number;
  readonly top: number;
  readonly palette: Palette;
  /** Every bar as long as the longest total, or each as long as the frame. */
  readonly scale: 'common' | 'each';
}

const ROW = 42;
const BAR = 24;
const NOTES = 46;
const NUMBER = { size: 11, bold: true };

/** Rows of bars in segments, each with its number; a number that has no room inside stands above its segment. */
export function stackedBars(
  bars: readonly StackedBar[],
  frame: BarsFrame,
): { readonly svg: string; readonly bottom: number } {
  const longest = Math.max(1, ...bars.map(total));
  const rows = bars.map((bar, row) => {
    const of = frame.scale === 'common' ? longest : Math.max(1, total(bar));
    return barRow(bar, frame.top + row * ROW, (frame.width - frame.labels - NOTES) / of, frame);
  });
  return { svg: rows.join(''), bottom: frame.top + bars.length * ROW };
}

function total({ segments }: StackedBar): number {
  return segments.reduce((sum, { count }) => sum + count, 0);
}

function barRow(bar: StackedBar, top: number, unit: number, { labels, palette }: BarsFrame): string {
  const lines = wrap(bar.label, labels - 12, { size: 11, bold: true }, 2);
  const middle = top + 10 + BAR / 2;
  const name = {
    x: labels - 10,
    y: middle + 3.8 - (lines.length - 1) * 6.4,
    size: 11,
    bold: true,
    fill: palette.ink,
  };
  const end = labels + total(bar) * unit;
  const base = element('rect', { x: labels, y: top + 10, width: 1, height: BAR, fill: palette.secondary });
  return (
    paragraph(lines, { ...name, anchor: 'end' }, 12.8 / 11) +
    (total(bar) === 0 ? base : segments(bar, labels, top + 10, unit, palette)) +
    letters(bar.note, { x: end + 8, y: middle + 3.8, size: 11, fill: palette.secondary })
  );
}

function segments(bar: StackedBar, left: number, top: number, unit: number, palette: Palette): string {
  let [x, free, svg] = [left, left, ''];
  for (const { tone, count } of bar.segments.filter((segment) => segment.count > 0)) {
    const width = count * unit;
    const text = String(count);
    const needed = textWidth(text, NUMBER);
    const middle = x + width / 2;
    svg += surface({ x: x + 0.5, y: top, width: Math.max(0.6, width - 1), height: BAR }, tone, palette);
    if (needed + 6 <= width) {
      const { ink, background } = palette.tones[tone];
      svg += letters(text, {
        ...NUMBER,
        x: middle,
        y: top + BAR / 2 + 3.9,
        anchor: 'middle',
        fill: ink,
        halo: background,
      });
    } else {
      const at = Math.max(free, middle - needed / 2);
      svg += letters(text, { ...NUMBER, x: at, y: top - 3, fill: palette.ink });
      free = at + needed + 4;
    }
    x += width;
  }
  return svg;
}
