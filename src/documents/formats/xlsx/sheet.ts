import type { Cell, CellValue, ColumnDef, ConditionalRule, DataValidation, RowDef, WriteSheet } from 'hucre';
import { DAY_LENGTH } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';
import {
  type CellStyle,
  columnName,
  FIRST_ROW,
  type Formula,
  quoted,
  type Sheet,
  type SheetCell,
  type SheetColumn,
  type Styled,
  type Workbook,
} from '../../model/workbook.ts';
import { visible } from '../../style/characters.ts';
import { accented, PALETTES } from '../../style/tokens.ts';
import type { Lists } from './lists.ts';
import { columnStyle, headStyle, type Look, pageStyle, toneStyle } from './styles.ts';

/** A cell of a spreadsheet holds so many characters; what is longer is cut, and says so. */
const MOST = 32_000;

export function sheetOf(sheet: Sheet, { language, cover }: Workbook, lists: Lists): WriteSheet {
  const look = { language, palette: accented(PALETTES.print, cover.identity?.accent) };
  const { name, columns, layout, hidden } = sheet;
  return {
    name,
    columns: columns.map((column) => columnOf(column, layout, language)),
    ...(hidden && { hidden }),
    ...(layout === 'table' ? tableOf(sheet, look, lists) : pageOf(sheet, look)),
  };
}

function columnOf(column: SheetColumn, layout: Sheet['layout'], language: Language): ColumnDef {
  const { width, hidden } = column;
  return { width, style: columnStyle(column, layout, language), ...(hidden && { hidden }) };
}

function tableOf(sheet: Sheet, look: Look, lists: Lists): Partial<WriteSheet> {
  const { columns, rows, footer, frozen = 1 } = sheet;
  const cells = new Map<string, Partial<Cell>>();
  for (const [place, column] of columns.entries())
    cells.set(`${FIRST_ROW - 2},${place}`, headOf(column, look));
  const below = footer ? [...rows, footer] : rows;
  fill(cells, below, FIRST_ROW - 1, columns, look);
  const last = columnName(columns.length - 1);
  return {
    rows: [
      columns.map(({ id }) => id),
      columns.map(({ title }) => textOf(title)),
      ...below.map((row) => row.map((cell, place) => plainOf(cell, columns[place]))),
    ],
    cells,
    rowDefs: new Map([
      [0, { hidden: true }],
      [FIRST_ROW - 2, { height: 32 }],
      ...heights(rows, FIRST_ROW - 1, columns),
    ]),
    freezePane: { rows: FIRST_ROW - 1, columns: frozen },
    autoFilter: { range: `A${FIRST_ROW - 1}:${last}${FIRST_ROW - 1 + Math.max(rows.length, 1)}` },
    dataValidations: columns.flatMap((column, place) =>
      validationOf(column, place, sheet, look.language, lists),
    ),
    conditionalRules: [
      ...rules(sheet),
      ...columns.flatMap((column, place) => tonesOf(column, place, sheet)),
    ].map((rule, place) => ({ ...rule, priority: place + 1 })),
  };
}

function pageOf(sheet: Sheet, look: Look): Partial<WriteSheet> {
  const cells = new Map<string, Partial<Cell>>();
  fill(cells, sheet.rows, 0, sheet.columns, look);
  return {
    rows: sheet.rows.map((row) => row.map((cell, place) => plainOf(cell, sheet.columns[place]))),
    cells,
    rowDefs: new Map(heights(sheet.rows, 0, sheet.columns)),
    view: { showGridLines: false },
    conditionalRules: rules(sheet).map((rule, place) => ({ ...rule, priority: place + 1 })),
  };
}

function headOf({ title, help, computed = false }: SheetColumn, { palette }: Look): Partial<Cell> {
  const style = headStyle(computed, palette);
  return {
    value: textOf(title),
    style,
    ...(help !== undefined && { comment: { author: 'Vigie', text: visible(help) } }),
  };
}

/** Points of a line of text, and of a row of the most lines that a reader wants to see at once. */
const LINE = 13.5;
const MOST_LINES = 20;
/** The room of a number or a title that is read from afar. */
const LARGE_LINES = 2;
const LARGE: readonly CellStyle[] = ['count', 'title'];

/** Rows as high as their longest text: programs that open a file do not all measure it again. */
function heights(rows: Sheet['rows'], top: number, columns: readonly SheetColumn[]): [number, RowDef][] {
  return rows.flatMap((row, place): [number, RowDef][] => {
    const lines = Math.max(1, ...row.map((cell, column) => linesOf(cell, columns[column])));
    return lines === 1 ? [] : [[top + place, { height: Math.min(lines, MOST_LINES) * LINE + 3 }]];
  });
}

