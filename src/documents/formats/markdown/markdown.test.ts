import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { emphasis, heading, paragraph, strong, table } from '../../model/builder.ts';
import type { Block } from '../../model/document.ts';
import { type SettledDocument, settle } from '../../model/settled.ts';
import { HOSTILE, hostile } from '../fixtures/hostile.ts';
import { report } from '../fixtures/report.ts';
import { blockTexts, difference, type Wording } from '../fixtures/texts.ts';
import { render } from '../format.ts';
import { markdown, renderMarkdown } from './markdown.ts';

/** Two readers of Markdown: one keeps HTML as text, one lets it through and makes links of addresses. */
const READERS = [new MarkdownIt({ html: false }), new MarkdownIt({ html: true, linkify: true })];

type Token = ReturnType<(typeof READERS)[number]['parse']>[number];

describe('the report as Markdown', () => {
  it('is what it was', async () => {
    await expect(renderMarkdown(report)).toMatchFileSnapshot('../fixtures/report.golden.md');
  });

  it('is the same text as UTF-8 bytes', async () => {
    expect(new TextDecoder().decode(await render(markdown, report))).toBe(renderMarkdown(report));
  });

  it.each(READERS)('is read with its headings, tables and lists, reader %#', (reader) => {
    const tokens = reader.parse(renderMarkdown(report), {});
    const count = (type: string) => tokens.filter((token) => token.type === type).length;

    expect(count('heading_open')).toBe(1 + 11);
    expect(count('table_open')).toBe(4 + 6);
    expect(count('ordered_list_open')).toBe(1);
    expect(count('blockquote_open')).toBe(3);
  });

  it('leads from its contents to its headings', () => {
    expect(renderMarkdown(report)).toContain('- [1 Contexte et périmètre](#1-contexte-et-périmètre)');
  });
});

describe.each(READERS)('hostile text read by Markdown reader %#', (reader) => {
  it('makes no HTML, no image, no code block, and no link but those of the contents', () => {
    const tokens = flat(reader.parse(renderMarkdown(hostile), {}));
    const kinds = new Set(tokens.map(({ type }) => type));
    const links = tokens.filter(({ type }) => type === 'link_open').map((token) => token.attrGet('href'));

    for (const kind of ['html_block', 'html_inline', 'image', 'fence', 'code_block'])
      expect(kinds).not.toContain(kind);
    expect(links.every((href) => String(href).startsWith('#'))).toBe(true);
    expect(links.length).toBe(HOSTILE.length);
  });

  it('is read as what was written, word for word', () => {
    const read = words(textOf(reader.parse(renderMarkdown(hostile), {})));
    const written = words(textsOf(settle(hostile)).join(' '));

    expect(difference(read, written)).toBeUndefined();
  });

  it('keeps every table as wide as it is', () => {
    const tokens = reader.parse(renderMarkdown(hostile), {});
    const rows = rowsOf(tokens);

    expect(rows.filter((cells) => cells === 3).length).toBe(3 * HOSTILE.length);
  });
});

describe('marks', () => {
  const read = (...blocks: readonly Block[]) =>
    READERS[0]?.render(
      renderMarkdown({ ...report, blocks })
        .split('\n\n')
        .slice(4)
        .join('\n\n'),
    );

  it('stand where a reader understands them', () => {
    expect(read(paragraph(['un ', strong('deux'), ' ', emphasis('trois'), '.']))).toBe(
      '<p>un <strong>deux</strong> <em>trois</em>.</p>\n',
    );
    expect(read(paragraph(['un', strong('deux'), 'trois']))).toBe('<p>un<strong>deux</strong>trois</p>\n');
  });

  it('are left out where they would stand in the text', () => {
    expect(read(paragraph(['un', strong('(deux)'), 'trois']))).toBe('<p>un(deux)trois</p>\n');
    expect(read(paragraph([strong('un'), strong('deux')]))).toBe('<p><strong>un</strong>deux</p>\n');
  });

  it('do not close a heading or break a cell', () => {
    expect(read(heading(1, 'Langage C#'))).toBe('<h2>1 Langage C#</h2>\n');
    expect(read(table({ columns: ['A'], rows: [['un\ndeux | trois']] }))).toContain(
      '<td>un · deux | trois</td>',
    );
  });
});

function flat(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => [token, ...(token.children ? flat(token.children) : [])]);
}

function textOf(tokens: readonly Token[]): string {
  const spoken = flat(tokens).map((token) => {
    if (token.type === 'text' || token.type === 'code_inline') return token.content;
    return token.type.endsWith('break') || token.block ? ' ' : '';
  });
  return spoken.join('');
}

/** Without what formats add or change on purpose: spaces, middle dots for line ends, numbers of lists. */
function words(text: string): string {
  return text.replace(/[\s·]+/g, '');
}

function rowsOf(tokens: readonly Token[]): readonly number[] {
  const rows: number[] = [];
  for (const { type } of tokens) {
    if (type === 'tr_open') rows.push(0);
    if (type === 'td_open' || type === 'th_open') rows.push((rows.pop() ?? 0) + 1);
  }
  return rows;
}

const WORDING: Wording = {
  caption: (label, caption) => `${label} – ${caption}`,
  callout: (title) => `À noter – ${title}`,
  keyValue: (key, value) => `${key}: ${value}`,
  figure: (caption, alt, table) => [caption, alt, ...table],
};

/** Every text of the document, in the order in which Markdown writes it. */
function textsOf({ title, subtitle = '', cover, blocks }: SettledDocument): readonly string[] {
  const approvals = cover.approvals.map(({ role, name }) => `${role}: ${name}`);
  const version = `Version: ${cover.version} (Version définitive)`;
  const data = [
    `Classification: ${cover.classification}`,
    `Empreinte des données (SHA-256): ${cover.snapshot}`,
  ];
  const head = [title, subtitle, cover.organisation, version, 'Date: 16 novembre 2026', ...data];
  return [...head, ...approvals, ...blockTexts(blocks, WORDING)];
}
