import type { Language, Text } from '#kernel/text.ts';
import { levelTone, PALETTES, type Palette } from '../style/tokens.ts';
import { formatList, typeset } from '../style/typography.ts';
import type { Drawing } from './drawing.ts';
import { legend } from './legend.ts';
import { stackedBars } from './stacked-bars.ts';
import { draw } from './svg.ts';

interface DistributionRow {
  /** What is counted: the inherent, the current, the residual risk. */
  readonly label: string;
  /** How many scenarios stand at each level, lowest first. */
  readonly counts: readonly number[];
}

export interface Distribution {
  readonly language: Language;
  /** The words of the levels, lowest first. */
  readonly levels: readonly string[];
  readonly rows: readonly DistributionRow[];
  readonly palette?: Palette;
}

const WORDS = {
  title: { fr: 'Répartition des scénarios par niveau', en: 'Scenarios by level' },
  risk: { fr: 'Risque', en: 'Risk' },
  total: { fr: 'Total', en: 'Total' },
} satisfies Record<string, Text>;

const WIDTH = 480;
const LABELS = 92;

/** One bar a row, from the lowest level to the highest, all on one scale. */
export function drawDistribution({
  language,
  levels,
  rows,
  palette = PALETTES.print,
}: Distribution): Drawing {
  const bars = rows.map(({ label, counts }) => ({
    label: typeset(label, language),
    segments: levels.map((_, place) => ({ tone: levelTone(place), count: counts[place] ?? 0 })),
    note: String(sum(counts)),
  }));
  const drawn = stackedBars(bars, { width: WIDTH, labels: LABELS, top: 4, palette, scale: 'common' });
  const words = levels.map((label, place) => ({ tone: levelTone(place), label: typeset(label, language) }));
  const key = legend(words, { x: LABELS, y: drawn.bottom + 6, width: WIDTH - LABELS }, palette);
  const alternative = {
    columns: [WORDS.risk[language], ...levels, WORDS.total[language]],
    rows: rows.map(({ label, counts }) => [
      label,
      ...levels.map((_, i) => String(counts[i] ?? 0)),
      String(sum(counts)),
    ]),
  };
  const told = rows.map(({ label, counts }) => `${label} : ${tell(levels, counts, language)}`);
  const alt = typeset(`${WORDS.title[language]}. ${told.join(' ; ')}.`, language);
  return draw({ width: WIDTH, height: drawn.bottom + 8 + key.height, alt, alternative }, drawn.svg, key.svg);
}

function tell(levels: readonly string[], counts: readonly number[], language: Language): string {
  return formatList(levels.map((level, place) => `${level} ${counts[place] ?? 0}`).toReversed(), language);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
