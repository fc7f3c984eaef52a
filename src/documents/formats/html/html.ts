import { createHash } from 'node:crypto';
import type { Cover, Document, Logo } from '../../model/document.ts';
import { fitted, LOGO_ROOM } from '../../model/logo.ts';
import { sheetOf } from '../../model/picture.ts';
import { type SettledDocument, settle } from '../../model/settled.ts';
import { WORDS } from '../../model/words.ts';
import { formatDay } from '../../style/typography.ts';
import type { Format } from '../format.ts';
import { blockHtml } from './blocks.ts';
import { html } from './escape.ts';
import { words } from './inline.ts';
import { fontFaces, styleSheet } from './style.ts';

/** One file to open, send or print: style, fonts and drawings in it, no script, and a policy that would let none run. */
export const htmlFormat: Format = {
  id: 'html',
  title: { fr: 'Page HTML', en: 'HTML page' },
  extension: 'html',
  mediaType: 'text/html; charset=utf-8',
  writes: {
    document: async (document) => new TextEncoder().encode(renderHtml(document)),
    picture: async (picture) => new TextEncoder().encode(renderHtml(sheetOf(picture))),
  },
};

export function renderHtml(document: Document): string {
  const settled = settle(document);
  const { language, title, blocks } = settled;
  const body = [
    `<a class="skip" href="#main">${html(WORDS.skip[language])}</a>`,
    '<div class="page">',
    coverHtml(settled),
    `<main id="main" tabindex="-1">\n${blocks.map((block) => blockHtml(block, language)).join('')}</main>`,
    footerHtml(settled),
    '</div>',
  ].join('\n');
  const style = `\n${styleSheet(settled, fontFaces(body))}`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, settled.cover)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${html(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** Nothing may load or run (CSP 3): fonts and the logo come from the file itself, and only this very style sheet is obeyed. */
function policy(style: string, { identity }: Cover): string {
  const pictures = identity?.logo ? ' img-src data:;' : '';
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; font-src data:;${pictures} base-uri 'none'; form-action 'none'`;
}

function coverHtml({ title, subtitle, cover, language }: SettledDocument): string {
  const { organisation, version, status, classification, date, snapshot, approvals, identity } = cover;
  const state = `<span class="status ${status}">${html(WORDS[status][language])}</span>`;
  const entries = [
    [html(WORDS.version[language]), `${words(version)} – ${state}`],
    [html(WORDS.date[language]), time(date, language)],
    [html(WORDS.classification[language]), words(classification)],
    ...(snapshot === undefined ? [] : [[html(WORDS.snapshot[language]), `<code>${html(snapshot)}</code>`]]),
    ...approvals.map(({ role, name, date: day }) => {
      const who = name === undefined ? html(WORDS.unsigned[language]) : words(name);
      return [words(role), day === undefined ? who : `${who}, ${time(day, language)}`];
    }),
  ];
  return [
    '<header class="cover">',
    ...(identity?.logo ? [logoHtml(identity.logo, `${WORDS.logo[language]} ${organisation}`)] : []),
    `<p class="organisation">${words(organisation)}</p>`,
    `<h1>${words(title)}</h1>`,
    subtitle === undefined ? '' : `<p class="subtitle">${words(subtitle)}</p>`,
    `<dl>${entries.map(([key, value]) => `<div><dt>${key}</dt><dd>${value}</dd></div>`).join('')}</dl>`,
    '</header>',
  ].join('\n');
}

/** Pixels that browsers give a millimetre. */
const PIXELS = 96 / 25.4;

function logoHtml(logo: Logo, words: string): string {
  const { width, height } = fitted(logo, LOGO_ROOM.cover);
  const data = Buffer.from(logo.png).toString('base64');
  const [wide, high] = [width, height].map((side) => Math.max(1, Math.round(side * PIXELS)));
  return `<img class="logo" src="data:image/png;base64,${data}" alt="${html(words)}" width="${wide}" height="${high}">`;
}

function time(day: string, language: SettledDocument['language']): string {
  return `<time datetime="${html(day)}">${html(formatDay(day, language))}</time>`;
}

function footerHtml({ title, cover, language }: SettledDocument): string {
  const { organisation, version, status, classification, date, identity } = cover;
  const said = [
    organisation,
    title,
    classification,
    `${WORDS.version[language]} ${version}`,
    WORDS[status][language],
  ];
  const own = identity?.footer === undefined ? '' : `<br>${words(identity.footer)}`;
  return `<footer class="running">${said.map(words).join(' · ')} · ${html(formatDay(date, language))}${own}</footer>`;
}