function linesOf(cell: SheetCell, column: SheetColumn | undefined): number {
  if (typeof cell === 'object' && 'style' in cell && LARGE.includes(cell.style)) return LARGE_LINES;
  if (typeof cell !== 'string' || !column || column.hidden || column.type !== 'text') return 1;
  return cell
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.08) / column.width)), 0);
}

/** What a plain list of values cannot say: formulas and styles. */
function fill(
  cells: Map<string, Partial<Cell>>,
  rows: Sheet['rows'],
  top: number,
  columns: readonly SheetColumn[],
  look: Look,
): void {
  for (const [y, row] of rows.entries()) {
    for (const [x, cell] of row.entries()) {
      if (typeof cell === 'object') cells.set(`${top + y},${x}`, richOf(cell, columns[x], look));
    }
  }
}

function richOf(cell: Formula | Styled, column: SheetColumn | undefined, look: Look): Partial<Cell> {
  if (!('style' in cell)) return formulaOf(cell);
  const { value, style } = cell;
  const content = typeof value === 'object' ? formulaOf(value) : { value: plainOf(value, column) };
  return { ...content, style: pageStyle(style, column, look) };
}

function formulaOf({ formula, value }: Formula): Partial<Cell> {
  return { formula, formulaResult: typeof value === 'string' ? textOf(value) : value };
}

function plainOf(cell: SheetCell, column: SheetColumn | undefined): CellValue {
  if (cell === undefined) return null;
  if (typeof cell === 'object') return plainOf(cell.value, column);
  if (typeof cell === 'number') return cell;
  return column?.type === 'day' ? serial(cell) : textOf(cell);
}

/** Text as a cell holds it: steering characters shown, and what reads like an escape (ECMA-376, ST_Xstring) escaped. */
function textOf(words: string): string {
  return cut(visible(words)).replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}

function cut(words: string): string {
  return words.length <= MOST ? words : `${words.slice(0, MOST)}…`;
}

/** A day as spreadsheets count them, from 30 December 1899; anything else stays as it is written. */
function serial(day: string): number | string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : time / DAY_LENGTH + 25_569;
}

function rangeOf(place: number, { rows, spare = 0 }: Sheet): string {
  const name = columnName(place);
  return `${name}${FIRST_ROW}:${name}${FIRST_ROW - 1 + Math.max(rows.length + spare, 1)}`;
}

function validationOf(
  column: SheetColumn,
  place: number,
  sheet: Sheet,
  language: Language,
  lists: Lists,
): readonly DataValidation[] {
  const rule = ruleOf(column, lists);
  if (!rule || column.computed) return [];
  return [
    { ...rule, ...WARNING[language], range: rangeOf(place, sheet), allowBlank: true, showErrorMessage: true },
  ];
}

type Rule = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'>;

function ruleOf({ choices, limits, type }: SheetColumn, lists: Lists): Rule | undefined {
  if (choices) return { type: 'list', formula1: lists.rangeOf(choices) };
  if (limits) {
    const [least, most] = limits;
    return { type: 'decimal', operator: 'between', formula1: String(least), formula2: String(most) };
  }
  // The first day that a spreadsheet knows.
  return type === 'day' ? { type: 'date', operator: 'greaterThan', formula1: '1' } : undefined;
}

const WARNING: Readonly<Record<Language, Pick<DataValidation, 'errorTitle' | 'errorMessage'>>> = {
  fr: {
    errorTitle: 'Valeur inattendue',
    errorMessage: 'Choisissez une valeur de la liste, ou une valeur permise.',
  },
  en: { errorTitle: 'Unexpected value', errorMessage: 'Choose a value of the list, or one that is allowed.' },
};

function rules({ rules = [] }: Sheet): readonly Omit<ConditionalRule, 'priority'>[] {
  return rules.map(({ range, formula, tone }) => ({
    type: 'expression',
    range,
    formula,
    style: toneStyle(tone),
  }));
}

function tonesOf(
  { tones = [] }: SheetColumn,
  place: number,
  sheet: Sheet,
): readonly Omit<ConditionalRule, 'priority'>[] {
  const range = rangeOf(place, sheet);
  return tones.map(({ value, tone }) => ({
    type: 'cellIs',
    operator: 'equal',
    range,
    formula: quoted(value),
    style: toneStyle(tone),
  }));
}
