import { cut, textWidth } from '../../drawings/lettering.ts';
import { TURNED, UPRIGHT } from '../../model/paper.ts';
import type { SettledDocument } from '../../model/settled.ts';
import { WORDS } from '../../model/words.ts';
import { TYPE } from '../../style/tokens.ts';
import { formatDay } from '../../style/typography.ts';
import { logoXml } from './figures.ts';
import { field, words } from './inline.ts';
import { paragraph } from './paragraph.ts';
import { element, NAMESPACES, part, twips, w } from './xml.ts';

export type Orientation = 'portrait' | 'landscape';

/** Width of A4 less its margins, in points. */
const LINES = { portrait: (UPRIGHT.width * 72) / 25.4, landscape: (TURNED.width * 72) / 25.4 } as const;
const SMALL = { size: TYPE.fine };

/** Organisation and title on the left, classification on the right: one line, whatever was written. */
export function headerXml({ title, cover }: SettledDocument, orientation: Orientation): string {
  const line = LINES[orientation];
  const organisation = cut(oneLine(cover.organisation), line * 0.3, SMALL);
  const classification = cut(oneLine(cover.classification), line * 0.25, SMALL);
  const room = line - textWidth(organisation, SMALL) - textWidth(classification, SMALL) - 50;
  const running = w('rStyle', 'Running');
  const { logo } = cover.identity ?? {};
  const content = [
    ...(logo ? [logoXml(logo, 'running'), words('  ')] : []),
    words(organisation, running),
    words(`  ·  ${cut(oneLine(title), room, SMALL)}\t`),
    words(classification, w('rStyle', 'CaptionLabel')),
  ];
  return root('hdr', 'Header', content, orientation);
}

/** Version and state, date and snapshot on the left, page on the right. */
export function footerXml({ cover, language }: SettledDocument, orientation: Orientation): string {
  const { version, status, date, snapshot } = cover;
  const state = `${WORDS.version[language]} ${version} – ${WORDS[status][language]}`;
  const shown = words(
    cut(oneLine(state), LINES[orientation] * 0.4, SMALL),
    status === 'draft' ? w('rStyle', 'Draft') : '',
  );
  const data =
    snapshot === undefined
      ? []
      : [words(`  ·  ${WORDS.shortSnapshot[language]} `), words(snapshot.slice(0, 12), w('rStyle', 'Code'))];
  const content = [
    shown,
    words(`  ·  ${formatDay(date, language)}`),
    ...data,
    words(`\t${WORDS.page[language]} `),
    field('PAGE', words('1')),
    words('/'),
    field('NUMPAGES', words('1')),
  ];
  const own = cover.identity?.footer;
  if (own !== undefined) content.push(w('r', {}, w('br')), words(cut(own, LINES[orientation], SMALL)));
  return root('ftr', 'Footer', content, orientation);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, (space) => (/[\u00A0\u202F]/.test(space) ? space : ' ')).trim();
}

function root(name: string, style: string, content: readonly string[], orientation: Orientation): string {
  const pos = twips(orientation === 'landscape' ? TURNED.width : UPRIGHT.width);
  const tabs = w('tabs', {}, w('tab', { val: 'right', pos }));
  const line = paragraph(content.join(''), { style, keep: false, fresh: false }).replace(
    '</w:pPr>',
    `${tabs}</w:pPr>`,
  );
  return part(element(`w:${name}`, NAMESPACES, line));
}

const A4 = { width: 210, height: 297 };

/** The set-up of pages of one orientation, with their header and footer. */
export function pageSetup(orientation: Orientation): string {
  const parts = [
    element('w:headerReference', { 'w:type': 'default', 'r:id': `header-${orientation}` }),
    element('w:footerReference', { 'w:type': 'default', 'r:id': `footer-${orientation}` }),
  ];
  return setup(orientation, parts, { top: 27, bottom: 25, sides: 22 });
}

/** The cover: no running lines, wider margins. */
export function coverSetup(): string {
  return setup('portrait', [], { top: 30, bottom: 20, sides: 28 });
}

interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly sides: number;
}

function setup(orientation: Orientation, parts: readonly string[], { top, bottom, sides }: Margins): string {
  const turned = orientation === 'landscape';
  const [width, height] = turned ? [A4.height, A4.width] : [A4.width, A4.height];
  const side = twips(sides);
  return w(
    'sectPr',
    {},
    ...parts,
    w('type', 'nextPage'),
    w('pgSz', { w: twips(width), h: twips(height), ...(turned && { orient: 'landscape' }) }),
    w('pgMar', {
      top: twips(top),
      right: side,
      bottom: twips(bottom),
      left: side,
      header: twips(13),
      footer: twips(12),
      gutter: 0,
    }),
  );
}
