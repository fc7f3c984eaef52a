import { drawBeam } from '../../drawings/beam.ts';
import { cut } from '../../drawings/lettering.ts';
import type { Chart, GridCell } from '../../model/deck.ts';
import { fitted, SLIDE_LOGO } from '../../model/logo.ts';
import type { Box, PlacedDeck, PlacedGrid, PlacedPart, PlacedSlide } from '../../model/slides.ts';
import { SLIDE } from '../../model/slides.ts';
import { WORDS } from '../../model/words.ts';
import { accented, FONTS, PALETTES, type Palette } from '../../style/tokens.ts';
import { formatDay } from '../../style/typography.ts';
import type { PptxFile, PptxSlide } from './library.ts';

const PALETTE = PALETTES.print;
/** With the accent of whoever the slides are of. */
function paletteOf({ cover }: Pick<PlacedDeck, 'cover'>): Palette {
  return accented(PALETTE, cover.identity?.accent);
}

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;

function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}

const COVER = 'Cover';
const BODY = 'Slide';
const SIDE = 0.6;
const WIDTH = SLIDE.w - 2 * SIDE;

/** The masters carry what every page carries: whose it is, how far, which version of which data, who may see it. */
export function defineMasters(file: PptxFile, deck: PlacedDeck): void {
  const { cover, language } = deck;
  const accent = hex(paletteOf(deck).accent);
  file.theme = { headFontFace: FONTS.text, bodyFontFace: FONTS.text };
  const small = { fontFace: FONTS.text, fontSize: 9, color: hex(PALETTE.secondary), margin: 0 };
  const { organisation, classification, version, status, date, snapshot, identity } = cover;
  const room = { size: 9 };
  const state = `${WORDS.version[language]} ${cut(version, 60, room)} – ${WORDS[status][language]}`;
  const left = [
    cut(organisation, 200, room),
    state,
    formatDay(date, language),
    ...(snapshot === undefined ? [] : [`${WORDS.shortSnapshot[language]} ${snapshot.slice(0, 12)}`]),
  ].join('  ·  ');
  const foot = { y: 7.02, h: 0.25 };
  const below = { x: SIDE, y: 7.23, w: 8.6, h: 0.2, fontSize: 8 };
  file.defineSlideMaster({
    title: BODY,
    background: { color: hex(PALETTE.paper) },
    objects: [
      { rect: { x: SIDE, y: 0.42, w: 0.7, h: 0.05, fill: { color: accent } } },
      { line: { x: SIDE, y: 6.95, w: WIDTH, h: 0, line: { color: hex(PALETTE.line), width: 0.75 } } },
      { text: { text: left, options: { ...small, ...foot, x: SIDE, w: 8.6 } } },
      ...(identity?.footer === undefined
        ? []
        : [{ text: { text: cut(identity.footer, 600, { size: 8 }), options: { ...small, ...below } } }]),
      {
        text: {
          text: cut(classification, 180, { ...room, bold: true }),
          options: {
            ...small,
            ...foot,
            x: 9.4,
            w: 2.6,
            align: 'right',
            bold: true,
            color: accent,
          },
        },
      },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: SIDE,
            y: 0.5,
            w: WIDTH,
            h: 0.95,
            margin: 0,
            align: 'left',
            valign: 'middle',
            fontFace: FONTS.text,
            fontSize: 28,
            bold: true,
            color: hex(PALETTE.ink),
          },
          text: '',
        },
      },
    ],
    slideNumber: { ...small, x: 12.1, y: foot.y, w: 0.63, h: foot.h, align: 'right' },
  });
  const beam = `data:image/svg+xml;base64,${Buffer.from(drawBeam(paletteOf(deck).accent).svg).toString('base64')}`;
  file.defineSlideMaster({
    title: COVER,
    background: { color: hex(PALETTE.paper) },
    objects: [
      { image: { data: beam, x: SLIDE.w - 5, y: 0, w: 5, h: 5 } },
      { rect: { x: SIDE + 0.2, y: 4.85, w: 1.1, h: 0.06, fill: { color: accent } } },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: SIDE + 0.2,
            y: 2.2,
            w: 8.6,
            h: 1.75,
            margin: 0,
            align: 'left',
            valign: 'bottom',
            fontFace: FONTS.text,
            fontSize: 36,
            bold: true,
            color: hex(PALETTE.ink),
          },
          text: '',
        },
      },
    ],
  });
}

