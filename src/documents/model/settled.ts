import type { Language } from '#kernel/text.ts';
import type { Drawing } from '../drawings/drawing.ts';
import { visible } from '../style/characters.ts';
import { typeset } from '../style/typography.ts';
import type {
  Block,
  Callout,
  CalloutBlock,
  Cover,
  Document,
  Figure,
  HeadingLevel,
  Identity,
  Item,
  KeyValues,
  List,
  PageBreak,
  Paragraph,
  PlainRun,
  Row,
  Run,
  Section,
  Table,
  Together,
} from './document.ts';
import { type Name, type Names, number } from './number.ts';
import { WORDS } from './words.ts';

/**
 * A document in which nothing is left to find out: numbers and anchors given, references written, typography set,
 * steering characters shown. Formats render this and nothing else.
 */
export interface SettledDocument extends Omit<Document, 'blocks'> {
  readonly blocks: readonly SettledBlock[];
}

export type SettledRun =
  | PlainRun
  | { readonly kind: 'reference'; readonly text: string; readonly anchor: string };

export interface SettledHeading {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  readonly text: string;
  readonly anchor: string;
  /** `2.1` or `A.1`; empty when the heading is not numbered. */
  readonly number: string;
}

export interface SettledTable extends Omit<Table<SettledRun>, 'landscape' | 'id'> {
  /** Absent for a table without a caption. */
  readonly name?: CaptionName;
}

export interface SettledFigure extends Omit<Figure, 'id'> {
  readonly name: CaptionName;
}

interface CaptionName {
  readonly anchor: string;
  /** `Tableau 3`, `Figure 2`. */
  readonly label: string;
}

export interface SettledContents {
  readonly kind: 'contents';
  readonly title: string;
  readonly depth: HeadingLevel;
  readonly entries: readonly SettledHeading[];
}

export type SettledBlock =
  | SettledHeading
  | Paragraph<SettledRun>
  | SettledTable
  | SettledFigure
  | List<SettledRun>
  | Callout<SettledRun>
  | KeyValues<SettledRun>
  | PageBreak
  | SettledContents
  | Together<SettledBlock>
  | Section<SettledBlock>;

interface Settler {
  readonly language: Language;
  readonly names: Names;
  readonly headings: readonly SettledHeading[];
}

export function settle(document: Document): SettledDocument {
  const { language, title, subtitle, cover, layout, blocks } = document;
  const names = number(document);
  const settler = { language, names, headings: headingsOf(blocks, language, names) };
  return {
    model: 'document',
    language,
    layout,
    title: text(title, language),
    ...(subtitle !== undefined && { subtitle: text(subtitle, language) }),
    cover: settleCover(cover, language),
    blocks: blocks.map((block) => settleBlock(block, settler)),
  };
}

function text(words: string, language: Language): string {
  return typeset(visible(words), language);
}

function settleIdentity({ footer, ...rest }: Identity, language: Language): Identity {
  return {
    ...rest,
    ...(footer !== undefined && { footer: text(footer, language).replace(/\s*\n\s*/g, ' ') }),
  };
}

export function settleCover(cover: Cover, language: Language): Cover {
  return {
    ...cover,
    organisation: text(cover.organisation, language),
    version: visible(cover.version),
    classification: text(cover.classification, language),
    approvals: cover.approvals.map((approval) => ({
      ...approval,
      role: text(approval.role, language),
      ...(approval.name !== undefined && { name: text(approval.name, language) }),
    })),
    ...(cover.identity && { identity: settleIdentity(cover.identity, language) }),
  };
}

function headingsOf(blocks: readonly Block[], language: Language, names: Names): readonly SettledHeading[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'section' || block.kind === 'together')
      return headingsOf(block.blocks, language, names);
    return block.kind === 'heading' ? [settleHeading(block, names.of(block), language)] : [];
  });
}

function settleHeading(
  block: Extract<Block, { kind: 'heading' }>,
  name: Name,
  language: Language,
): SettledHeading {
  const { level } = block;
  // A heading is one line in the outline: a line end in it would break contents and bookmarks.
  const line = text(block.text, language).replace(/\s*\n\s*/g, ' ');
  return { kind: 'heading', level, text: line, anchor: name.anchor, number: name.number };
}

