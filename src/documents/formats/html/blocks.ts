import type { Language } from '#kernel/text.ts';
import type { Callout, Item, KeyValues, List, Row } from '../../model/document.ts';
import type {
  SettledBlock,
  SettledContents,
  SettledFigure,
  SettledHeading,
  SettledRun,
  SettledTable,
} from '../../model/settled.ts';
import { CALLOUTS, WORDS } from '../../model/words.ts';
import { html } from './escape.ts';
import { inline, words } from './inline.ts';

/** A block as flow content. */
export function blockHtml(block: SettledBlock, language: Language): string {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block);
    case 'paragraph':
      return `<p>${inline(block.runs)}</p>\n`;
    case 'table':
      return tableHtml(block);
    case 'figure':
      return figureHtml(block, language);
    case 'list':
      return `${listHtml(block)}\n`;
    case 'callout':
      return calloutHtml(block, language);
    case 'key-values':
      return keyValuesHtml(block);
    case 'page-break':
      return '<div class="page-break"></div>\n';
    case 'contents':
      return contentsHtml(block);
    case 'together':
      return wrapped('together', block.blocks, language);
    case 'section':
      return wrapped(block.orientation, block.blocks, language);
  }
}

function wrapped(name: string, blocks: readonly SettledBlock[], language: Language): string {
  return `<div class="${name}">\n${blocks.map((block) => blockHtml(block, language)).join('')}</div>\n`;
}

function headingHtml({ level, anchor, number, text }: SettledHeading): string {
  // The title of the document is the one heading of the first rank.
  const rank = level + 1;
  return `<h${rank} id="${anchor}">${numberHtml(number)}${html(text)}</h${rank}>\n`;
}

function numberHtml(number: string): string {
  return number === '' ? '' : `<span class="number">${number}</span> `;
}

function tableHtml(table: SettledTable): string {
  const { columns, rows, small, name, caption = '' } = table;
  const captioned = name
    ? `<caption><span class="label">${html(name.label)}</span> – ${words(caption)}</caption>\n`
    : '';
  const id = name ? ` id="${name.anchor}"` : '';
  const cols = columns.map(({ width }) => `<col class="${widthClass(width, table)}">`).join('');
  const head = columns
    .map(({ title, align }) => `<th scope="col" class="${align}">${words(title)}</th>`)
    .join('');
  const body = rows.map((row) => rowHtml(row, table)).join('');
  return (
    `<div class="wide" tabindex="0"><table${id}${small ? ' class="small"' : ''}>\n${captioned}<colgroup>${cols}</colgroup>\n` +
    `<thead><tr>${head}</tr></thead>\n<tbody>\n${body}</tbody>\n</table></div>\n`
  );
}

/** Widths are whole per cents with a rule each in the style sheet: inline styles are forbidden by the policy. */
function widthClass(width: number, { columns }: SettledTable): string {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  return `w${Math.max(1, Math.round((100 * width) / total))}`;
}

function rowHtml({ cells, group }: Row<SettledRun>, { columns, rowHeadings }: SettledTable): string {
  if (group) {
    return `<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${inline(cells[0]?.runs ?? [])}</th></tr>\n`;
  }
  let column = 0;
  const written = cells.map(({ runs, tone, span }) => {
    const align = columns[column]?.align ?? 'start';
    const heads = rowHeadings && column === 0;
    const classes = tone === undefined ? align : `${align} ${tone}`;
    const spanned = span > 1 ? ` colspan="${span}"` : '';
    column += span;
    const [tag, scope] = heads ? ['th', ' scope="row"'] : ['td', ''];
    return `<${tag}${scope} class="${classes}"${spanned}>${inline(runs)}</${tag}>`;
  });
  return `<tr>${written.join('')}</tr>\n`;
}

function figureHtml({ drawing, name, caption }: SettledFigure, language: Language): string {
  const { columns, rows } = drawing.alternative;
  const head = columns.map((title) => `<th scope="col">${words(title)}</th>`).join('');
  const body = rows
    .map((row) => `<tr>${row.map((cell) => `<td>${words(cell)}</td>`).join('')}</tr>\n`)
    .join('');
  return (
    `<figure id="${name.anchor}">\n<div class="drawing">${drawing.svg}</div>\n` +
    `<figcaption><span class="label">${html(name.label)}</span> – ${words(caption)}</figcaption>\n` +
    `<details><summary>${html(WORDS.figureData[language])}</summary>\n<div class="wide" tabindex="0"><table class="small">` +
    `<thead><tr>${head}</tr></thead>\n<tbody>\n${body}</tbody></table></div></details>\n</figure>\n`
  );
}

function listHtml({ style, items }: List<SettledRun>): string {
  const tag = style === 'bulleted' ? 'ul' : 'ol';
  const itemHtml = ({ runs, list }: Item<SettledRun>) =>
    `<li>${inline(runs)}${list ? listHtml(list) : ''}</li>`;
  return `<${tag}>${items.map(itemHtml).join('')}</${tag}>`;
}

function calloutHtml({ callout, title, blocks }: Callout<SettledRun>, language: Language): string {
  const word = html(CALLOUTS[callout][language]);
  const body = blocks.map((block) => blockHtml(block, language)).join('');
  return `<div class="callout ${callout}" role="note"><p class="callout-title"><span class="kind">${word}</span> ${words(title)}</p>\n${body}</div>\n`;
}

function keyValuesHtml({ entries }: KeyValues<SettledRun>): string {
  const rows = entries.map(({ key, runs }) => `<div><dt>${words(key)}</dt><dd>${inline(runs)}</dd></div>`);
  return `<dl>${rows.join('')}</dl>\n`;
}

function contentsHtml({ title, entries }: SettledContents): string {
  return `<nav class="contents" aria-labelledby="contents">\n<h2 id="contents">${html(title)}</h2>\n${entryList(entries)}</nav>\n`;
}

/** Entries as lists inside lists, as their levels say. */
function entryList(entries: readonly SettledHeading[]): string {
  const [first] = entries;
  if (!first) return '';
  const top = Math.min(...entries.map(({ level }) => level));
  const groups: SettledHeading[][] = [];
  for (const entry of entries) {
    if (entry.level === top || groups.length === 0) groups.push([entry]);
    else groups.at(-1)?.push(entry);
  }
  const items = groups.map(([head, ...below]) =>
    head ? `<li>${entryLink(head)}${entryList(below)}</li>` : '',
  );
  return `<ul>${items.join('\n')}</ul>\n`;
}

function entryLink({ anchor, number, text }: SettledHeading): string {
  return `<a href="#${anchor}">${numberHtml(number)}${html(text)}</a>`;
}
