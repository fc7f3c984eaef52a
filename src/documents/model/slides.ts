import { cut, textWidth, wrap } from '../drawings/lettering.ts';
import { visible } from '../style/characters.ts';
import { typeset } from '../style/typography.ts';
import type {
  Chart,
  Deck,
  Grid,
  GridCell,
  KeyNumber,
  Numbers,
  Point,
  Points,
  Slide,
  SlidePart,
} from './deck.ts';
import { settleCover } from './settled.ts';
import { WORDS } from './words.ts';

/** Inches from the upper left corner. A slide is 13.333 by 7.5: the 16:9 of PowerPoint. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export const SLIDE = { w: 13.333, h: 7.5 };
const MARGIN = 0.6;
const BODY: Box = { x: MARGIN, y: 1.5, w: SLIDE.w - 2 * MARGIN, h: 5.2 };
const GUTTER = 0.4;

/** A deck in which nothing is left to find out: every part has its box, its size of type and its lines. */
export interface PlacedDeck extends Omit<Deck, 'slides'> {
  readonly slides: readonly PlacedSlide[];
}

export interface PlacedSlide {
  readonly title: string;
  readonly titleSize: number;
  readonly parts: readonly PlacedPart[];
  /** Empty when everything is on the slide. */
  readonly rest: string;
  readonly notes: string;
}

export type PlacedPart =
  | { readonly kind: 'points'; readonly box: Box; readonly size: number; readonly points: readonly Point[] }
  | { readonly kind: 'number'; readonly box: Box; readonly number: KeyNumber }
  | { readonly kind: 'chart'; readonly box: Box; readonly chart: Chart }
  | PlacedGrid;

export interface PlacedGrid {
  readonly kind: 'grid';
  readonly box: Box;
  readonly grid: Grid;
  readonly size: number;
  /** Inches. */
  readonly widths: readonly number[];
  /** Inches: that of the titles, then that of each row. */
  readonly heights: readonly number[];
}

export function layOut(deck: Deck): PlacedDeck {
  const { language } = deck;
  const say = (text: string) => typeset(visible(text), language).trim();
  return {
    ...deck,
    title: say(deck.title),
    ...(deck.subtitle !== undefined && { subtitle: say(deck.subtitle) }),
    cover: settleCover(deck.cover, language),
    slides: deck.slides.map((slide) => placeSlide(settleSlide(slide, say), WORDS.restIn[language])),
  };
}

function settleSlide(slide: Slide, say: (text: string) => string): Slide {
  const part = (one: SlidePart): SlidePart => {
    switch (one.kind) {
      case 'points':
        return { ...one, points: one.points.map((point) => settlePoint(point, say)) };
      case 'numbers':
        return {
          ...one,
          numbers: one.numbers.map((number) => ({
            ...number,
            value: say(number.value),
            label: say(number.label),
          })),
        };
      case 'chart':
        return {
          ...one,
          title: say(one.title),
          categories: one.categories.map(say),
          series: one.series.map((series) => ({ ...series, name: say(series.name) })),
        };
      case 'grid':
        return {
          ...one,
          title: say(one.title),
          columns: one.columns.map((column) => ({ ...column, title: say(column.title) })),
          rows: one.rows.map((row) => row.map((cell) => ({ ...cell, text: say(cell.text) }))),
        };
    }
  };
  const columns = slide.columns.map((column) => ({ ...column, parts: column.parts.map(part) }));
  return { title: say(slide.title), rest: say(slide.rest), notes: say(slide.notes), columns };
}

function settlePoint({ strong, text }: Point, say: (text: string) => string): Point {
  return { ...(strong !== undefined && { strong: say(strong) }), text: say(text) };
}

interface Fitted {
  readonly parts: readonly PlacedPart[];
  /** Something was cut or left out. */
  readonly cut: boolean;
}

