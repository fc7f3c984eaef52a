import { UPRIGHT } from '../../model/paper.ts';
import type { SettledDocument } from '../../model/settled.ts';
import { FONTS, type Palette, TONES, TYPE } from '../../style/tokens.ts';
import { toneStyle } from './inline.ts';
import { HEADINGS } from './numbering.ts';
import { element, hex, NAMESPACES, part, twips, w } from './xml.ts';

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;

/** Every style of the document: who changes one in Word changes it everywhere. */
export function stylesXml({ language, layout }: SettledDocument, palette: Palette): string {
  const styles = [
    ...paragraphStyles(palette, layout),
    ...contentsStyles(palette),
    ...tableTextStyles(palette),
    ...coverStyles(palette),
    ...characterStyles(palette),
    ...tableStyles(palette),
  ];
  const root = { 'xmlns:w': NAMESPACES['xmlns:w'] };
  return part(element('w:styles', root, defaults(LOCALES[language], palette), ...styles));
}

function defaults(locale: string, { ink }: Palette): string {
  const run = w(
    'rPr',
    {},
    fonts(FONTS.text),
    w('color', hex(ink)),
    ...size(TYPE.body),
    w('lang', { val: locale, eastAsia: locale, bidi: 'ar-SA' }),
  );
  const spaced = w('pPr', {}, w('spacing', { after: 120, line: 271, lineRule: 'auto' }));
  return w('docDefaults', {}, w('rPrDefault', {}, run), w('pPrDefault', {}, spaced));
}

function fonts(name: string): string {
  return w('rFonts', { ascii: name, hAnsi: name, eastAsia: name, cs: name });
}

function size(points: number): readonly [string, string] {
  // Word counts half points.
  const half = Math.round(points * 2);
  return [w('sz', half), w('szCs', half)];
}

const BOLD = w('b') + w('bCs');
const ITALIC = w('i') + w('iCs');

interface Style {
  readonly name: string;
  readonly based?: string;
  readonly next?: string;
  /** Properties in the order of the schema. */
  readonly paragraph?: readonly string[];
  readonly run?: readonly string[];
  readonly default?: boolean;
  /** Shown in the gallery of Word. */
  readonly quick?: boolean;
}

function style(
  type: string,
  id: string,
  { name, based, next, paragraph = [], run = [], ...rest }: Style,
): string {
  return w(
    'style',
    { type, ...(rest.default && { default: 1 }), styleId: id },
    w('name', name),
    based === undefined ? '' : w('basedOn', based),
    next === undefined ? '' : w('next', next),
    rest.quick ? w('qFormat') : '',
    paragraph.length > 0 ? w('pPr', {}, ...paragraph) : '',
    run.length > 0 ? w('rPr', {}, ...run) : '',
  );
}

const KEEP = [w('keepNext'), w('keepLines')];

function paragraphStyles(palette: Palette, layout: SettledDocument['layout']): readonly string[] {
  const report = layout === 'report';
  const sizes = [report ? TYPE.title : TYPE.heading, TYPE.heading, TYPE.subheading, TYPE.body];
  const spaces = [
    { before: 360, after: 200 },
    { before: 360, after: 140 },
    { before: 300, after: 120 },
    { before: 240, after: 100 },
  ];
  const headings = sizes.map((points, place) =>
    style('paragraph', `Heading${place + 1}`, {
      name: `heading ${place + 1}`,
      based: 'Normal',
      next: 'Normal',
      quick: true,
      paragraph: [
        ...KEEP,
        report && place === 0 ? w('pageBreakBefore') : '',
        w('numPr', {}, w('ilvl', place), w('numId', HEADINGS)),
        w('spacing', { ...spaces[place], line: 240, lineRule: 'auto' }),
        w('outlineLvl', place),
      ],
      run: [BOLD, place === 3 ? w('color', hex(palette.secondary)) : '', ...size(points)],
    }),
  );
  return [
    style('paragraph', 'Normal', { name: 'Normal', default: true, quick: true }),
    ...headings,
    style('paragraph', 'ListParagraph', {
      name: 'List Paragraph',
      based: 'Normal',
      quick: true,
      paragraph: [w('spacing', { after: 70 }), w('contextualSpacing', '0')],
    }),
    style('paragraph', 'Caption', {
      name: 'caption',
      based: 'Normal',
      next: 'Normal',
      quick: true,
      paragraph: [w('keepLines'), w('spacing', { before: 120, after: 140 })],
      run: [w('color', hex(palette.secondary)), ...size(TYPE.small)],
    }),
    style('paragraph', 'Figure', {
      name: 'Figure',
      based: 'Normal',
      next: 'Caption',
      paragraph: [w('keepNext'), w('spacing', { before: 200, after: 60, line: 240, lineRule: 'auto' })],
    }),
    style('paragraph', 'Gap', {
      name: 'Gap',
      based: 'Normal',
      paragraph: [w('spacing', { before: 0, after: 0, line: 160, lineRule: 'exact' })],
      run: size(4),
    }),
  ];
}