function settleBlock(block: Block, settler: Settler): SettledBlock {
  const { language, names } = settler;
  switch (block.kind) {
    case 'heading':
      return settleHeading(block, names.of(block), language);
    case 'table':
      return block.landscape ? turned(block, settler) : settleTable(block, settler);
    case 'figure':
      return settleFigure(block, settler);
    case 'callout':
      return {
        ...block,
        title: text(block.title, language),
        blocks: block.blocks.map((inner) => settleInner(inner, settler)),
      };
    case 'contents':
      return settleContents(block.title, block.depth, settler);
    case 'together':
    case 'section':
      return { ...block, blocks: block.blocks.map((inner) => settleWithin(inner, settler)) };
    case 'page-break':
      return block;
    default:
      return settleInner(block, settler);
  }
}

/** In a turned section every table is turned already, and what stays together cannot turn. */
function settleWithin(block: Block, settler: Settler): SettledBlock {
  if (block.kind === 'section') throw new Error('a section inside a section');
  return block.kind === 'table' ? settleTable(block, settler) : settleBlock(block, settler);
}

function turned(block: Table, settler: Settler): Section<SettledBlock> {
  return { kind: 'section', orientation: 'landscape', blocks: [settleTable(block, settler)] };
}

function settleInner(block: CalloutBlock, settler: Settler): CalloutBlock<SettledRun> {
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', runs: settleRuns(block.runs, settler) };
    case 'list':
      return settleList(block, settler);
    case 'key-values':
      return {
        kind: 'key-values',
        entries: block.entries.map(({ key, runs }) => ({
          key: text(key, settler.language),
          runs: settleRuns(runs, settler),
        })),
      };
  }
}

function settleList({ kind, style, items }: List, settler: Settler): List<SettledRun> {
  const settleItem = ({ runs, list }: Item): Item<SettledRun> => ({
    runs: settleRuns(runs, settler),
    ...(list && { list: settleList(list, settler) }),
  });
  return { kind, style, items: items.map(settleItem) };
}

function settleTable(block: Table, settler: Settler): SettledTable {
  const { kind, columns, rows, rowHeadings, repeatHeader, small, caption } = block;
  const { language } = settler;
  const titled = columns.map((column) => ({ ...column, title: text(column.title, language) }));
  const table = {
    kind,
    columns: titled,
    rows: rows.map((row) => settleRow(row, settler)),
    rowHeadings,
    repeatHeader,
    small,
  };
  if (caption === undefined) return table;
  return {
    ...table,
    caption: text(caption, language),
    name: captionName(settler.names.of(block), WORDS.table[language]),
  };
}

function settleRow({ group, cells }: Row, settler: Settler): Row<SettledRun> {
  return { group, cells: cells.map((cell) => ({ ...cell, runs: settleRuns(cell.runs, settler) })) };
}

function settleFigure(block: Figure, { language, names }: Settler): SettledFigure {
  const { kind, drawing, caption, width } = block;
  const name = captionName(names.of(block), WORDS.figure[language]);
  return { kind, width, drawing: settleDrawing(drawing, language), caption: text(caption, language), name };
}

function settleDrawing(drawing: Drawing, language: Language): Drawing {
  const { columns, rows } = drawing.alternative;
  const line = (cells: readonly string[]) => cells.map((cell) => text(cell, language));
  return {
    ...drawing,
    alt: text(drawing.alt, language),
    alternative: { columns: line(columns), rows: rows.map(line) },
  };
}

function captionName({ anchor, number }: Name, word: string): CaptionName {
  return { anchor, label: `${word}\u00A0${number}` };
}

function settleContents(
  title: string | undefined,
  depth: HeadingLevel,
  { language, headings }: Settler,
): SettledContents {
  const entries = headings.filter(({ level }) => level <= depth);
  return {
    kind: 'contents',
    title: title === undefined ? WORDS.contents[language] : text(title, language),
    depth,
    entries,
  };
}

function settleRuns(runs: readonly Run[], { language, names }: Settler): readonly SettledRun[] {
  return runs.map((run): SettledRun => {
    if (run.kind === 'code') return { ...run, text: visible(run.text) };
    if (run.kind !== 'reference') return { ...run, text: text(run.text, language) };
    const { call, anchor } = names.called(run.to);
    return { kind: 'reference', text: text(call, language), anchor };
  });
}
