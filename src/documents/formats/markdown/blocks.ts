import type { Language } from '#kernel/text.ts';
import type { Alternative } from '../../drawings/drawing.ts';
import type { Alignment, Callout, Item, List } from '../../model/document.ts';
import type {
  SettledBlock,
  SettledContents,
  SettledHeading,
  SettledRun,
  SettledTable,
} from '../../model/settled.ts';
import { CALLOUTS } from '../../model/words.ts';
import { typeset } from '../../style/typography.ts';
import { escaped } from './escape.ts';
import { line, lines, plainLine } from './inline.ts';

export interface Page {
  readonly language: Language;
  /** The fragment that forges give to a heading, by its anchor. */
  readonly fragments: ReadonlyMap<string, string>;
}

/** A block as lines; blocks are set apart by a blank line. */
export function blockLines(block: SettledBlock, page: Page): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level + 1)} ${headingText(block)}`];
    case 'paragraph':
      return lines(block.runs);
    case 'table':
      return tableBlock(block);
    case 'figure': {
      const caption = captionLine(block.name.label, block.caption);
      return [caption, '', plainLine(block.drawing.alt), '', ...alternativeLines(block.drawing.alternative)];
    }
    case 'list':
      return listLines(block);
    case 'callout':
      return quoted(calloutTitle(block, page), block.blocks, page);
    case 'key-values':
      return block.entries.flatMap(({ key, runs }) => keyValue(key, runs, page.language));
    case 'page-break':
      return ['---'];
    case 'contents':
      return contentsLines(block, page);
    case 'together':
    case 'section':
      return apart(block.blocks.map((inner) => blockLines(inner, page)));
  }
}

/** Groups of lines with a blank line between them. */
export function apart(groups: readonly (readonly string[])[]): readonly string[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, place) => (place === 0 ? group : ['', ...group]));
}

export function headingText({ number, text }: Pick<SettledHeading, 'number' | 'text'>): string {
  const words = plainLine(number === '' ? text : `${number} ${text}`);
  // A closing row of # signs would be taken for the end of the heading (CommonMark §4.2).
  return words.replace(/#+$/, (signs) => `\\${[...signs].join('\\')}`);
}

function captionLine(label: string, caption: string): string {
  return `**${escaped(label)}** – ${plainLine(caption)}`;
}

function tableBlock({ name, caption = '', columns, rows }: SettledTable): readonly string[] {
  const titles = columns.map(({ title }) => plainLine(title));
  const body = rows.map(({ cells, group }) =>
    cells.flatMap(({ runs, span }) => {
      const text = line(
        group ? runs.map((run) => (run.kind === 'text' ? { ...run, kind: 'strong' } : run)) : runs,
      );
      return [text, ...Array.from({ length: span - 1 }, () => '')];
    }),
  );
  const drawn = tableLines(
    titles,
    columns.map(({ align }) => align),
    body,
  );
  return name ? [captionLine(name.label, caption), '', ...drawn] : drawn;
}

function tableLines(
  titles: readonly string[],
  aligns: readonly Alignment[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const rules = aligns.map((align) => ({ start: '---', centre: ':-:', end: '--:' })[align]);
  return [titles, rules, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

function alternativeLines({ columns, rows }: Alternative): readonly string[] {
  return tableLines(
    columns.map(plainLine),
    columns.map(() => 'start'),
    rows.map((row) => row.map(plainLine)),
  );
}

function listLines({ style, items }: List<SettledRun>): readonly string[] {
  return items.flatMap((item, place) => itemLines(item, style === 'bulleted' ? '- ' : `${place + 1}. `));
}

function itemLines({ runs, list }: Item<SettledRun>, mark: string): readonly string[] {
  const own = lines(runs);
  const all = [...(own.length > 0 ? own : ['\u00A0']), ...(list ? listLines(list) : [])];
  return all.map((text, place) => (place === 0 ? mark : ' '.repeat(mark.length)) + text);
}

function keyValue(key: string, runs: readonly SettledRun[], language: Language): readonly string[] {
  const mark: SettledRun = { kind: 'strong', text: key.replace(/\s*\n\s*/g, ' ') };
  const colon: SettledRun = { kind: 'text', text: `${typeset('x :', language).slice(1)} ` };
  return itemLines({ runs: [mark, colon, ...runs] }, '- ');
}

function calloutTitle({ callout, title }: Callout<SettledRun>, { language }: Page): string {
  return line([{ kind: 'strong', text: `${CALLOUTS[callout][language]} – ${title}` }]);
}

function quoted(title: string, blocks: readonly SettledBlock[], page: Page): readonly string[] {
  const inside = apart([[title], ...blocks.map((block) => blockLines(block, page))]);
  return inside.map((text) => (text === '' ? '>' : `> ${text}`));
}

function contentsLines({ title, entries }: SettledContents, { fragments }: Page): readonly string[] {
  const top = Math.min(...entries.map(({ level }) => level));
  const list = entries.map((entry) => {
    const link = `[${headingText(entry)}](#${fragments.get(entry.anchor) ?? entry.anchor})`;
    return `${'  '.repeat(entry.level - top)}- ${link}`;
  });
  return [line([{ kind: 'strong', text: title }]), '', ...list];
}