function contentsStyles(palette: Palette): readonly string[] {
  const right = { pos: twips(UPRIGHT.width), leader: 'dot' };
  // Millimetres: where the number of each level stands, and where its words begin.
  const stops = [
    [0, 8],
    [8, 18],
    [18, 30],
    [30, 44],
  ] as const;
  const entries = stops.map(([indent, number], place) => {
    return style('paragraph', `TOC${place + 1}`, {
      name: `toc ${place + 1}`,
      based: 'Normal',
      next: 'Normal',
      paragraph: [
        w('tabs', {}, w('tab', { val: 'left', pos: twips(number) }), w('tab', { val: 'right', ...right })),
        w('spacing', { before: place === 0 ? 80 : 0, after: 20, line: 252, lineRule: 'auto' }),
        w('ind', { left: twips(number), hanging: twips(number - indent) }),
      ],
      run: place === 0 ? [BOLD] : [],
    });
  });
  return [
    style('paragraph', 'TOCHeading', {
      name: 'TOC Heading',
      based: 'Normal',
      next: 'Normal',
      quick: true,
      paragraph: [...KEEP, w('spacing', { before: 0, after: 240 })],
      run: [BOLD, w('color', hex(palette.ink)), ...size(TYPE.title)],
    }),
    ...entries,
  ];
}

function tableTextStyles(palette: Palette): readonly string[] {
  const tight = w('spacing', { before: 0, after: 0, line: 252, lineRule: 'auto' });
  const text = (id: string, name: string, more: Partial<Style>) =>
    style('paragraph', id, { name, based: 'Normal', paragraph: [tight], ...more });
  const second = w('color', hex(palette.secondary));
  return [
    text('TableText', 'Table Text', { run: size(TYPE.small) }),
    text('TableTextSmall', 'Table Text Small', { run: size(TYPE.fine) }),
    text('TableGroup', 'Table Group', {
      based: 'TableText',
      paragraph: [w('keepNext')],
      run: [BOLD, w('color', hex(palette.accent))],
    }),
    text('Term', 'Term', { run: [second] }),
    text('TermText', 'Term Text', {}),
    text('CalloutWord', 'Callout Word', {
      paragraph: [w('keepNext'), w('spacing', { before: 60, after: 0 })],
      run: [BOLD, w('caps'), second, w('spacing', 10), ...size(TYPE.fine)],
    }),
    text('CalloutTitle', 'Callout Title', {
      paragraph: [w('keepNext'), w('spacing', { before: 0, after: 80 })],
      run: [BOLD],
    }),
    text('CalloutText', 'Callout Text', { paragraph: [w('spacing', { after: 80 })] }),
  ];
}

