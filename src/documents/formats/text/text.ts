import type { Callout, Document, Item, KeyValues, List } from '../../model/document.ts';
import { sheetOf } from '../../model/picture.ts';
import {
  type SettledBlock,
  type SettledDocument,
  type SettledRun,
  type SettledTable,
  settle,
} from '../../model/settled.ts';
import { CALLOUTS, WORDS } from '../../model/words.ts';
import { formatDay } from '../../style/typography.ts';
import type { Format } from '../format.ts';
import { filled } from './lines.ts';

/** Plain text for an e-mail: every line fits, nothing needs a program to be read. */
export const text: Format = {
  id: 'text',
  title: { fr: 'Texte brut', en: 'Plain text' },
  extension: 'txt',
  mediaType: 'text/plain; charset=utf-8',
  onlyNamed: true,
  writes: {
    document: async (document) => new TextEncoder().encode(renderText(document)),
    picture: async (picture) => new TextEncoder().encode(renderText(sheetOf(picture))),
  },
};

export function renderText(document: Document): string {
  const settled = settle(document);
  const parts = [head(settled), ...settled.blocks.map((block) => linesOf(block, settled)), foot(settled)];
  const apart = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${apart.join('\n\n')}\n`;
}

function head({ title, subtitle, cover }: SettledDocument): readonly string[] {
  return [
    ...filled(title.toUpperCase()),
    ...(subtitle === undefined ? [] : filled(subtitle)),
    ...filled(cover.organisation),
  ];
}

/** What other formats write on every page stands once at the end, after the dashes that mail programs know. */
function foot({ cover, language }: SettledDocument): readonly string[] {
  const { classification, version, status, date, snapshot } = cover;
  const said = [
    classification,
    `${WORDS.version[language]} ${version} – ${WORDS[status][language]}`,
    formatDay(date, language),
    ...(snapshot === undefined ? [] : [`${WORDS.shortSnapshot[language]} ${snapshot.slice(0, 12)}`]),
  ];
  return ['-- ', ...filled(said.join(' · '))];
}

function linesOf(block: SettledBlock, document: SettledDocument): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return headingLines(block);
    case 'paragraph':
      return filled(said(block.runs));
    case 'list':
      return listLines(block);
    case 'callout':
      return calloutLines(block, document);
    case 'key-values':
      return keyValueLines(block, document);
    case 'table':
      return tableLines(block, document);
    case 'figure': {
      const { columns, rows } = block.drawing.alternative;
      const title = `${block.name.label} – ${block.caption}`;
      return [...filled(title), ...records(columns, rows, document)];
    }
    case 'contents':
      return [
        ...filled(block.title),
        ...block.entries.flatMap(({ number, text: entry }) => filled(`${number} ${entry}`.trim(), '  ')),
      ];
    case 'together':
    case 'section':
      return apart(block.blocks.map((inner) => linesOf(inner, document)));
    case 'page-break':
      return [];
  }
}

function apart(parts: readonly (readonly string[])[]): readonly string[] {
  const said = parts.filter((lines) => lines.length > 0);
  return said.flatMap((lines, place) => (place === 0 ? lines : ['', ...lines]));
}

function said(runs: readonly SettledRun[]): string {
  return runs.map(({ text: words }) => words).join('');
}

/** Underlined, so that an eye that runs over the mail finds it. */
function headingLines({
  level,
  number,
  text: words,
}: Extract<SettledBlock, { kind: 'heading' }>): readonly string[] {
  const lines = filled(`${number} ${words}`.trim());
  const longest = Math.max(...lines.map((line) => [...line].length));
  return level > 2 ? lines : [...lines, (level === 1 ? '=' : '-').repeat(longest)];
}

function listLines({ style, items }: List<SettledRun>, indent = ''): readonly string[] {
  return items.flatMap(({ runs, list }: Item<SettledRun>, place) => {
    const mark = style === 'bulleted' ? '- ' : `${place + 1}. `;
    const inner = indent + ' '.repeat(mark.length);
    const [first = '', ...rest] = filled(said(runs), inner);
    return [indent + mark + first.slice(inner.length), ...rest, ...(list ? listLines(list, inner) : [])];
  });
}

function calloutLines(
  { callout, title, blocks }: Callout<SettledRun>,
  document: SettledDocument,
): readonly string[] {
  const word = CALLOUTS[callout][document.language].toUpperCase();
  return [...filled(`${word} – ${title}`), ...blocks.flatMap((block) => linesOf(block, document))];
}

function keyValueLines({ entries }: KeyValues<SettledRun>, document: SettledDocument): readonly string[] {
  return entries.flatMap(({ key, runs }) => filled(`${key}${colon(document)} ${said(runs)}`, '', '  '));
}

/** In French the sign stays with the word before it. */
function semicolon({ language }: SettledDocument): string {
  return language === 'fr' ? '\u00A0; ' : '; ';
}

function colon({ language }: SettledDocument): string {
  return language === 'fr' ? '\u00A0:' : ':';
}

/** A table has no place in a mail that wraps: each row is a small record with the titles of its columns. */
function tableLines(
  { columns, rows, name, caption = '' }: SettledTable,
  document: SettledDocument,
): readonly string[] {
  const head = name ? filled(`${name.label} – ${caption}`) : [];
  const titles = columns.map(({ title }) => title);
  const written = rows.map(({ group, cells }) => {
    if (group) return filled(said(cells[0]?.runs ?? []));
    return record(
      titles,
      cells.map(({ runs }) => said(runs)),
      document,
    );
  });
  return [...head, ...written.flat()];
}

function records(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  document: SettledDocument,
): readonly string[] {
  return rows.flatMap((row) => record(titles, row, document));
}

/** The first cell names the row; empty cells say nothing. */
function record(
  titles: readonly string[],
  cells: readonly string[],
  document: SettledDocument,
): readonly string[] {
  const [first = '', ...rest] = cells;
  const [, ...names] = titles;
  const told = rest.flatMap((cell, place) =>
    cell.trim() === '' ? [] : [`${names[place] ?? ''}${colon(document)} ${cell}`],
  );
  return filled([first, ...told].join(semicolon(document)), '- ', '  ');
}
