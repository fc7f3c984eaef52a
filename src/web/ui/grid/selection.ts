/** A cell by its place among the lines and columns that are shown. Line -1 is the heading. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A rectangle of cells, ends included. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Size {
  readonly lines: number;
  readonly columns: number;
  /** How many lines a page is. */
  readonly page: number;
}

export function blockOf(anchor: Place, active: Place): Block {
  return {
    top: Math.max(0, Math.min(anchor.line, active.line)),
    bottom: Math.max(anchor.line, active.line),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  };
}

export function isOne({ top, bottom, left, right }: Block): boolean {
  return top === bottom && left === right;
}

/** Where a key leads, as in a spreadsheet; undefined for a key that does not move. */
export function step(
  key: string,
  far: boolean,
  { line, column }: Place,
  { lines, columns, page }: Size,
): Place | undefined {
  switch (key) {
    case 'ArrowDown':
      return { line: far ? lines - 1 : line + 1, column };
    case 'ArrowUp':
      return { line: far ? 0 : line - 1, column };
    case 'ArrowRight':
      return { line, column: far ? columns - 1 : column + 1 };
    case 'ArrowLeft':
      return { line, column: far ? 0 : column - 1 };
    case 'PageDown':
      return { line: line + page, column };
    case 'PageUp':
      return { line: Math.max(0, line - page), column };
    case 'Home':
      return { line: far ? 0 : line, column: 0 };
    case 'End':
      return { line: far ? lines - 1 : line, column: columns - 1 };
    default:
      return undefined;
  }
}

/** Within the grid; the heading can be reached from the first line. */
export function within({ line, column }: Place, { lines, columns }: Size, heading = false): Place {
  return {
    line: Math.max(heading ? -1 : 0, Math.min(lines - 1, line)),
    column: Math.max(0, Math.min(columns - 1, column)),
  };
}

/** One cell on, line after line; undefined at either end, where Tab leaves the grid. */
export function neighbour(
  { line, column }: Place,
  { lines, columns }: Size,
  back: boolean,
): Place | undefined {
  const next = line * columns + column + (back ? -1 : 1);
  if (next < 0 || next >= lines * columns) return undefined;
  return { line: Math.floor(next / columns), column: next % columns };
}

/** What is chosen in a grid: from one cell to another, which is the active one. */
export interface Chosen {
  readonly anchor: Place;
  readonly active: Place;
}

interface Named {
  readonly id: string;
}

/**
 * What is chosen after rows came, went or were sorted: the same rows, wherever they stand now. Where other rows came between
 * them only the active cell stays chosen, so that nothing is written into a row that nobody had chosen.
 */
export function followed(
  { anchor, active }: Chosen,
  before: readonly Named[],
  after: readonly Named[],
): Chosen {
  const row = before[active.line];
  const line = row ? after.findIndex(({ id }) => id === row.id) : -1;
  if (line < 0) return { anchor, active };
  const by = line - active.line;
  const [top, bottom] = [Math.min(anchor.line, active.line), Math.max(anchor.line, active.line)];
  const together = before.slice(top, bottom + 1).every(({ id }, place) => after[top + place + by]?.id === id);
  return {
    anchor: together ? { ...anchor, line: anchor.line + by } : { ...active, line },
    active: { ...active, line },
  };
}
