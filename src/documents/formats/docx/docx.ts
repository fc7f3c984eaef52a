import type { Document, Logo } from '../../model/document.ts';
import { sheetOf } from '../../model/picture.ts';
import { type SettledDocument, settle } from '../../model/settled.ts';
import { WORDS } from '../../model/words.ts';
import { accented, PALETTES } from '../../style/tokens.ts';
import type { Format } from '../format.ts';
import { type Part, packageOf } from '../packaging/package.ts';
import { pngOf } from '../png/raster.ts';
import { stretches } from './blocks.ts';
import { bandXml, coverXml } from './cover.ts';
import { imageParts } from './figures.ts';
import { type EmbeddedFonts, embeddedFonts } from './fonts.ts';
import { numberingXml } from './numbering.ts';
import { footerXml, headerXml, type Orientation, pageSetup } from './pages.ts';
import { gap } from './paragraph.ts';
import { LOGO_PART, marksOf, type Sheet } from './sheet.ts';
import { stylesXml } from './styles.ts';
import { element, escaped, hex, NAMESPACES, part, w } from './xml.ts';

/** A Word document (ISO/IEC 29500) to be reworked: real styles, numbered headings, fields, native tables. */
export const docx: Format = {
  id: 'docx',
  title: { fr: 'Word', en: 'Word' },
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  writes: {
    document: (document) => renderDocx(document),
    picture: (picture) => renderDocx(sheetOf(picture)),
  },
};

export async function renderDocx(document: Document): Promise<Uint8Array> {
  return packageOf(await docxParts(document));
}

/** The parts of the package, in the order in which they stand in it. */
async function docxParts(document: Document): Promise<readonly Part[]> {
  const settled = settle(document);
  const { logo, accent } = settled.cover.identity ?? {};
  const palette = accented(PALETTES.print, accent);
  const sheet: Sheet = {
    document: settled,
    palette,
    marks: marksOf(settled.blocks),
    images: [],
    lists: { count: 0 },
  };
  const body = bodyXml(sheet);
  const fonts = embeddedFonts(body);
  const images = await Promise.all(
    sheet.images.map(({ svg, width }, place) => imagesOf(svg, width, place + 1)),
  );
  return [
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', PACKAGE_RELATIONSHIPS],
    ['docProps/core.xml', coreXml(settled)],
    ['docProps/custom.xml', customXml(settled)],
    ['word/document.xml', part(element('w:document', NAMESPACES, w('body', {}, body)))],
    ['word/styles.xml', stylesXml(settled, palette)],
    ['word/numbering.xml', numberingXml(sheet.lists.count, hex(palette.accent))],
    ['word/settings.xml', SETTINGS],
    ['word/fontTable.xml', fonts.table],
    ...ORIENTATIONS.flatMap((orientation): Part[] => [
      [`word/header-${orientation}.xml`, headerXml(settled, orientation)],
      [`word/footer-${orientation}.xml`, footerXml(settled, orientation)],
    ]),
    ['word/_rels/document.xml.rels', documentRelationships(sheet.images.length, logo ? [LOGO] : [])],
    ...(logo ? logoParts(logo) : []),
    ['word/_rels/fontTable.xml.rels', fontRelationships(fonts)],
    ...images.flat(),
    ...fonts.parts,
  ];
}

/** The logo, and the running lines’ way to it. */
function logoParts({ png }: Logo): readonly Part[] {
  const ways = ORIENTATIONS.map(
    (orientation): Part => [`word/_rels/header-${orientation}.xml.rels`, relationships([LOGO])],
  );
  return [...ways, [`word/${LOGO_PART}`, png]];
}

const ORIENTATIONS: readonly Orientation[] = ['portrait', 'landscape'];

/** A hundred and twenty dots an inch: enough for programs that cannot draw the vectors beside them. */
const DENSITY = 120;

async function imagesOf(svg: string, width: number, number: number): Promise<readonly Part[]> {
  const { svg: vectors, png } = imageParts(number);
  const dots = Math.round((width / 25.4) * DENSITY);
  return [
    [`word/${vectors}`, svg],
    [`word/${png}`, await pngOf(svg, dots)],
  ];
}

