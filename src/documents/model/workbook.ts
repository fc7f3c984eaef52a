import type { Language } from '#kernel/text.ts';
import type { Tone } from '../style/tokens.ts';
import type { Cover } from './document.ts';

/** Sheets to read, filter and fill in. Text in cells is text everywhere: only `formula` is ever computed. */
export interface Workbook {
  readonly model: 'workbook';
  readonly language: Language;
  readonly title: string;
  readonly cover: Cover;
  readonly sheets: readonly Sheet[];
}

/**
 * A table begins with a hidden row of column ids, then the titles, which stay in sight; its rows follow from row 3 on. A
 * page has no such rows: its first row is row 1.
 */
export interface Sheet {
  /** The name on the tab: 31 characters at most, none of `[ ] : * ? / \`. */
  readonly name: string;
  readonly layout: 'table' | 'page';
  /** A name for the rows of a table, so that a program finds them again whatever the tab is called. */
  readonly defines?: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Empty rows below that are prepared to be filled in. */
  readonly spare?: number;
  /** A last row below all others: sums. */
  readonly footer?: readonly SheetCell[];
  /** How many columns stay in sight. */
  readonly frozen?: number;
  readonly rules?: readonly ColourRule[];
  readonly landscape?: boolean;
  readonly hidden?: boolean;
}

export type CellType = 'text' | 'number' | 'money' | 'day';

export interface SheetColumn {
  /** For programs; the reader sees the title. */
  readonly id: string;
  readonly title: string;
  /** Shown with the title: what to write here. */
  readonly help?: string;
  readonly type: CellType;
  /** In characters. */
  readonly width: number;
  /** ISO 4217, for `money`. */
  readonly currency?: string;
  readonly hidden?: boolean;
  /** Nobody fills it in: its cells are formulas. */
  readonly computed?: boolean;
  readonly choices?: Choices;
  /** The smallest and the largest number. */
  readonly limits?: readonly [number, number];
  /** Cells that hold one of these values take the colour of the tone. */
  readonly tones?: readonly ValueTone[];
}

/** The only values that a cell may hold: listed here, or those of a range, which grows with the sheet that it is on. */
export type Choices = { readonly values: readonly string[] } | { readonly range: string };

export interface ValueTone {
  readonly value: string;
  readonly tone: Tone;
}

/** Cells of the range take the colour of the tone where the formula, written for its first cell, is true. */
export interface ColourRule {
  readonly range: string;
  readonly formula: string;
  readonly tone: Tone;
}

/** Nothing, a value, or a formula in A1 notation with the value that it has today. */
export type SheetCell = undefined | string | number | Formula | Styled;

export interface Formula {
  readonly formula: string;
  readonly value: string | number;
}

export interface Styled {
  readonly value: string | number | Formula;
  readonly style: CellStyle;
}

export type CellStyle = 'title' | 'heading' | 'note' | 'axis' | 'count' | 'total' | 'strong';

/** The first row of a table that holds a row of data. */
export const FIRST_ROW = 3;

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (index % 26));
}

/** A column of a table, spare rows included, as formulas on any sheet name it: `'Actifs'!$A$3:$A$60`. */
export function columnRange(sheet: Pick<Sheet, 'name' | 'rows' | 'spare'>, column: number): string {
  const [name, last] = [columnName(column), FIRST_ROW + sheet.rows.length + (sheet.spare ?? 0)];
  return `${sheetReference(sheet.name)}!$${name}$${FIRST_ROW}:$${name}$${last}`;
}

/** The name of a sheet as formulas write it. */
export function sheetReference(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Words as a formula writes them. */
export function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}
