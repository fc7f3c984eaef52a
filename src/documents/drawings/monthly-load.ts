import type { Language, Text } from '#kernel/text.ts';
import { PALETTES, type Palette, type StateTone } from '../style/tokens.ts';
import { formatList, formatNumber, typeset } from '../style/typography.ts';
import type { Drawing } from './drawing.ts';
import { legend } from './legend.ts';
import { cut, textWidth } from './lettering.ts';
import { surface } from './surface.ts';
import { draw, element, letters } from './svg.ts';

/** A row of columns, one a month, on a scale of its own. */
interface LoadStrip {
  /** What is counted, with its unit: `Charge (j·h)`. */
  readonly title: string;
  /** Parts of a column from the bottom upwards. */
  readonly parts: readonly { readonly label: string; readonly tone: StateTone }[];
  /** For each period, a value for each part. */
  readonly values: readonly (readonly number[])[];
}

export interface MonthlyLoad {
  readonly language: Language;
  /** What the picture tells: `Charge et coût par mois`. */
  readonly title: string;
  /** The words of the periods, in their order. */
  readonly periods: readonly string[];
  readonly strips: readonly LoadStrip[];
  readonly palette?: Palette;
}

const WORDS = {
  period: { fr: 'Période', en: 'Period' },
  total: { fr: 'total', en: 'total' },
} satisfies Record<string, Text>;

const WIDTH = 680;
const LEFT = 118;
const COLUMNS = 74;
const STRIP = COLUMNS + 26;
const VALUE = { size: 9 };
/** The widest word of a period that can stand under one column. */
const LONGEST = 90;

/** Columns below each other on one axis of periods: when the work falls, and when the money. */
export function drawMonthlyLoad(load: MonthlyLoad): Drawing {
  const { language, periods, strips, palette = PALETTES.print } = load;
  const bottom = 4 + strips.length * STRIP;
  const parts = strips.filter((strip) => strip.parts.length > 1).flatMap((strip) => strip.parts);
  const words = parts.map(({ label, tone }) => ({ tone, label: typeset(label, language) }));
  const key = legend(words, { x: LEFT, y: bottom + 22, width: WIDTH - LEFT }, palette);
  return draw(
    { width: WIDTH, height: bottom + 26 + key.height, alt: describe(load), alternative: table(load) },
    ...strips.map((strip, place) => stripOf(strip, 4 + place * STRIP, load, palette)),
    periodLabels(periods, bottom + 10, palette),
    key.svg,
  );
}

function stripOf(
  strip: LoadStrip,
  top: number,
  { language, periods }: MonthlyLoad,
  palette: Palette,
): string {
  const base = top + STRIP - 10;
  const highest = Math.max(1e-9, ...strip.values.map(sum));
  const width = (WIDTH - LEFT) / Math.max(1, periods.length);
  const columns = strip.values.map((values, place) => {
    const x = LEFT + place * width;
    return column(values, strip, { x, width, base, unit: COLUMNS / highest }, language, palette);
  });
  const name = { x: 0, size: 11, fill: palette.ink };
  const total = `${formatNumber(sum(strip.values.flat()), language, 1)} ${WORDS.total[language]}`;
  return (
    letters(cut(typeset(strip.title, language), LEFT - 14, { size: 11, bold: true }), {
      ...name,
      y: base - 24,
      bold: true,
    }) +
    letters(cut(typeset(total, language), LEFT - 14, { size: 10 }), {
      ...name,
      y: base - 9,
      size: 10,
      fill: palette.secondary,
    }) +
    columns.join('') +
    element('path', { d: `M${LEFT} ${base}H${WIDTH}`, stroke: palette.secondary, 'stroke-width': 0.8 })
  );
}

interface Place {
  readonly x: number;
  readonly width: number;
  readonly base: number;
  readonly unit: number;
}

/** One column in its parts, with its sum above where there is room for it. */
function column(
  values: readonly number[],
  { parts }: LoadStrip,
  { x, width, base, unit }: Place,
  language: Language,
  palette: Palette,
): string {
  let y = base;
  let svg = '';
  values.forEach((value, part) => {
    const height = value * unit;
    if (height < 0.3) return;
    y -= height;
    const area = { x: x + width * 0.18, y, width: width * 0.64, height };
    svg += surface(area, parts[part]?.tone ?? 'planned', palette);
  });
  const text = formatNumber(sum(values), language, 1);
  if (sum(values) === 0 || textWidth(text, VALUE) > width - 1) return svg;
  return svg + letters(text, { ...VALUE, x: x + width / 2, y: y - 3, anchor: 'middle', fill: palette.ink });
}

/** As many words as fit, from the first. */
function periodLabels(periods: readonly string[], y: number, palette: Palette): string {
  const width = (WIDTH - LEFT) / Math.max(1, periods.length);
  const words = periods.map((period) => cut(period, LONGEST, { size: 9 }));
  const widest = Math.max(0, ...words.map((word) => textWidth(word, { size: 9 })));
  const step = Math.max(1, Math.ceil((widest + 4) / width));
  return words
    .map((word, place) => {
      if (place % step !== 0) return '';
      const x = LEFT + (place + 0.5) * width;
      const end = x + textWidth(word, { size: 9 }) / 2 > WIDTH;
      const at = { x: end ? WIDTH : x, y, size: 9, fill: palette.secondary };
      return letters(word, { ...at, anchor: end ? 'end' : 'middle' });
    })
    .join('');
}

function describe({ language, title, periods, strips }: MonthlyLoad): string {
  const told = strips.map((strip) => {
    const sums = strip.values.map(sum);
    const worst = sums.indexOf(Math.max(...sums));
    const most =
      periods[worst] === undefined
        ? ''
        : `, ${formatNumber(sums[worst] ?? 0, language, 1)} (${periods[worst]})`;
    return `${strip.title} : ${formatNumber(sum(sums), language, 1)}${most}`;
  });
  return typeset(`${title}. ${formatList(told, language)}.`, language);
}

function table({ language, periods, strips }: MonthlyLoad): Drawing['alternative'] {
  const columns = strips.flatMap(({ title, parts }) =>
    parts.map(({ label }) => (parts.length > 1 ? `${title} – ${label}` : title)),
  );
  return {
    columns: [WORDS.period[language], ...columns],
    rows: periods.map((period, place) => [
      period,
      ...strips.flatMap(({ parts, values }) =>
        parts.map((_, part) => formatNumber(values[place]?.[part] ?? 0, language, 1)),
      ),
    ]),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
