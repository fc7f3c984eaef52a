import MarkdownIt from 'markdown-it';
import {
  bulleted,
  type Content,
  code,
  emphasis,
  item,
  numbered,
  paragraph,
  strong,
} from '../model/builder.ts';
import type { Item, List, Paragraph, Run } from '../model/document.ts';

// HTML stays text, and nothing is made into a link that the author did not write as one.
const reader = new MarkdownIt({ html: false, linkify: false });

type Token = ReturnType<typeof reader.parse>[number];

/**
 * What a person wrote in a prose field, read as Markdown (CommonMark): paragraphs, lists, bold, emphasis, code. A
 * heading becomes a bold line, a link its words with the address behind them; everything else stays the text it is.
 */
export function markdownProse(text: string): readonly (Paragraph | List)[] {
  return blocks(reader.parse(text, {}));
}

function blocks(tokens: readonly Token[]): readonly (Paragraph | List)[] {
  const found: (Paragraph | List)[] = [];
  for (let place = 0; place < tokens.length; place += 1) {
    const token = tokens[place];
    if (!token) break;
    if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') {
      const end = closing(tokens, place);
      found.push(list(token, tokens.slice(place + 1, end)));
      place = end;
    } else if (token.type === 'inline') {
      const heading = tokens[place - 1]?.type === 'heading_open';
      const content = inline(token.children ?? []);
      found.push(paragraph(heading ? strong(plain(content)) : content));
    } else if (token.type === 'fence' || token.type === 'code_block') {
      found.push(paragraph(code(token.content.trimEnd())));
    }
  }
  return found;
}

function closing(tokens: readonly Token[], open: number): number {
  const level = tokens[open]?.level;
  return tokens.findIndex((token, place) => place > open && token.level === level && token.nesting === -1);
}

function list(open: Token, inside: readonly Token[]): List {
  const items: (Content | Item)[] = [];
  for (let place = 0; place < inside.length; place += 1) {
    if (inside[place]?.type !== 'list_item_open') continue;
    const end = closing(inside, place);
    items.push(entry(blocks(inside.slice(place + 1, end))));
    place = end;
  }
  return open.type === 'ordered_list_open' ? numbered(items) : bulleted(items);
}

/** The words of an entry, and the list below it where there is one. */
function entry(parts: readonly (Paragraph | List)[]): Content | Item {
  const words = parts.flatMap((part) => (part.kind === 'paragraph' ? part.runs : []));
  const below = parts.find((part) => part.kind === 'list');
  return below ? item(words, below) : words;
}

function inline(tokens: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  const around: string[] = [];
  let address = '';
  for (const token of tokens) {
    if (token.nesting === 1) around.push(token.tag);
    if (token.type === 'link_open') address = String(token.attrGet('href') ?? '');
    if (token.type === 'link_close' && address !== '') runs.push({ kind: 'text', text: ` (${address})` });
    if (token.nesting === -1) around.pop();
    const text = token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.content;
    if (token.nesting === 0 && text !== '') runs.push(run(token, around, text));
  }
  return runs;
}

function run(token: Token, around: readonly string[], text: string): Run {
  if (token.type === 'code_inline') return code(text);
  if (around.includes('strong')) return strong(text);
  return around.includes('em') ? emphasis(text) : { kind: 'text', text };
}

function plain(runs: readonly Run[]): string {
  return runs.map((part) => ('text' in part ? part.text : '')).join('');
}
