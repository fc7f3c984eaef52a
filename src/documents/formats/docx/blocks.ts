import type { Item, List } from '../../model/document.ts';
import { roomOf, staysTogether } from '../../model/paper.ts';
import type { SettledBlock, SettledContents, SettledHeading, SettledRun } from '../../model/settled.ts';
import { figureXml } from './figures.ts';
import { inline, marked, words } from './inline.ts';
import { APPENDICES, BULLETS, FIRST_LIST, NO_NUMBERS } from './numbering.ts';
import { paragraph } from './paragraph.ts';
import { type Place, RUNNING, type Sheet } from './sheet.ts';
import { calloutXml, keyValuesXml, tableXml } from './tables.ts';
import { element, w } from './xml.ts';

/** Blocks on pages of one orientation. */
export interface Stretch {
  readonly orientation: 'portrait' | 'landscape';
  readonly body: string;
}

/** The text cut where pages turn: Word keeps the set-up of pages at the end of each stretch. */
export function stretches(blocks: readonly SettledBlock[], sheet: Sheet): readonly Stretch[] {
  const runs: { orientation: Stretch['orientation']; blocks: SettledBlock[] }[] = [];
  for (const block of blocks) {
    const orientation = block.kind === 'section' ? block.orientation : 'portrait';
    const inside = block.kind === 'section' ? block.blocks : [block];
    const last = runs.at(-1);
    if (last?.orientation === orientation) last.blocks.push(...inside);
    else runs.push({ orientation, blocks: [...inside] });
  }
  return runs.map((run) => ({
    orientation: run.orientation,
    body: following(run.blocks, { ...RUNNING, room: roomOf(run.orientation) }, sheet),
  }));
}

/** Blocks one after the other: a page break is a property of what follows it, so that no page stays empty. */
function following(blocks: readonly SettledBlock[], place: Place, sheet: Sheet): string {
  let fresh = place.fresh;
  let body = '';
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'page-break') {
      fresh = index > 0 || place.fresh;
      continue;
    }
    body += blockXml(block, { ...place, fresh }, sheet);
    fresh = false;
  }
  return body;
}

function blockXml(block: SettledBlock, place: Place, sheet: Sheet): string {
  const style = place.style ?? 'Normal';
  switch (block.kind) {
    case 'heading':
      return headingXml(block, place, sheet);
    case 'paragraph':
      return paragraph(inline(block.runs, sheet), { ...place, style });
    case 'table':
      return tableXml(block, place, sheet);
    case 'figure':
      return figureXml(block, place, sheet);
    case 'list':
      return listXml(block, place, sheet);
    case 'callout':
      return calloutXml(block, place, sheet, blockXml);
    case 'key-values':
      return keyValuesXml(block, place, sheet);
    case 'contents':
      return contentsXml(block, place, sheet);
    case 'together':
      return togetherXml(block.blocks, place, sheet);
    case 'section':
      return following(block.blocks, place, sheet);
    case 'page-break':
      return '';
  }
}

/** All but the last are kept with what follows them. */
function togetherXml(blocks: readonly SettledBlock[], place: Place, sheet: Sheet): string {
  const keep = place.keep || staysTogether(blocks);
  const last = blocks.length - 1;
  const written = blocks.map((block, index) =>
    blockXml(block, { ...place, keep: index < last && keep, fresh: place.fresh && index === 0 }, sheet),
  );
  return written.join('');
}

/** Word numbers headings itself; appendices count in letters, and some headings not at all. */
function headingXml({ level, text, anchor, number }: SettledHeading, place: Place, sheet: Sheet): string {
  const style = `Heading${level}`;
  const list = { level: level - 1, id: number === '' ? NO_NUMBERS : APPENDICES };
  const counted = /^\d/.test(number) ? {} : { list };
  // The style itself begins a page where the layout says so.
  return paragraph(marked(anchor, words(text), sheet), { ...place, style, ...counted, keep: true });
}

function listXml(list: List<SettledRun>, place: Place, sheet: Sheet): string {
  return itemsXml(list, { place, sheet, level: 0 });
}

interface Depth {
  readonly place: Place;
  readonly sheet: Sheet;
  readonly level: number;
}

function itemsXml({ style, items }: List<SettledRun>, { place, sheet, level }: Depth): string {
  const id = style === 'bulleted' ? BULLETS : nextList(sheet);
  const shown = Math.min(level, 8);
  const itemXml = ({ runs, list }: Item<SettledRun>, index: number) => {
    const look = {
      style: 'ListParagraph',
      list: { id, level: shown },
      keep: place.keep,
      fresh: place.fresh && index === 0 && level === 0,
    };
    const below = list ? itemsXml(list, { place, sheet, level: level + 1 }) : '';
    return paragraph(inline(runs, sheet), look) + below;
  };
  return items.map(itemXml).join('');
}

/** Each numbered list begins at one: it is an instance of its own. */
function nextList(sheet: Sheet): number {
  sheet.lists.count += 1;
  return FIRST_LIST + sheet.lists.count - 1;
}

/**
 * A table of contents whose entries stand in it already. It names no pages before Word has laid the text out and the
 * reader asks for them (F9): an entry without a page is right, one with a guessed page is not.
 */
function contentsXml({ title, depth, entries }: SettledContents, place: Place, sheet: Sheet): string {
  const mark = (type: string) => w('r', {}, w('fldChar', { fldCharType: type }));
  const told = element(
    'w:instrText',
    { 'xml:space': 'preserve' },
    ` TOC \\o &quot;1-${depth}&quot; \\h \\z \\u `,
  );
  const lines = entries.map((entry, index) => {
    const begin = index === 0 ? mark('begin') + w('r', {}, told) + mark('separate') : '';
    const style = `TOC${entry.level}`;
    return paragraph(begin + entryLink(entry, sheet), { style, keep: false, fresh: false });
  });
  const end = entries.length === 0 ? '' : paragraph(mark('end'), { style: 'Gap', keep: false, fresh: false });
  const head = paragraph(words(title), { style: 'TOCHeading', keep: true, fresh: place.fresh });
  const gallery = w('docPartObj', {}, w('docPartGallery', 'Table of Contents'), w('docPartUnique'));
  const content = w('sdtContent', {}, head, ...lines, end);
  return w('sdt', {}, w('sdtPr', {}, gallery), content);
}

function entryLink({ anchor, number, text }: SettledHeading, sheet: Sheet): string {
  const counted = number === '' ? '' : words(`${number}\t`);
  const name = sheet.marks.get(anchor)?.name;
  return w('hyperlink', { anchor: name, history: 1 }, counted, words(text));
}
