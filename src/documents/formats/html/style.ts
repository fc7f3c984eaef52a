import { readFileSync } from 'node:fs';
import type { SettledDocument } from '../../model/settled.ts';
import { WORDS } from '../../model/words.ts';
import { accented, FONTS, PALETTES, type Palette, type Scheme, SPACE, TONES } from '../../style/tokens.ts';
import { formatDay } from '../../style/typography.ts';
import { fontFile } from '../fonts/files.ts';
import { cssString } from './escape.ts';

/** The whole style sheet: colours and type of the house, running lines of printed pages, then the rules. */
export function styleSheet(document: SettledDocument, faces: string): string {
  const own = document.cover.identity?.accent;
  const inScheme = (scheme: Scheme) => variables(accented(PALETTES[scheme], own));
  const colours = [
    `:root{--text:'${FONTS.text}',sans-serif;--mono:'${FONTS.mono}',monospace;--drawing-paper:#FFFFFF;${spaces()}}`,
    `:root{${inScheme('light')}}`,
    `@media (prefers-color-scheme:dark){:root{${inScheme('dark')}}.drawing{padding:var(--space-near)}}`,
    `@media print{:root{${inScheme('print')}}.drawing{padding:0}}`,
  ];
  return [faces, ...colours, toneRules(), widthRules(), RULES, pageRules(document)].join('\n');
}

const RULES = readFileSync(new URL('./sheet.css', import.meta.url), 'utf8');

function spaces(): string {
  return Object.entries(SPACE)
    .map(([name, pixels]) => `--space-${name}:${pixels}px`)
    .join(';');
}

function variables(palette: Palette): string {
  const { paper, surface, ink, secondary, accent, accentInk, tint, line, tones } = palette;
  const named = { paper, surface, ink, secondary, accent, 'accent-ink': accentInk, tint, line };
  const own = Object.entries({ ...named, 'warning-edge': tones.high.stroke, alarm: tones.alarm.background });
  const pairs = TONES.flatMap((tone) => [
    [tone, tones[tone].background],
    [`${tone}-ink`, tones[tone].ink],
  ]);
  return [...own, ...pairs].map(([name, colour]) => `--${name}:${colour}`).join(';');
}

function toneRules(): string {
  const rule = (tone: string) =>
    `.badge.${tone},td.${tone},th.${tone}{background:var(--${tone});color:var(--${tone}-ink)}`;
  return TONES.map(rule).join('\n');
}

function widthRules(): string {
  return Array.from({ length: 100 }, (_, place) => `.w${place + 1}{width:${place + 1}%}`).join('');
}

/** What every printed page carries (CSS Paged Media 3, §5): browsers that know no margin boxes leave it out. */
function pageRules({ title, cover, language }: SettledDocument): string {
  const { organisation, classification, version, status, date, snapshot, identity } = cover;
  const marks = [
    `${WORDS.version[language]} ${version} – ${WORDS[status][language]}`,
    formatDay(date, language),
  ];
  const data = snapshot === undefined ? [] : [`${WORDS.shortSnapshot[language]} ${snapshot.slice(0, 12)}`];
  // A line of its own, where boxes keep line ends.
  const own =
    identity?.footer === undefined
      ? ''
      : ` ${cssString('\n')} ${cssString(shortened(identity.footer, 110))};white-space:pre-line`;
  const box = (place: string, content: string) =>
    `@${place}{content:${content};font:400 7.5pt var(--text);color:#51616A}`;
  const boxes = [
    box('top-left', cssString(shortened(`${organisation} · ${title}`, 90))),
    box('top-right', cssString(shortened(classification, 40))),
    box('bottom-left', cssString(shortened([...marks, ...data].join(' · '), 110)) + own),
    box(
      'bottom-right',
      `${cssString(`${WORDS.page[language]} `)} counter(page) ${cssString('/')} counter(pages)`,
    ),
  ];
  const none = ['top-left', 'top-right', 'bottom-left', 'bottom-right'].map(
    (place) => `@${place}{content:none}`,
  );
  return `@page{size:A4;margin:24mm 20mm 22mm;${boxes.join('')}}\n@page :first{${none.join('')}}\n@page turned{size:A4 landscape}\n`;
}

function shortened(text: string, most: number): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`;
}

interface Face {
  readonly family: string;
  readonly style: 'normal' | 'italic';
  /** One weight, or a range for a variable font. */
  readonly weight: string;
  readonly file: string;
}

const UPRIGHT: Face = {
  family: FONTS.text,
  style: 'normal',
  weight: '200 900',
  file: 'source-sans/WOFF2/VF/SourceSans3VF-Upright.ttf.woff2',
};
const ITALIC: Face = {
  family: FONTS.text,
  style: 'italic',
  weight: '400',
  file: 'source-sans/WOFF2/TTF/SourceSans3-It.ttf.woff2',
};
const MONO: Face = {
  family: FONTS.mono,
  style: 'normal',
  weight: '400',
  file: 'source-code-pro/WOFF2/TTF/SourceCodePro-Regular.ttf.woff2',
};

/** The fonts that the page uses, in the page: it looks the same offline, and asks nobody for anything. */
export function fontFaces(body: string): string {
  const used = [
    UPRIGHT,
    ...(body.includes('<em>') ? [ITALIC] : []),
    ...(body.includes('<code>') ? [MONO] : []),
  ];
  return used.map(face).join('\n');
}

function face({ family, style, weight, file }: Face): string {
  const data = fontFile(file).toString('base64');
  return `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};src:url(data:font/woff2;base64,${data})}`;
}