function coverStyles(palette: Palette): readonly string[] {
  const second = w('color', hex(palette.secondary));
  const line = (side: string, colour: string, eighths: number, space: number) =>
    w('pBdr', {}, w(side, { val: 'single', sz: eighths, space, color: hex(colour) }));
  const running = (id: string, name: string, border: string) =>
    style('paragraph', id, {
      name,
      based: 'Normal',
      paragraph: [border, w('spacing', { after: 0, line: 240, lineRule: 'auto' })],
      run: [second, ...size(TYPE.fine)],
    });
  return [
    style('paragraph', 'Title', {
      name: 'Title',
      based: 'Normal',
      next: 'Normal',
      quick: true,
      paragraph: [w('suppressAutoHyphens'), w('spacing', { after: 200, line: 228, lineRule: 'auto' })],
      run: [BOLD, ...size(TYPE.display)],
    }),
    style('paragraph', 'Subtitle', {
      name: 'Subtitle',
      based: 'Normal',
      next: 'Normal',
      quick: true,
      paragraph: [w('spacing', { after: 240 })],
      run: [second, ...size(13)],
    }),
    style('paragraph', 'Organisation', {
      name: 'Organisation',
      based: 'Normal',
      run: [BOLD, ...size(13)],
    }),
    running('Header', 'header', line('bottom', palette.line, 4, 5)),
    running('Footer', 'footer', line('top', palette.line, 4, 5)),
  ];
}

function characterStyles(palette: Palette): readonly string[] {
  const character = (id: string, name: string, run: readonly string[], more: Partial<Style> = {}) =>
    style('character', id, { name, run, ...more });
  const tones = TONES.map((tone) => {
    const { ink, background } = palette.tones[tone];
    const ground = w('shd', { val: 'clear', color: 'auto', fill: hex(background) });
    return character(toneStyle(tone), `Tone ${tone}`, [BOLD, w('color', hex(ink)), ground]);
  });
  const accent = w('color', hex(palette.accent));
  return [
    character('DefaultParagraphFont', 'Default Paragraph Font', [], { default: true }),
    character('Strong', 'Strong', [BOLD], { quick: true }),
    character('Emphasis', 'Emphasis', [ITALIC], { quick: true }),
    character('Code', 'Code', [fonts(FONTS.mono), w('noProof')], { quick: true }),
    character('Reference', 'Reference', [accent]),
    character('CaptionLabel', 'Caption Label', [BOLD, accent]),
    character('Draft', 'Draft', [BOLD, w('color', hex(palette.tones.critical.background))]),
    character('Running', 'Running', [BOLD, w('color', hex(palette.ink))]),
    ...tones,
  ];
}

function tableStyles(palette: Palette): readonly string[] {
  const edge = (side: string, colour: string, eighths = 4) =>
    w(side, { val: 'single', sz: eighths, space: 0, color: hex(colour) });
  const rules = w('tblBorders', {}, edge('bottom', palette.line), edge('insideH', palette.line));
  const margins = (sides: number, ends: number) =>
    w(
      'tblCellMar',
      {},
      w('top', { w: ends, type: 'dxa' }),
      w('left', { w: sides, type: 'dxa' }),
      w('bottom', { w: ends, type: 'dxa' }),
      w('right', { w: sides, type: 'dxa' }),
    );
  const table = (id: string, name: string, properties: string, more = '', based = 'TableNormal') =>
    w(
      'style',
      { type: 'table', styleId: id, ...(id === 'TableNormal' && { default: 1 }) },
      w('name', name),
      id === 'TableNormal' ? '' : w('basedOn', based),
      w('tblPr', {}, properties),
      more,
    );
  const first = w(
    'tblStylePr',
    { type: 'firstRow' },
    w('rPr', {}, BOLD),
    w(
      'tcPr',
      {},
      w('tcBorders', {}, edge('bottom', palette.secondary, 8)),
      w('shd', { val: 'clear', color: 'auto', fill: hex(palette.surface) }),
    ),
  );
  const column = w('tblStylePr', { type: 'firstCol' }, w('rPr', {}, BOLD));
  return [
    table('TableNormal', 'Normal Table', w('tblInd', { w: 0, type: 'dxa' }) + margins(108, 0)),
    table('Register', 'Register', rules + margins(90, 60), first + column),
    table('Terms', 'Terms', rules + margins(0, 50)),
    table('Callout', 'Callout', margins(200, 100)),
  ];
}
