import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { code, emphasis, paragraph } from '../../model/builder.ts';
import { type SettledDocument, settle } from '../../model/settled.ts';
import { HOSTILE, hostile } from '../fixtures/hostile.ts';
import { report } from '../fixtures/report.ts';
import { blockTexts, difference, type Wording } from '../fixtures/texts.ts';
import { render } from '../format.ts';
import { cssString } from './escape.ts';
import { htmlFormat, renderHtml } from './html.ts';

/** What the format may write, and nothing else: names of elements, then of attributes. */
const ELEMENTS = new Set(
  (
    'html head meta title style body a div header p h1 h2 h3 h4 h5 dl dt dd time code span strong em br main nav ul ol li table ' +
    'caption colgroup col thead tbody tr th td figure figcaption details summary footer svg rect path circle text'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'lang charset http-equiv content name class id href tabindex scope colspan datetime role aria-label aria-labelledby aria-hidden xmlns ' +
    'viewBox width height font-family font-size font-weight text-anchor transform fill stroke stroke-width stroke-linecap ' +
    'stroke-linejoin x y rx cx cy r d'
  ).split(' '),
);
const VOID = new Set(['meta', 'br', 'col']);

interface Read {
  readonly elements: readonly string[];
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly text: string;
  readonly body: string;
}

describe('the report as HTML', () => {
  it('is what it was, fonts apart', async () => {
    const shown = renderHtml(report).replace(/(base64,)[A-Za-z0-9+/=]+/g, '$1…');

    await expect(shown).toMatchFileSnapshot('../fixtures/report.golden.html');
  });

  it('is one file that loads nothing and runs nothing', async () => {
    const page = new TextDecoder().decode(await render(htmlFormat, report));

    expect(page).not.toMatch(/<script|<link|<iframe|<object|@import|\son\w+=|javascript:/i);
    expect(
      [...page.matchAll(/(?:\ssrc=|\shref=|url\()"?([^")\s>]+)/g)].every(([, target]) =>
        /^(#|data:font)/.test(target ?? ''),
      ),
    ).toBe(true);
  });

  it('has a policy that allows this very style sheet and no other', () => {
    const page = renderHtml(report);
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');

    expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'; font-src data:;`);
    expect(page).not.toMatch(/\sstyle="/);
  });

  it('tells its language, and has landmarks, a way to skip to the text and names for table cells', () => {
    const page = renderHtml(report);

    expect(page).toContain('<html lang="fr">');
    for (const part of ['<a class="skip" href="#main">', '<header', '<main id="main"', '<nav', '<footer'])
      expect(page).toContain(part);
    expect(page).toContain('<th scope="row"');
    expect(page).toContain('<th scope="rowgroup" colspan="6">Gains rapides</th>');
    expect(page.match(/<h1>/g)?.length).toBe(1);
  });

  it('gives every id once, and leads every link to one', () => {
    const { attributes } = readHtml(renderHtml(report));
    const values = (wanted: string) =>
      attributes.filter(([name]) => name === wanted).map(([, value]) => value);
    const ids = values('id');

    expect(new Set(ids).size).toBe(ids.length);
    for (const href of values('href')) expect(ids).toContain(href.slice(1));
  });

  it('carries the fonts that it uses, and no others', () => {
    const plain = renderHtml({
      ...report,
      cover: { ...report.cover, snapshot: '' },
      blocks: [paragraph('Un')],
    });
    const count = (page: string) => page.match(/@font-face/g)?.length;

    expect(count(plain.replace(/<code>/g, ''))).toBe(2);
    expect(count(renderHtml({ ...report, blocks: [paragraph([emphasis('Un'), code('x')])] }))).toBe(3);
    expect(renderHtml(report).length).toBeLessThan(700_000);
  });
});

describe('hostile text as HTML', () => {
  let read: Read;

  beforeAll(() => {
    read = readHtml(renderHtml(hostile));
  });

  it('adds no element and no attribute', () => {
    expect(read.elements.filter((name) => !ELEMENTS.has(name))).toEqual([]);
    expect(read.attributes.filter(([name]) => !ATTRIBUTES.has(name))).toEqual([]);
  });

  it('is read as what was written, word for word', () => {
    const written = squeezed(textsOf(settle(hostile)).join(' '));

    expect(difference(squeezed(read.body), written)).toBeUndefined();
    expect(HOSTILE.length).toBeGreaterThan(20);
  });

  it('cannot leave a string of the style sheet', () => {
    const string = cssString('a"b\\c</style>}\n*/ \u202E');

    expect(string.slice(1, -1)).not.toMatch(/["<>{}\n*/]|\\(?![0-9a-f]+ )/);
    expect(renderHtml(hostile).match(/<\/style>/g)?.length).toBe(1);
  });
});

/** A strict reader of what the format writes: a tag that it cannot read is an error. */
function readHtml(page: string): Read {
  const style = page.indexOf('<style>') + '<style>'.length;
  const rest = page.slice('<!doctype html>\n'.length, style) + page.slice(page.indexOf('</style>'));
  const elements: string[] = [];
  const attributes: (readonly [string, string])[] = [];
  const open: string[] = [];
  let text = '';
  let body = '';
  for (const [, closing, name = '', written = '', characters] of rest.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z-]+="[^"<]*")*) ?\/?>|([^<]+)|</g,
  )) {
    if (characters !== undefined) {
      text += characters;
      // Drawings and the table beside them have tests of their own.
      if (
        open.includes('body') &&
        !open.includes('svg') &&
        !open.includes('details') &&
        !open.includes('footer')
      )
        body += decoded(characters);
    } else if (name === '') throw new Error(`a bare < after ${text.slice(-60)}`);
    else if (closing) expect(open.pop()).toBe(name);
    else {
      elements.push(name);
      for (const [, key = '', value = ''] of written.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g))
        attributes.push([key, decoded(value)]);
      if (name === 'br') body += ' ';
      if (!VOID.has(name) && !['rect', 'path', 'circle'].includes(name)) open.push(name);
    }
  }
  expect(open).toEqual([]);
  return { elements, attributes, text, body };
}

function decoded(text: string): string {
  expect(text).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&(#?\w+);/g, (_, name: string) => entities[name] ?? '');
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

const WORDING: Wording = {
  caption: (label, caption) => `${label} – ${caption}`,
  callout: (title) => `À noter ${title}`,
  keyValue: (key, value) => `${key} ${value}`,
  figure: (caption) => [caption],
};

/** Every text of the document, in the order in which HTML writes it. */
function textsOf({ title, subtitle = '', cover, blocks }: SettledDocument): readonly string[] {
  const { organisation, version, classification, snapshot = '', approvals } = cover;
  const head = [
    'Aller au texte',
    organisation,
    title,
    subtitle,
    `Version ${version} – Version définitive`,
    'Date 16 novembre 2026',
  ];
  const data = [`Classification ${classification}`, `Empreinte des données (SHA-256) ${snapshot}`];
  return [
    ...head,
    ...data,
    ...approvals.flatMap(({ role, name = '' }) => [role, name]),
    ...blockTexts(blocks, WORDING),
  ];
}
