import type { Document } from '../../model/document.ts';
import { sheetOf } from '../../model/picture.ts';
import { type SettledBlock, type SettledDocument, settle } from '../../model/settled.ts';
import { WORDS } from '../../model/words.ts';
import { formatDay } from '../../style/typography.ts';
import type { Format } from '../format.ts';
import { apart, blockLines, headingText } from './blocks.ts';
import { fenced } from './escape.ts';
import { line, lines, plainLine } from './inline.ts';

/** GitHub Flavored Markdown, without raw HTML: figures become the tables beside them. */
export const markdown: Format = {
  id: 'markdown',
  title: { fr: 'Markdown', en: 'Markdown' },
  extension: 'md',
  mediaType: 'text/markdown; charset=utf-8; variant=GFM',
  writes: {
    document: async (document) => new TextEncoder().encode(renderMarkdown(document)),
    picture: async (picture) => new TextEncoder().encode(renderMarkdown(sheetOf(picture))),
  },
};

export function renderMarkdown(document: Document): string {
  const settled = settle(document);
  const page = { language: settled.language, fragments: fragmentsOf(settled) };
  const body = settled.blocks.map((block) => blockLines(block, page));
  return `${apart([...coverLines(settled), ...body]).join('\n')}\n`;
}

function coverLines({ title, subtitle, cover, language }: SettledDocument): readonly (readonly string[])[] {
  const entry = (word: string, value: string) =>
    `- **${word}**${language === 'fr' ? '\u00A0' : ''}: ${value}`;
  const { organisation, version, status, classification, date, snapshot, approvals } = cover;
  return [
    [`# ${headingText({ number: '', text: title })}`],
    subtitle === undefined ? [] : lines([{ kind: 'text', text: subtitle }]),
    [line([{ kind: 'strong', text: organisation }])],
    [
      entry(WORDS.version[language], `${plainLine(version)} (${WORDS[status][language]})`),
      entry(WORDS.date[language], formatDay(date, language)),
      entry(WORDS.classification[language], plainLine(classification)),
      ...(snapshot === undefined ? [] : [entry(WORDS.snapshot[language], fenced(snapshot))]),
      ...approvals.map(({ role, name, date: day }) => {
        const who = name === undefined ? WORDS.unsigned[language] : plainLine(name);
        return entry(plainLine(role), day === undefined ? who : `${who}, ${formatDay(day, language)}`);
      }),
    ],
  ];
}

/** The fragments of headings as forges compute them: words in lower case, hyphens for spaces, a number when taken. */
function fragmentsOf({ title, blocks }: SettledDocument): ReadonlyMap<string, string> {
  const taken = new Map<string, number>();
  const fragment = (words: string) => {
    const plain = words
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    const count = taken.get(plain) ?? 0;
    taken.set(plain, count + 1);
    return count === 0 ? plain : `${plain}-${count}`;
  };
  fragment(title);
  return new Map(
    headings(blocks).map(({ anchor, number, text }) => [
      anchor,
      fragment(number === '' ? text : `${number} ${text}`),
    ]),
  );
}

function headings(blocks: readonly SettledBlock[]): readonly Extract<SettledBlock, { kind: 'heading' }>[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'section' || block.kind === 'together') return headings(block.blocks);
    return block.kind === 'heading' ? [block] : [];
  });
}
