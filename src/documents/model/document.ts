import type { Day } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';
import type { Drawing } from '../drawings/drawing.ts';
import type { Tone } from '../style/tokens.ts';

/**
 * What a document says, without a word on how a format writes it. Kinds build it, `settle` numbers it, formats render
 * it. Text is plain text everywhere: nothing in it is ever read as Markdown, HTML or Typst.
 */
export interface Document {
  readonly model: 'document';
  readonly language: Language;
  readonly title: string;
  readonly subtitle?: string;
  readonly cover: Cover;
  /** A report has a cover page; a sheet begins with a band and its text on the first page. */
  readonly layout: 'report' | 'sheet';
  readonly blocks: readonly Block[];
}

/** What identifies the document on its cover and on every page. */
export interface Cover {
  readonly organisation: string;
  readonly version: string;
  readonly status: 'draft' | 'final';
  /** Who may read it: `Confidentiel`, `Diffusion restreinte`. */
  readonly classification: string;
  /** The day of the document: the only date that formats write. */
  readonly date: Day;
  /** SHA-256 of the snapshot that every figure comes from, 64 hexadecimal digits. */
  readonly snapshot?: string;
  readonly approvals: readonly Approval[];
  /** How the organisation shows itself; absent, the neutral look of the house. */
  readonly identity?: Identity;
}

/** What covers and running lines carry of an organisation. */
export interface Identity {
  /** `#RRGGBB`, readable on white. */
  readonly accent?: string;
  /** One line at the foot of every page. */
  readonly footer?: string;
  readonly logo?: Logo;
}

/** A picture in dots, drawn anew from what was given: formats never carry the file itself. */
export interface Logo {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

interface Approval {
  readonly role: string;
  /** Who approved; absent while nobody has. */
  readonly name?: string;
  readonly date?: Day;
}

export type Block =
  | Heading
  | Paragraph
  | Table
  | Figure
  | List
  | Callout
  | KeyValues
  | PageBreak
  | Contents
  | Together
  | Section;

export type Run = PlainRun | Reference;
export type PlainRun =
  | { readonly kind: 'text' | 'strong' | 'emphasis' | 'code'; readonly text: string }
  | { readonly kind: 'badge'; readonly tone: Tone; readonly text: string };

/** Names a heading, a table or a figure by its id; `settle` writes its number. */
export interface Reference {
  readonly kind: 'reference';
  readonly to: string;
}

export type HeadingLevel = 1 | 2 | 3 | 4;

export interface Heading {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  readonly text: string;
  readonly id?: string;
  /** Letters are for appendices: A, A.1, A.2. */
  readonly numbering: 'number' | 'letter' | 'none';
}

export interface Paragraph<R = Run> {
  readonly kind: 'paragraph';
  readonly runs: readonly R[];
}

export interface Table<R = Run> {
  readonly kind: 'table';
  readonly id?: string;
  /** A table without a caption is not numbered and cannot be referred to. */
  readonly caption?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row<R>[];
  /** The first column names its row. */
  readonly rowHeadings: boolean;
  /** The column titles again at the top of every page. */
  readonly repeatHeader: boolean;
  readonly small: boolean;
  /** On pages of its own, turned. */
  readonly landscape: boolean;
}

export type Alignment = 'start' | 'centre' | 'end';

interface Column {
  readonly title: string;
  /** Share of the width, against the other columns. */
  readonly width: number;
  readonly align: Alignment;
}

export interface Row<R = Run> {
  readonly cells: readonly Cell<R>[];
  /** A line that names the rows below it. */
  readonly group: boolean;
}

export interface Cell<R = Run> {
  readonly runs: readonly R[];
  /** The colour of the whole cell; its words must say the same. */
  readonly tone?: Tone;
  /** How many columns the cell takes. */
  readonly span: number;
}

export interface Figure {
  readonly kind: 'figure';
  readonly id?: string;
  readonly drawing: Drawing;
  readonly caption: string;
  /** On paper, in millimetres; never wider than the page. */
  readonly width: number;
}

export interface List<R = Run> {
  readonly kind: 'list';
  readonly style: 'bulleted' | 'numbered';
  readonly items: readonly Item<R>[];
}

export interface Item<R = Run> {
  readonly runs: readonly R[];
  readonly list?: List<R>;
}

export type CalloutKind = 'note' | 'decision' | 'warning';

export interface Callout<R = Run> {
  readonly kind: 'callout';
  readonly callout: CalloutKind;
  readonly title: string;
  readonly blocks: readonly CalloutBlock<R>[];
}

export type CalloutBlock<R = Run> = Paragraph<R> | List<R> | KeyValues<R>;

/** Terms and what is said of them. */
export interface KeyValues<R = Run> {
  readonly kind: 'key-values';
  readonly entries: readonly KeyValue<R>[];
}

interface KeyValue<R = Run> {
  readonly key: string;
  readonly runs: readonly R[];
}

export interface PageBreak {
  readonly kind: 'page-break';
}

/** Where the table of contents stands. */
export interface Contents {
  readonly kind: 'contents';
  readonly title?: string;
  /** The deepest level of heading that is listed. */
  readonly depth: HeadingLevel;
}

/** Blocks that a page should not part, as far as they fit on one: a short record with its heading. */
export interface Together<B = Block> {
  readonly kind: 'together';
  readonly blocks: readonly B[];
}

/** Blocks on pages of another orientation; sections do not nest. */
export interface Section<B = Block> {
  readonly kind: 'section';
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly B[];
}