function placeSlide({ title, columns, rest, notes }: Slide, restIn: string): PlacedSlide {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const room = BODY.w - GUTTER * (columns.length - 1);
  let x = BODY.x;
  const placed = columns.map(({ width, parts }) => {
    const box = { x, y: BODY.y, w: (room * width) / total, h: BODY.h };
    x += box.w + GUTTER;
    return placeColumn(parts, box);
  });
  const head = titleOf(title);
  const incomplete = head.cut || placed.some((column) => column.cut);
  return {
    title: head.text,
    titleSize: head.size,
    parts: placed.flatMap(({ parts }) => parts),
    rest: incomplete ? cut(`${restIn} ${rest}`, points(BODY.w), { size: 11 }) : '',
    notes: incomplete ? `${title}\n${notes}` : notes,
  };
}

/** Inches as points, less what programs with other letters would need. */
function points(inches: number): number {
  return inches * 72 * 0.92;
}

/** Two lines at most, smaller when long. */
function titleOf(title: string): { readonly text: string; readonly size: number; readonly cut: boolean } {
  const width = points(BODY.w);
  for (const size of [28, 24, 20]) {
    if (wrap(title, width, { size, bold: true }, 99).length <= 2) return { text: title, size, cut: false };
  }
  return { text: wrap(title, width, { size: 20, bold: true }, 2).join(' '), size: 20, cut: true };
}

const NUMBERS_HEIGHT = 1.35;
const GAP = 0.25;

/** Numbers are as high as they are; the other parts share what is left. */
function placeColumn(parts: readonly SlidePart[], box: Box): Fitted {
  const fixed = parts.filter(({ kind }) => kind === 'numbers').length * NUMBERS_HEIGHT;
  const free = box.h - fixed - GAP * (parts.length - 1);
  const flexible = Math.max(1, parts.filter(({ kind }) => kind !== 'numbers').length);
  let y = box.y;
  const placed = parts.map((part) => {
    const h = part.kind === 'numbers' ? NUMBERS_HEIGHT : free / flexible;
    const own = { ...box, y, h };
    y += h + GAP;
    return placePart(part, own);
  });
  return { parts: placed.flatMap((one) => one.parts), cut: placed.some((one) => one.cut) };
}

function placePart(part: SlidePart, box: Box): Fitted {
  switch (part.kind) {
    case 'points':
      return placePoints(part, box);
    case 'numbers':
      return placeNumbers(part, box);
    case 'chart':
      return { parts: [{ kind: 'chart', box, chart: part }], cut: false };
    case 'grid':
      return placeGrid(part, box);
  }
}

function placeNumbers({ numbers }: Numbers, box: Box): Fitted {
  const w = (box.w - 0.2 * (numbers.length - 1)) / numbers.length;
  const placed = numbers.map((number, place): PlacedPart => {
    const label = wrap(number.label, points(w - 0.3), { size: 13 }, 2).join(' ');
    const value = cut(number.value, points(w - 0.3), { size: 28, bold: true });
    return {
      kind: 'number',
      box: { ...box, x: box.x + place * (w + 0.2), w },
      number: { ...number, label, value },
    };
  });
  const whole = placed.every(
    (one, place) => one.kind === 'number' && one.number.label === numbers[place]?.label,
  );
  return { parts: placed, cut: !whole };
}

const POINT_SIZES = [20, 18, 16, 14];
/** Lines of type and the space after a point, in sizes of the type. */
const LEADING = 1.25;
const AFTER = 0.45;

/** Smaller first; then no point longer than three lines, then two; at last the first ones that fit. */
function placePoints({ points: all }: Points, box: Box): Fitted {
  for (const size of POINT_SIZES) {
    if (heightOf(all, box, size, 99) <= box.h)
      return { parts: [{ kind: 'points', box, size, points: all }], cut: false };
  }
  const size = 14;
  for (const lines of [3, 2]) {
    const short = all.map((point) => shortPoint(point, box, size, lines));
    if (heightOf(short, box, size, 99) <= box.h)
      return { parts: [{ kind: 'points', box, size, points: short }], cut: true };
  }
  const short = all.map((point) => shortPoint(point, box, size, 2));
  let shown = short.length;
  while (shown > 1 && heightOf(short.slice(0, shown), box, size, 99) > box.h) shown -= 1;
  return { parts: [{ kind: 'points', box, size, points: short.slice(0, shown) }], cut: true };
}

function whole({ strong, text }: Point): string {
  return strong === undefined ? text : `${strong} ${text}`;
}

