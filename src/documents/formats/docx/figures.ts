import type { Logo } from '../../model/document.ts';
import { fitted, LOGO_ROOM } from '../../model/logo.ts';
import { figureWidth } from '../../model/paper.ts';
import type { SettledFigure } from '../../model/settled.ts';
import { paragraph } from './paragraph.ts';
import type { Place, Sheet } from './sheet.ts';
import { captionXml } from './tables.ts';
import { element, emu, w } from './xml.ts';

/** A drawing as vectors, with the same picture in dots for programs that know no SVG, and its words for who cannot see it. */
export function figureXml(figure: SettledFigure, place: Place, sheet: Sheet): string {
  const { drawing, name, caption } = figure;
  const width = figureWidth(figure, place.room);
  sheet.images.push({ svg: drawing.svg, width });
  const number = sheet.images.length;
  const size = { cx: emu(width), cy: emu((width * drawing.height) / drawing.width) };
  const inline = element(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', size),
    element('wp:docPr', { id: number, name: name.label, descr: drawing.alt }),
    picture(number, size),
  );
  const look = { style: 'Figure', keep: true, fresh: place.fresh };
  const drawn = paragraph(w('r', {}, w('drawing', {}, inline)), look);
  return drawn + captionXml(name, caption, { ...place, fresh: false }, sheet);
}

interface Size {
  readonly cx: number;
  readonly cy: number;
}

const NO_MARGIN = { distT: 0, distB: 0, distL: 0, distR: 0 };
const ANCHORED = { simplePos: 0, locked: 0, layoutInCell: 1, allowOverlap: 1 };

/** What screen readers pass over. */
const DECORATIVE = element(
  'a:ext',
  { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
  element('adec:decorative', { val: 1 }),
);

/** An ornament in the upper right corner of its page, behind the text; screen readers pass it over. */
export function ornament(number: number, size: Size): string {
  const corner = (axis: string, side: string) =>
    element(`wp:position${axis}`, { relativeFrom: 'page' }, element('wp:align', {}, side));
  const anchor = element(
    'wp:anchor',
    { ...NO_MARGIN, ...ANCHORED, relativeHeight: 1, behindDoc: 1 },
    element('wp:simplePos', { x: 0, y: 0 }),
    corner('H', 'right'),
    corner('V', 'top'),
    element('wp:extent', { cx: size.cx, cy: size.cy }),
    element('wp:wrapNone', {}),
    element(
      'wp:docPr',
      { id: number, name: `Ornament ${number}`, descr: '' },
      element('a:extLst', {}, DECORATIVE),
    ),
    picture(number, size),
  );
  return w('r', {}, w('drawing', {}, anchor));
}

/** A logo in its line; without words it is an ornament that was told elsewhere. */
export function logoXml(logo: Logo, room: 'cover' | 'running', words?: string): string {
  const { size, about, drawn } = logoParts(logo, room, words);
  return w(
    'r',
    {},
    w('drawing', {}, element('wp:inline', NO_MARGIN, element('wp:extent', size), about, drawn)),
  );
}

/** A logo at the right edge of the text, beside the paragraph that it stands in. */
export function logoBeside(logo: Logo, words: string): string {
  const { size, about, drawn } = logoParts(logo, 'band', words);
  const anchor = element(
    'wp:anchor',
    { ...NO_MARGIN, distL: emu(4), ...ANCHORED, relativeHeight: 2, behindDoc: 0 },
    element('wp:simplePos', { x: 0, y: 0 }),
    element('wp:positionH', { relativeFrom: 'margin' }, element('wp:align', {}, 'right')),
    element('wp:positionV', { relativeFrom: 'margin' }, element('wp:align', {}, 'top')),
    element('wp:extent', size),
    element('wp:wrapSquare', { wrapText: 'left' }),
    about,
    drawn,
  );
  return w('r', {}, w('drawing', {}, anchor));
}

function logoParts(logo: Logo, room: keyof typeof LOGO_ROOM, words: string | undefined) {
  const { width, height } = fitted(logo, LOGO_ROOM[room]);
  const size = { cx: emu(width), cy: emu(height) };
  const passed = words === undefined ? element('a:extLst', {}, DECORATIVE) : '';
  const about = element('wp:docPr', { id: LOGO_IDS[room], name: 'Logo', descr: words ?? '' }, passed);
  const drawn = graphic(LOGO_IDS[room], 'logo', element('a:blip', { 'r:embed': 'logo' }), size);
  return { size, about, drawn };
}

/** Beyond every figure. */
const LOGO_IDS = { cover: 90_001, band: 90_002, running: 90_003 } as const;

/** The names of the two parts of an image in the package. */
export function imageParts(number: number): { readonly svg: string; readonly png: string } {
  return { svg: `media/figure-${number}.svg`, png: `media/figure-${number}.png` };
}

function picture(number: number, size: Size): string {
  const vector = element(
    'a:ext',
    { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' },
    element('asvg:svgBlip', { 'r:embed': `svg${number}` }),
  );
  const blip = element('a:blip', { 'r:embed': `png${number}` }, element('a:extLst', {}, vector));
  return graphic(number, `figure-${number}`, blip, size);
}

function graphic(id: number, name: string, blip: string, size: Size): string {
  const whole = [
    element('pic:nvPicPr', {}, element('pic:cNvPr', { id, name }), element('pic:cNvPicPr', {})),
    element('pic:blipFill', {}, blip, element('a:stretch', {}, element('a:fillRect', {}))),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: size.cx, cy: size.cy })),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst', {})),
    ),
  ];
  const uri = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
  return element('a:graphic', {}, element('a:graphicData', { uri }, element('pic:pic', {}, ...whole)));
}
