import type { Row } from './document.ts';
import type { SettledFigure, SettledRun, SettledTable } from './settled.ts';

/** The space between the margins of a page, in millimetres, less a heading and a caption. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** A4. */
export const UPRIGHT: Room = { width: 166, height: 212 };
export const TURNED: Room = { width: 253, height: 125 };

export function roomOf(orientation: 'portrait' | 'landscape'): Room {
  return orientation === 'landscape' ? TURNED : UPRIGHT;
}

/** As wide as wished, and never larger than the page leaves room for, caption included; in millimetres. */
export function figureWidth({ drawing, width }: SettledFigure, room: Room): number {
  return Math.min(width, room.width, (room.height * drawing.width) / drawing.height);
}

/** More than some twenty lines in one of its columns: such a row may break over pages, others stay whole. */
export function isTall({ cells }: Row<SettledRun>, table: SettledTable): boolean {
  return cells.some(({ runs }, place) => isTallCell(runs, table, place));
}

function isTallCell(runs: readonly SettledRun[], { columns }: SettledTable, place: number): boolean {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const share = (columns[place]?.width ?? 1) / total;
  // Some 110 letters of table text stand on a whole line of an upright page.
  const letters = runs.reduce((sum, { text }) => sum + text.length + 40 * (text.split('\n').length - 1), 0);
  return letters > 20 * 110 * share;
}

/** Some two thirds of a page: to keep more together could leave holes, and more than a page would run out of it. */
const MOST_TOGETHER = 5000;

/** True when blocks, as a format writes them, are short enough to stand on one page. */
export function staysTogether(blocks: unknown): boolean {
  return JSON.stringify(blocks).length <= MOST_TOGETHER;
}
