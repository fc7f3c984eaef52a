import { cut, textWidth } from '../../drawings/lettering.ts';
import type { Callout, Cover, Item, KeyValues, List, Logo, Row } from '../../model/document.ts';
import { fitted, LOGO_ROOM } from '../../model/logo.ts';
import { figureWidth, isTall, type Room, roomOf, staysTogether, UPRIGHT } from '../../model/paper.ts';
import type {
  SettledBlock,
  SettledDocument,
  SettledFigure,
  SettledRun,
  SettledTable,
} from '../../model/settled.ts';
import { CALLOUTS, WORDS } from '../../model/words.ts';
import { accented, FONTS, PALETTES, SPACE, TYPE } from '../../style/tokens.ts';
import { formatDay } from '../../style/typography.ts';
import { breakable, drawable, drawableMark } from '../fonts/glyphs.ts';

/** Plain data for the template: it is read with `json()`, so that no text is ever Typst. */
export type Data = string | number | boolean | readonly Data[] | { readonly [key: string]: Data };

/** Points between the margins of an upright A4 page. */
const LINE = 470;

/** A partial document refers to what is not in it: its references lead nowhere. */
export function content(document: SettledDocument, partial = false): Data {
  const { language, layout, title, subtitle = '', cover, blocks } = document;
  const [year = 0, month = 0, day = 0] = cover.date.split('-').map(Number);
  return {
    language,
    layout,
    partial,
    title: drawable(title),
    titleRuns: written(title),
    subtitle: written(subtitle),
    author: drawable(cover.organisation),
    date: { year, month, day },
    running: running(document),
    cover: coverData(cover, document),
    blocks: blocks.map((block) => blockData(block, document)),
    style: { palette: paletteData(cover), type: TYPE, space: SPACE, fonts: FONTS },
  };
}

/** Colours of the printed page, with the accent of whoever the document is of. */
export function paletteData({ identity }: Cover): Data {
  const { tones, ...colours } = accented(PALETTES.print, identity?.accent);
  return {
    ...colours,
    tones: Object.fromEntries(Object.entries(tones).map(([tone, pair]) => [tone, { ...pair }])),
  };
}

/** Header and footer: one line each, whatever was written, and one below for the words of the organisation. */
function running({ title, cover, language }: SettledDocument): Data {
  const { organisation, classification, version, status, date, snapshot, identity } = cover;
  const small = { size: TYPE.fine };
  const one = (text: string, width: number) => drawable(cut(text, width, small));
  const [left, right] = [one(organisation, LINE * 0.3), one(classification, LINE * 0.25)];
  const room = LINE - textWidth(left, small) - textWidth(right, small) - 40;
  return {
    organisation: left,
    title: one(title, room),
    classification: right,
    draft: status === 'draft',
    version: one(`${WORDS.version[language]} ${version} – ${WORDS[status][language]}`, LINE * 0.4),
    date: formatDay(date, language),
    snapshot: snapshot === undefined ? '' : `${WORDS.shortSnapshot[language]} ${snapshot.slice(0, 12)}`,
    page: WORDS.page[language],
    logo: logoData(identity?.logo, 'running'),
    footer: one(identity?.footer ?? '', LINE),
  };
}

/** Millimetres that the logo takes there, or false where there is none; its dots lie beside the data. */
function logoData(logo: Logo | undefined, place: keyof typeof LOGO_ROOM): Data {
  return logo ? { ...fitted(logo, LOGO_ROOM[place]) } : false;
}

function coverData(cover: Cover, document: SettledDocument): Data {
  const { language } = document;
  const { organisation, version, status, classification, date, snapshot, approvals, identity } = cover;
  const facts = [
    { key: WORDS.version[language], runs: written(version) },
    { key: WORDS.status[language], runs: written(WORDS[status][language]) },
    { key: WORDS.date[language], runs: written(formatDay(date, language)) },
    { key: WORDS.classification[language], runs: written(classification) },
  ];
  return {
    organisation: written(organisation),
    logo: logoData(identity?.logo, document.layout === 'report' ? 'cover' : 'band'),
    logoWords: drawable(`${WORDS.logo[language]} ${organisation}`),
    facts,
    // Four groups of sixteen digits: two lines that can be compared with a screen.
    snapshot: snapshot === undefined ? [] : (snapshot.match(/.{1,16}/g) ?? []),
    approvals: approvals.map(({ role, name, date: day }) => ({
      role: written(role),
      name: written(name ?? WORDS.unsigned[language]),
      signed: name !== undefined,
      date: day === undefined ? '' : formatDay(day, language),
    })),
    words: {
      snapshot: WORDS.snapshot[language],
      approvals: WORDS.approvals[language],
      role: WORDS.role[language],
      name: WORDS.name[language],
      date: WORDS.date[language],
    },
  };
}

