import type { Language } from '#kernel/text.ts';
import { PALETTES, type StateTone } from '../style/tokens.ts';
import { typeset } from '../style/typography.ts';
import type { Drawing } from './drawing.ts';
import { legend } from './legend.ts';
import { wrap } from './lettering.ts';
import { draw, element, letters, paragraph } from './svg.ts';

interface MoneyBars {
  readonly language: Language;
  readonly title: string;
  readonly categories: readonly string[];
  /** One value for each category. */
  readonly series: readonly {
    readonly name: string;
    readonly tone: StateTone;
    readonly values: readonly number[];
  }[];
  /** An amount in the currency of the study. */
  readonly say: (amount: number) => string;
}

const WIDTH = 480;
const HEIGHT = 200;
const TOP = 16;

/** Sums beside each other, one group a category, each with its amount above it. */
export function drawMoneyBars({ language, title, categories, series, say }: MoneyBars): Drawing {
  const palette = PALETTES.print;
  const most = Math.max(1, ...series.flatMap(({ values }) => values));
  const group = WIDTH / Math.max(1, categories.length);
  const bar = Math.min(34, (group - 12) / Math.max(1, series.length));
  const base = TOP + HEIGHT;
  const bars = categories.flatMap((_, column) =>
    series.map(({ tone, values }, place) => {
      const value = values[column] ?? 0;
      const height = (HEIGHT * value) / most;
      const x = column * group + (group - bar * series.length) / 2 + place * bar;
      const { background, stroke } = palette.tones[tone];
      const shown =
        value === 0
          ? ''
          : letters(say(value), {
              x: x + bar / 2,
              y: base - height - 4,
              size: 8,
              anchor: 'middle',
              fill: palette.ink,
            });
      return (
        element('rect', {
          x,
          y: base - height,
          width: bar - 2,
          height,
          fill: background,
          stroke,
          'stroke-width': 0.5,
        }) + shown
      );
    }),
  );
  const labels = categories.map((label, column) =>
    paragraph(wrap(label, group - 8, { size: 9.5 }, 2), {
      x: (column + 0.5) * group,
      y: base + 14,
      size: 9.5,
      anchor: 'middle',
      fill: palette.secondary,
    }),
  );
  const axis = element('path', {
    d: `M0 ${base}h${WIDTH}`,
    stroke: palette.line,
    'stroke-width': 1,
    fill: 'none',
  });
  const words = series.map(({ name, tone }) => ({ tone, label: typeset(name, language) }));
  const key = legend(words, { x: 0, y: base + 34, width: WIDTH }, palette);
  const told = categories.map(
    (category, column) =>
      `${category} : ${series.map(({ name, values }) => `${name} ${say(values[column] ?? 0)}`).join(', ')}`,
  );
  const alternative = {
    columns: ['', ...series.map(({ name }) => name)],
    rows: categories.map((category, column) => [
      category,
      ...series.map(({ values }) => say(values[column] ?? 0)),
    ]),
  };
  const frame = {
    width: WIDTH,
    height: base + 36 + key.height,
    alt: typeset(`${title}. ${told.join(' ; ')}.`, language),
    alternative,
  };
  return draw(frame, ...bars, axis, ...labels, key.svg);
}
