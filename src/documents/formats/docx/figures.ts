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

/** An ornament in the upper right corner of its page, behind the text; screen readers pass it over. */
export function ornament(number: number, size: Size): string {
  const none = { distT: 0, distB: 0, distL: 0, distR: 0 };
  const passed = element(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    element('adec:decorative', { val: 1 }),
  );
  const corner = (axis: string, side: string) =>
    element(`wp:position${axis}`, { relativeFrom: 'page' }, element('wp:align', {}, side));
  const anchor = element(
    'wp:anchor',
    {
      ...none,
      simplePos: 0,
      relativeHeight: 1,
      behindDoc: 1,
      locked: 0,
      layoutInCell: 1,
      allowOverlap: 1,
    },
    element('wp:simplePos', { x: 0, y: 0 }),
    corner('H', 'right'),
    corner('V', 'top'),
    element('wp:extent', { cx: size.cx, cy: size.cy }),
    element('wp:wrapNone', {}),
    element(
      'wp:docPr',
      { id: number, name: `Ornament ${number}`, descr: '' },
      element('a:extLst', {}, passed),
    ),
    picture(number, size),
  );
  return w('r', {}, w('drawing', {}, anchor));
}

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
  const whole = [
    element(
      'pic:nvPicPr',
      {},
      element('pic:cNvPr', { id: number, name: `figure-${number}` }),
      element('pic:cNvPicPr', {}),
    ),
    element(
      'pic:blipFill',
      {},
      element('a:blip', { 'r:embed': `png${number}` }, element('a:extLst', {}, vector)),
      element('a:stretch', {}, element('a:fillRect', {})),
    ),
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