function blockData(block: SettledBlock, document: SettledDocument, room = UPRIGHT): Data {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: breakable(drawable(block.text)) };
    case 'paragraph':
      return { kind: 'paragraph', runs: inline(block.runs) };
    case 'table':
      return tableData(block);
    case 'figure':
      return figureData(block, room);
    case 'list':
      return listData(block);
    case 'callout':
      return calloutData(block, document);
    case 'key-values':
      return keyValuesData(block);
    case 'page-break':
      return { kind: 'page-break' };
    case 'contents':
      return { kind: 'contents', title: drawable(block.title), depth: block.depth };
    case 'together':
      return { kind: 'together', ...kept(block.blocks.map((inner) => blockData(inner, document, room))) };
    case 'section':
      return {
        kind: 'section',
        landscape: block.orientation === 'landscape',
        blocks: block.blocks.map((inner) => blockData(inner, document, roomOf(block.orientation))),
      };
  }
}

function tableData(table: SettledTable): Data {
  const { columns, rows, small, repeatHeader, name, caption = '' } = table;
  return {
    kind: 'table',
    small,
    repeatHeader,
    caption: name ? captionData(name.label, name.anchor, caption) : false,
    columns: columns.map(({ title, width, align }) => ({ title: written(title), width, align })),
    rows: rows.map((row) => rowData(row, table)),
  };
}

function captionData(label: string, anchor: string, caption: string): Data {
  return { label, anchor, runs: written(caption) };
}

function rowData(row: Row<SettledRun>, table: SettledTable): Data {
  const { cells, group } = row;
  const shown = cells.map(({ runs, tone, span }) => ({
    runs: inline(runs),
    ...(tone !== undefined && { tone }),
    ...(span > 1 && { span }),
  }));
  return {
    cells: shown,
    ...(table.rowHeadings && { headed: true }),
    ...(group && { group }),
    ...(isTall(row, table) && { tall: true }),
  };
}

function kept(blocks: readonly Data[]): { readonly whole: boolean; readonly blocks: readonly Data[] } {
  return { whole: staysTogether(blocks), blocks };
}

function figureData(figure: SettledFigure, room: Room): Data {
  const { drawing, name, caption } = figure;
  return {
    kind: 'figure',
    svg: drawableMark(drawing.svg),
    alt: drawable(drawing.alt),
    width: figureWidth(figure, room),
    caption: captionData(name.label, name.anchor, caption),
  };
}

function listData({ style, items }: List<SettledRun>): Data {
  const itemData = ({ runs, list }: Item<SettledRun>): Data => ({
    runs: inline(runs),
    list: list ? listData(list) : false,
  });
  return { kind: 'list', numbered: style === 'numbered', items: items.map(itemData) };
}

function calloutData({ callout, title, blocks }: Callout<SettledRun>, document: SettledDocument): Data {
  return {
    kind: 'callout',
    callout,
    word: CALLOUTS[callout][document.language],
    title: written(title),
    ...kept(blocks.map((block) => blockData(block, document))),
  };
}

function keyValuesData({ entries }: KeyValues<SettledRun>): Data {
  return {
    kind: 'key-values',
    entries: entries.map(({ key, runs }) => ({ key: written(key), runs: inline(runs) })),
  };
}

function written(text: string): Data {
  return inline([{ kind: 'text', text }]);
}

/** Runs as strings, where a string is enough, and as small arrays: kind, words, what the kind needs. */
function inline(runs: readonly SettledRun[]): Data {
  return runs.flatMap((run): readonly Data[] => {
    const parts = breakable(drawable(run.text)).replaceAll('\t', ' ').split('\n');
    const spoken = parts.map((part): Data => {
      if (run.kind === 'text') return part;
      if (run.kind === 'badge') return [run.kind, part, run.tone];
      return run.kind === 'reference' ? [run.kind, part, run.anchor] : [run.kind, part];
    });
    return spoken.flatMap((part, place) => (place === 0 ? [part] : [['break'], part]));
  });
}