/** Who, what, which version of which data. */
export function writeCover(file: PptxFile, { title, subtitle, cover, language }: PlacedDeck): void {
  const slide = file.addSlide({ masterName: COVER });
  const { organisation, version, status, date, classification, snapshot, identity } = cover;
  const base = { x: SIDE + 0.2, w: 8.6, margin: 0, fontFace: FONTS.text, lang: LOCALES[language] };
  const second = { ...base, fontSize: 16, color: hex(PALETTE.secondary) };
  const size = title.length < 70 ? 36 : title.length < 140 ? 28 : 20;
  slide.addText(cut(title, 8.4 * 72 * 3, { size, bold: true }), {
    placeholder: 'title',
    fontSize: size,
    lang: LOCALES[language],
  });
  slide.addText(cut(organisation, 8 * 72, { size: 18, bold: true }), {
    ...base,
    y: identity?.logo ? 1.6 : 0.7,
    h: 0.4,
    fontSize: 18,
    bold: true,
    color: hex(PALETTE.ink),
  });
  if (identity?.logo) {
    const { width: w, height: h } = fitted(identity.logo, SLIDE_LOGO);
    const data = `data:image/png;base64,${Buffer.from(identity.logo.png).toString('base64')}`;
    slide.addImage({ data, x: base.x, y: 0.6, w, h, altText: `${WORDS.logo[language]} ${organisation}` });
  }
  if (subtitle !== undefined) {
    slide.addText(cut(subtitle, 8 * 72 * 1.8, { size: 18 }), {
      ...second,
      y: 4.05,
      h: 0.7,
      fontSize: 18,
      valign: 'top',
    });
  }
  const facts = [
    `${WORDS.version[language]} ${version} – ${WORDS[status][language]}`,
    formatDay(date, language),
    classification,
    ...(snapshot === undefined ? [] : [`${WORDS.shortSnapshot[language]} ${snapshot.slice(0, 12)}`]),
  ];
  const lines = facts.map((fact) => ({
    text: cut(fact, 8 * 72, { size: 14 }),
    options: { breakLine: true },
  }));
  slide.addText(lines, { ...second, y: 5.1, h: 1.5, fontSize: 14, valign: 'top' });
}

export function writeSlide(file: PptxFile, placed: PlacedSlide, deck: PlacedDeck): void {
  const lang = LOCALES[deck.language];
  const slide = file.addSlide({ masterName: BODY });
  slide.addText(placed.title, { placeholder: 'title', fontSize: placed.titleSize, lang });
  const look = { lang, accent: hex(paletteOf(deck).accent) };
  for (const part of placed.parts) writePart(file, slide, part, look);
  if (placed.rest !== '') {
    const rest = { x: SIDE, y: 6.68, w: WIDTH, h: 0.24, margin: 0, fontFace: FONTS.text, lang };
    slide.addText(placed.rest, { ...rest, fontSize: 11, italic: true, color: hex(PALETTE.secondary) });
  }
  slide.addNotes(placed.notes);
}

/** The language of the words, and the accent of whoever the slides are of. */
interface Look {
  readonly lang: string;
  readonly accent: string;
}

function writePart(file: PptxFile, slide: PptxSlide, part: PlacedPart, look: Look): void {
  switch (part.kind) {
    case 'points':
      writePoints(slide, part, look.lang);
      break;
    case 'number':
      writeNumber(slide, part, look.lang);
      break;
    case 'chart':
      writeChart(file, slide, part.chart, part.box);
      break;
    case 'grid':
      writeGrid(slide, part, look);
      break;
  }
}

function writePoints(
  slide: PptxSlide,
  { points, box, size }: Extract<PlacedPart, { kind: 'points' }>,
  lang: string,
): void {
  const runs = points.flatMap(({ strong, text }) => {
    const said = { text: oneLine(text), options: { breakLine: true } };
    return strong === undefined ? [said] : [{ text: `${oneLine(strong)} `, options: { bold: true } }, said];
  });
  slide.addText(runs, {
    ...box,
    margin: 0,
    valign: 'top',
    fontFace: FONTS.text,
    fontSize: size,
    paraSpaceAfter: size * 0.45,
    color: hex(PALETTE.ink),
    lang,
  });
}

function writeNumber(
  slide: PptxSlide,
  { number, box }: Extract<PlacedPart, { kind: 'number' }>,
  lang: string,
): void {
  const { background, ink } = PALETTE.tones[number.tone ?? 'neutral'];
  const colour = hex(ink);
  slide.addText(
    [
      { text: number.value, options: { fontSize: 28, bold: true, breakLine: true } },
      { text: number.label, options: { fontSize: 13 } },
    ],
    {
      ...box,
      shape: 'rect',
      fill: { color: hex(background) },
      color: colour,
      fontFace: FONTS.text,
      margin: 10,
      valign: 'middle',
      align: 'left',
      lang,
    },
  );
}

