import { cut, textWidth } from '../../drawings/lettering.ts';
import { draw, element, letters } from '../../drawings/svg.ts';
import { type Picture, sheetOf } from '../../model/picture.ts';
import { type SettledDocument, settle } from '../../model/settled.ts';
import { WORDS } from '../../model/words.ts';
import { accented, PALETTES } from '../../style/tokens.ts';
import { formatDay } from '../../style/typography.ts';
import type { Format } from '../format.ts';

/** One drawing as vectors, to put on a page or a wall. */
export const svg: Format = {
  id: 'svg',
  title: { fr: 'Dessin SVG', en: 'SVG drawing' },
  extension: 'svg',
  mediaType: 'image/svg+xml',
  writes: { picture: async (picture) => new TextEncoder().encode(renderSvg(picture)) },
};

const MARGIN = 16;
const HEAD = 40;
const FOOT = 30;
const TITLE = { size: 15, bold: true };
const SMALL = { size: 9 };

/** The drawing between its title and the line that every page carries: a picture goes round without its document. */
export function renderSvg(picture: Picture): string {
  const { drawing } = picture;
  const settled = settle(sheetOf(picture));
  const palette = accented(PALETTES.print, picture.cover.identity?.accent);
  const size = { width: Math.max(drawing.width, 420), height: drawing.height };
  const frame = { width: size.width + 2 * MARGIN, height: size.height + HEAD + FOOT + MARGIN };
  const title = cut(oneLine(settled.title), size.width, TITLE);
  const inside = drawing.svg.replace('<svg ', `<svg x="${MARGIN}" y="${HEAD}" `);
  const marks = lineOf(settled, size.width);
  const foot = { ...SMALL, y: frame.height - 14, fill: palette.secondary };
  return draw(
    { ...frame, alt: `${settled.title}. ${drawing.alt}`, alternative: drawing.alternative },
    element('rect', { width: frame.width, height: frame.height, fill: palette.paper }),
    letters(title, { ...TITLE, x: MARGIN, y: 26, fill: palette.ink }),
    inside,
    letters(marks.left, { ...foot, x: MARGIN }),
    letters(marks.right, {
      ...foot,
      x: frame.width - MARGIN,
      anchor: 'end',
      bold: true,
      fill: palette.accent,
    }),
  ).svg;
}

function lineOf({ cover, language }: SettledDocument, width: number): { left: string; right: string } {
  const { organisation, version, status, date, snapshot, classification } = cover;
  const right = cut(oneLine(classification), width * 0.3, { ...SMALL, bold: true });
  const left = [
    cut(oneLine(organisation), width * 0.3, SMALL),
    `${WORDS.version[language]} ${cut(oneLine(version), width * 0.1, SMALL)} – ${WORDS[status][language]}`,
    formatDay(date, language),
    ...(snapshot === undefined ? [] : [`${WORDS.shortSnapshot[language]} ${snapshot.slice(0, 12)}`]),
  ].join(' · ');
  return { left: cut(left, width - textWidth(right, { ...SMALL, bold: true }) - 16, SMALL), right };
}

function oneLine(text: string): string {
  return text.replace(/\n+/g, ' ');
}
