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

export interface Sheet {
  /** The name on the tab: 31 characters at most, none of `[ ] : * ? / \`. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

export interface SheetColumn {
  readonly title: string;
  readonly type: 'text' | 'number' | 'money' | 'day' | 'level';
  /** In characters. */
  readonly width: number;
  /** The only values that a cell may hold; a drop-down where the program has one. */
  readonly choices?: readonly string[];
  /** Cells that hold one of these values take the colour of the tone. */
  readonly tones?: readonly { readonly value: string | number; readonly tone: Tone }[];
}

/** Nothing, a value, or a formula in A1 notation with the value that it has today. */
export type SheetCell =
  | undefined
  | string
  | number
  | { readonly formula: string; readonly value: string | number };