function writeChart(file: PptxFile, slide: PptxSlide, chart: Chart, box: Box): void {
  const stacked = chart.bars === 'stacked';
  // Rows are drawn from below: the first category shall stand on top, as it is read.
  const order = <T>(values: readonly T[]) => (stacked ? values.toReversed() : [...values]);
  const labels = order(chart.categories);
  const data = chart.series.map(({ name, values }) => ({ name, labels, values: order(values) }));
  const text = { fontFace: FONTS.text, color: hex(PALETTE.ink) };
  slide.addChart(file.ChartType.bar, data, {
    ...box,
    barDir: stacked ? 'bar' : 'col',
    barGrouping: stacked ? 'stacked' : 'clustered',
    barGapWidthPct: 55,
    chartColors: chart.series.map(({ tone }) => hex(PALETTE.tones[tone].background)),
    altText: chart.drawing.alt,
    showTitle: true,
    title: chart.title,
    titleFontFace: FONTS.text,
    titleFontSize: 13,
    titleColor: hex(PALETTE.secondary),
    showLegend: true,
    legendPos: 'b',
    legendFontFace: FONTS.text,
    legendFontSize: 12,
    legendColor: text.color,
    catAxisLabelFontFace: FONTS.text,
    catAxisLabelFontSize: 12,
    catAxisLabelColor: text.color,
    valAxisLabelFontFace: FONTS.text,
    valAxisLabelFontSize: 10,
    valAxisLabelColor: hex(PALETTE.secondary),
    valAxisHidden: stacked,
    valGridLine: stacked ? { style: 'none' } : { color: hex(PALETTE.line), size: 0.5 },
    catGridLine: { style: 'none' },
    showValue: true,
    // Nothing is written where nothing is counted.
    dataLabelFormatCode: stacked ? '0;;;' : '#,##0;;;',
    dataLabelFontFace: FONTS.text,
    dataLabelFontSize: 11,
    dataLabelFontBold: true,
    dataLabelColor: text.color,
  });
}

function writeGrid(
  slide: PptxSlide,
  { grid, box, size, widths, heights }: PlacedGrid,
  { lang, accent }: Look,
): void {
  const titled = grid.title !== '';
  const text = { fontFace: FONTS.text, fontSize: size, lang };
  if (titled) {
    slide.addText(grid.title, {
      ...text,
      x: box.x,
      y: box.y,
      w: box.w,
      h: 0.32,
      margin: 0,
      fontSize: 14,
      bold: true,
      color: accent,
    });
  }
  const line = { type: 'solid' as const, pt: 0.75, color: hex(PALETTE.line) };
  const none = { type: 'none' as const };
  const aligned = { start: 'left', centre: 'center', end: 'right' } as const;
  const shared = { ...text, margin: [0.03, 0.08, 0.03, 0.08] as [number, number, number, number] };
  const head = grid.columns.map(({ title, align }) => ({
    text: title,
    options: {
      ...shared,
      bold: true,
      align: aligned[align],
      color: hex(PALETTE.ink),
      fill: { color: hex(PALETTE.surface) },
      border: [none, none, { ...line, color: hex(PALETTE.secondary) }, none] as [
        typeof none,
        typeof none,
        typeof line,
        typeof none,
      ],
    },
  }));
  const body = grid.rows.map((row) =>
    row.map((cell, column) => ({
      text: cell.text,
      options: {
        ...shared,
        ...colours(cell),
        bold: cell.strong ?? false,
        align: aligned[grid.columns[column]?.align ?? 'start'],
        valign: grid.filled ? ('middle' as const) : ('top' as const),
        border: [none, none, line, none] as [typeof none, typeof none, typeof line, typeof none],
      },
    })),
  );
  slide.addTable([head, ...body], {
    x: box.x,
    y: box.y + (titled ? 0.36 : 0),
    w: box.w,
    colW: [...widths],
    rowH: [...heights],
    objectName: titled ? grid.title : grid.columns.map(({ title }) => title).join(', '),
    autoPage: false,
  });
}

function colours({ tone }: GridCell): { readonly color: string; readonly fill?: { readonly color: string } } {
  if (tone === undefined) return { color: hex(PALETTE.ink) };
  const { background, ink } = PALETTE.tones[tone];
  return { color: hex(ink), fill: { color: hex(background) } };
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
