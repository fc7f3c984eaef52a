import type { Drawing } from '../drawings/drawing.ts';
import type { Tone } from '../style/tokens.ts';
import type {
  Alignment,
  Block,
  Callout,
  CalloutBlock,
  CalloutKind,
  Cell,
  Contents,
  Figure,
  Heading,
  HeadingLevel,
  Item,
  KeyValues,
  List,
  PageBreak,
  Paragraph,
  PlainRun,
  Reference,
  Row,
  Run,
  Section,
  Table,
  Together,
} from './document.ts';

/** What may be written where runs are wanted: a text, a run, or a row of both. */
export type Content = string | Run | readonly (string | Run)[];

export interface HeadingOptions {
  /** Names the heading for references; needed when its words may change. */
  readonly id?: string;
  readonly numbered?: boolean;
}

export function heading(
  level: HeadingLevel,
  text: string,
  { id, numbered = true }: HeadingOptions = {},
): Heading {
  return {
    kind: 'heading',
    level,
    text,
    ...(id !== undefined && { id }),
    numbering: numbered ? 'number' : 'none',
  };
}

/** A heading of the first level counted in letters; the headings below it follow: A.1, A.2. */
export function appendix(text: string, id?: string): Heading {
  return { kind: 'heading', level: 1, text, ...(id !== undefined && { id }), numbering: 'letter' };
}

export function paragraph(content: Content): Paragraph {
  return { kind: 'paragraph', runs: runs(content) };
}

/** What a person wrote in a field: a blank line begins a paragraph; nothing at all gives no paragraph. */
export function prose(text: string): readonly Paragraph[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(paragraph);
}

export function strong(text: string): PlainRun {
  return { kind: 'strong', text };
}

export function emphasis(text: string): PlainRun {
  return { kind: 'emphasis', text };
}

/** Ids, hashes, commands: what is compared character by character. */
export function code(text: string): PlainRun {
  return { kind: 'code', text };
}

/** A word in the colour of a level, a severity or a state. */
export function badge(tone: Tone, text: string): PlainRun {
  return { kind: 'badge', tone, text };
}

export function reference(to: string): Reference {
  return { kind: 'reference', to };
}

interface ColumnOptions {
  readonly title: string;
  /** Share of the width, against the other columns; 1 when not said. */
  readonly width?: number;
  readonly align?: Alignment;
}

export interface TableOptions {
  readonly id?: string;
  readonly caption?: string;
  readonly columns: readonly (string | ColumnOptions)[];
  /** Rows of contents, or made with `cell` and `groupRow` where that says too little. */
  readonly rows: readonly (Row | readonly (Content | Cell)[])[];
  readonly rowHeadings?: boolean;
  readonly repeatHeader?: boolean;
  readonly small?: boolean;
  readonly landscape?: boolean;
}

export function table(options: TableOptions): Table {
  const { id, caption, rowHeadings = false, repeatHeader = true, small = false, landscape = false } = options;
  const columns = options.columns.map(column);
  const rows = options.rows.map((row) => ('cells' in row ? whole(row, columns.length) : plainRow(row)));
  for (const { cells } of rows) expectWidth(cells, columns.length);
  return {
    kind: 'table',
    ...(id !== undefined && { id }),
    ...(caption !== undefined && { caption }),
    columns,
    rows,
    rowHeadings,
    repeatHeader,
    small,
    landscape,
  };
}

function column(given: string | ColumnOptions): Table['columns'][number] {
  const { title, width = 1, align = 'start' } = typeof given === 'string' ? { title: given } : given;
  return { title, width, align };
}

/** A group row made by `groupRow` spans every column, however many there are. */
function whole(row: Row, columns: number): Row {
  const [only] = row.cells;
  return row.group && only ? { ...row, cells: [{ ...only, span: columns }] } : row;
}

function plainRow(contents: readonly (Content | Cell)[]): Row {
  return { group: false, cells: contents.map((content) => (isCell(content) ? content : cell(content))) };
}

function isCell(content: Content | Cell): content is Cell {
  return typeof content === 'object' && 'span' in content;
}

function expectWidth(cells: readonly Cell[], columns: number): void {
  const width = cells.reduce((sum, { span }) => sum + span, 0);
  if (width !== columns) throw new Error(`a row of ${width} columns in a table of ${columns}`);
}

export interface CellOptions {
  readonly tone?: Tone;
  readonly span?: number;
}

export function cell(content: Content, { tone, span = 1 }: CellOptions = {}): Cell {
  return { runs: runs(content), ...(tone !== undefined && { tone }), span };
}

/** A line across the table that names the rows below it. */
export function groupRow(content: Content): Row {
  return { group: true, cells: [cell(content)] };
}

export interface FigureOptions {
  readonly id?: string;
  readonly caption: string;
  /** Millimetres on paper; 160 when not said. */
  readonly width?: number;
}

export function figure(drawing: Drawing, { id, caption, width = 160 }: FigureOptions): Figure {
  return { kind: 'figure', ...(id !== undefined && { id }), drawing, caption, width };
}

export function bulleted(items: readonly (Content | Item)[]): List {
  return { kind: 'list', style: 'bulleted', items: items.map(itemOf) };
}

export function numbered(items: readonly (Content | Item)[]): List {
  return { kind: 'list', style: 'numbered', items: items.map(itemOf) };
}

/** An item with a list of its own below it. */
export function item(content: Content, list: List): Item {
  return { runs: runs(content), list };
}

function itemOf(content: Content | Item): Item {
  return typeof content === 'object' && 'runs' in content ? content : { runs: runs(content) };
}

export function callout(kind: CalloutKind, title: string, blocks: readonly CalloutBlock[]): Callout {
  return { kind: 'callout', callout: kind, title, blocks };
}

export function keyValues(entries: readonly (readonly [key: string, value: Content])[]): KeyValues {
  return { kind: 'key-values', entries: entries.map(([key, value]) => ({ key, runs: runs(value) })) };
}

export function pageBreak(): PageBreak {
  return { kind: 'page-break' };
}

export function contents(depth: HeadingLevel = 2, title?: string): Contents {
  return { kind: 'contents', depth, ...(title !== undefined && { title }) };
}

/** Blocks that a page should not part: a short record with its heading. Not for tables of many rows. */
export function together(blocks: readonly Block[]): Together {
  return { kind: 'together', blocks };
}

/** Blocks on turned pages: a wide table with its heading and its introduction. */
export function landscape(blocks: readonly Block[]): Section {
  return { kind: 'section', orientation: 'landscape', blocks };
}

function runs(content: Content): readonly Run[] {
  const parts = typeof content === 'string' || 'kind' in content ? [content] : content;
  return parts.map((part): Run => (typeof part === 'string' ? { kind: 'text', text: part } : part));
}