function heightOf(all: readonly Point[], { w }: Box, size: number, most: number): number {
  // As if all were bold: a line too many is better than one that does not fit.
  const lines = all.map((point) => wrap(whole(point), points(w - 0.3), { size, bold: true }, most).length);
  return lines.reduce((sum, count) => sum + count * size * LEADING + size * AFTER, 0) / 72;
}

function shortPoint(point: Point, { w }: Box, size: number, most: number): Point {
  const said = wrap(whole(point), points(w - 0.3), { size, bold: true }, most).join(' ');
  const strong = point.strong === undefined ? undefined : said.slice(0, point.strong.length);
  return strong === undefined ? { text: said } : { strong, text: said.slice(strong.length).trimStart() };
}

const GRID_SIZES = [14, 13, 12, 11, 10];
const PADDING = 0.1;
const GRID_TITLE = 0.36;

/** Smaller first; then fewer lines a cell; at last the first rows that fit. */
function placeGrid(grid: Grid, { x, y, w, h }: Box): Fitted {
  const box = { x, y, w, h: h - (grid.title === '' ? 0 : GRID_TITLE) };
  const total = grid.columns.reduce((sum, { width }) => sum + width, 0);
  const widths = grid.columns.map(({ width }) => (w * width) / total);
  const placed = (rows: Grid['rows'], size: number, heights: readonly number[], cut: boolean): Fitted => ({
    parts: [
      {
        kind: 'grid',
        box: { x, y, w, h },
        grid: { ...grid, rows },
        size,
        widths,
        heights: filledUp(grid, heights, box.h),
      },
    ],
    cut,
  });
  for (const size of GRID_SIZES) {
    const heights = rowHeights(
      grid.columns.map(({ title }) => ({ text: title })),
      grid.rows,
      widths,
      size,
    );
    if (sum(heights) <= box.h && wordsFit(grid, widths, size)) return placed(grid.rows, size, heights, false);
  }
  const size = 11;
  for (const lines of [3, 2, 1]) {
    const rows = grid.rows.map((row) =>
      row.map((cell, column) => shortCell(cell, widths[column] ?? 1, size, lines)),
    );
    const heights = rowHeights(
      grid.columns.map(({ title }) => ({ text: title })),
      rows,
      widths,
      size,
    );
    if (sum(heights) <= box.h) return placed(rows, size, heights, true);
    if (lines > 1) continue;
    let shown = rows.length;
    while (shown > 1 && sum(heights.slice(0, shown + 1)) > box.h) shown -= 1;
    return placed(rows.slice(0, shown), size, heights.slice(0, shown + 1), true);
  }
  throw new Error('a grid finds its size or loses rows');
}

/** No word of a matrix is broken while smaller type would keep it whole, in wider letters than ours too. */
function wordsFit({ rows, filled }: Grid, widths: readonly number[], size: number): boolean {
  if (!filled || size === GRID_SIZES.at(-1)) return true;
  const fits = (word: string, width: number) =>
    textWidth(word, { size, bold: true }) <= 72 * 0.8 * (width - 0.16);
  return rows.every((row) =>
    row.every(({ text }, column) => text.split(/\s/).every((word) => fits(word, widths[column] ?? 1))),
  );
}

function filledUp({ filled }: Grid, heights: readonly number[], room: number): readonly number[] {
  const [head = 0, ...rows] = heights;
  if (!filled || rows.length === 0) return heights;
  return [head, ...rows.map(() => (room - head) / rows.length)];
}

function rowHeights(
  head: readonly GridCell[],
  rows: Grid['rows'],
  widths: readonly number[],
  size: number,
): readonly number[] {
  return [head, ...rows].map((row) => {
    const lines = row.map(({ text }, column) => cellLines(text, widths[column] ?? 1, size, 99).length);
    return (Math.max(1, ...lines) * size * 1.22) / 72 + PADDING;
  });
}

function cellLines(text: string, width: number, size: number, most: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrap(line, points(width - 0.16), { size, bold: true }, most));
}

function shortCell(cell: GridCell, width: number, size: number, most: number): GridCell {
  const lines = cellLines(cell.text, width, size, 99);
  if (lines.length <= most) return cell;
  return { ...cell, text: wrap(cell.text, points(width - 0.16), { size, bold: true }, most).join(' ') };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