function bodyXml(sheet: Sheet): string {
  const { layout, blocks } = sheet.document;
  const head = layout === 'report' ? coverXml(sheet) : bandXml(sheet);
  const parts = stretches(blocks, sheet);
  const written = parts.map(({ orientation, body }, place) => {
    const setup = pageSetup(orientation);
    return place === parts.length - 1 ? body + setup : body + gap({ section: setup });
  });
  return head + (parts.length === 0 ? pageSetup('portrait') : written.join(''));
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const CONTENT_TYPES = part(
  element(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    ...Object.entries({
      rels: 'application/vnd.openxmlformats-package.relationships+xml',
      xml: 'application/xml',
      png: 'image/png',
      svg: 'image/svg+xml',
      odttf: 'application/vnd.openxmlformats-officedocument.obfuscatedFont',
    }).map(([extension, type]) => element('Default', { Extension: extension, ContentType: type })),
    ...Object.entries({
      '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
      '/docProps/custom.xml': 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
      '/word/document.xml': `${WORD}.document.main+xml`,
      '/word/styles.xml': `${WORD}.styles+xml`,
      '/word/numbering.xml': `${WORD}.numbering+xml`,
      '/word/settings.xml': `${WORD}.settings+xml`,
      '/word/fontTable.xml': `${WORD}.fontTable+xml`,
      ...Object.fromEntries(
        ORIENTATIONS.flatMap((orientation) => [
          [`/word/header-${orientation}.xml`, `${WORD}.header+xml`],
          [`/word/footer-${orientation}.xml`, `${WORD}.footer+xml`],
        ]),
      ),
    }).map(([name, type]) => element('Override', { PartName: name, ContentType: type })),
  ),
);

type Relationship = readonly [id: string, type: string, target: string];

function relationships(all: readonly Relationship[]): string {
  const written = all.map(([Id, Type, Target]) => element('Relationship', { Id, Type, Target }));
  return part(element('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...written));
}

const PACKAGE_RELATIONSHIPS = relationships([
  ['document', `${OFFICE}/relationships/officeDocument`, 'word/document.xml'],
  ['core', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ['custom', `${OFFICE}/relationships/custom-properties`, 'docProps/custom.xml'],
]);

const LOGO: Relationship = ['logo', `${OFFICE}/relationships/image`, LOGO_PART];

function documentRelationships(images: number, logo: readonly Relationship[]): string {
  const own = ['styles', 'numbering', 'settings', 'fontTable'].map(
    (name): Relationship => [name, `${OFFICE}/relationships/${name}`, `${name}.xml`],
  );
  const running = ORIENTATIONS.flatMap((orientation) =>
    ['header', 'footer'].map(
      (name): Relationship => [
        `${name}-${orientation}`,
        `${OFFICE}/relationships/${name}`,
        `${name}-${orientation}.xml`,
      ],
    ),
  );
  const drawn = Array.from({ length: images }, (_, place) => place + 1).flatMap((number): Relationship[] => [
    [`svg${number}`, `${OFFICE}/relationships/image`, imageParts(number).svg],
    [`png${number}`, `${OFFICE}/relationships/image`, imageParts(number).png],
  ]);
  return relationships([...own, ...running, ...drawn, ...logo]);
}

function fontRelationships(fonts: EmbeddedFonts): string {
  return relationships(
    fonts.relationships.map(([id, target]): Relationship => [id, `${OFFICE}/relationships/font`, target]),
  );
}

const SETTINGS = part(
  element(
    'w:settings',
    { 'xmlns:w': NAMESPACES['xmlns:w'] },
    w('zoom', { percent: 100 }),
    w('embedTrueTypeFonts'),
    w('defaultTabStop', 709),
    w('characterSpacingControl', 'doNotCompress'),
    // Word 2013 and later: without it Word opens the file in compatibility mode.
    w(
      'compat',
      {},
      w('compatSetting', {
        name: 'compatibilityMode',
        uri: 'http://schemas.microsoft.com/office/word',
        val: 15,
      }),
    ),
  ),
);

/** The date of the document is the only one: the hour of the clock would change the bytes. */
function coreXml({ title, subtitle, cover, language }: SettledDocument): string {
  const moment = { 'xsi:type': 'dcterms:W3CDTF' };
  const at = `${cover.date}T00:00:00Z`;
  const line = (text: string) => escaped(text.replace(/\s+/g, ' '));
  return part(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, line(title)),
      subtitle === undefined ? '' : element('dc:subject', {}, line(subtitle)),
      element('dc:creator', {}, line(cover.organisation)),
      element('dc:language', {}, language),
      element('cp:version', {}, line(cover.version)),
      element('cp:contentStatus', {}, escaped(WORDS[cover.status][language])),
      element('dcterms:created', moment, at),
      element('dcterms:modified', moment, at),
    ),
  );
}

/** What a register of documents may sort by: classification and the snapshot that every figure comes from. */
function customXml({ cover, language }: SettledDocument): string {
  const values: readonly (readonly [string, string | undefined])[] = [
    [WORDS.classification[language], cover.classification],
    ['SHA-256', cover.snapshot],
  ];
  const written = values.flatMap(([name, value], place) => {
    if (value === undefined) return [];
    const text = element('vt:lpwstr', {}, escaped(value.replace(/\s+/g, ' ')));
    return element('property', { fmtid: CUSTOM, pid: place + 2, name }, text);
  });
  const spaces = { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': `${OFFICE}/docPropsVTypes` };
  return part(element('Properties', spaces, ...written));
}

/** The format of properties that users define (ISO/IEC 29500-1 §22.3.2). */
const CUSTOM = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
