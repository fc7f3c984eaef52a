import type { Language, Text } from '#kernel/text.ts';
import { PALETTES, type Palette, type StateTone } from '../style/tokens.ts';
import { formatList, formatPercent, typeset } from '../style/typography.ts';
import type { Drawing } from './drawing.ts';
import { legend } from './legend.ts';
import { stackedBars } from './stacked-bars.ts';
import { draw, letters } from './svg.ts';

interface CoverageStatus {
  readonly label: string;
  readonly tone: StateTone;
}

interface CoverageRow {
  /** A theme of ISO/IEC 27002, a policy, a procedure. */
  readonly label: string;
  /** How many measures have each status, in the order of `statuses`. */
  readonly counts: readonly number[];
}

export interface Coverage {
  readonly language: Language;
  /** What the rows are: `Thème`. */
  readonly of: string;
  readonly statuses: readonly CoverageStatus[];
  readonly rows: readonly CoverageRow[];
  readonly palette?: Palette;
}

const WORDS = {
  title: { fr: 'Couverture des mesures', en: 'Coverage of the measures' },
  total: { fr: 'Total', en: 'Total' },
  share: { fr: 'En œuvre', en: 'In place' },
} satisfies Record<string, Text>;

const WIDTH = 480;
const LABELS = 120;

/** One bar a row, each of full length: shares compare, and the numbers stand in the segments. */
export function drawCoverage({ language, of, statuses, rows, palette = PALETTES.print }: Coverage): Drawing {
  const bars = rows.map(({ label, counts }) => ({
    label: typeset(label, language),
    segments: statuses.map(({ tone }, place) => ({ tone, count: counts[place] ?? 0 })),
    note: formatPercent(share(counts, statuses), language),
  }));
  const drawn = stackedBars(bars, { width: WIDTH, labels: LABELS, top: 14, palette, scale: 'each' });
  const above = { x: WIDTH, y: 11, size: 9.5, anchor: 'end' as const, fill: palette.secondary };
  const words = statuses.map(({ label, tone }) => ({ tone, label: typeset(label, language) }));
  const key = legend(words, { x: 0, y: drawn.bottom + 6, width: WIDTH }, palette);
  const alternative = {
    columns: [of, ...statuses.map(({ label }) => label), WORDS.total[language], WORDS.share[language]],
    rows: rows.map(({ label, counts }) => [
      label,
      ...statuses.map((_, i) => String(counts[i] ?? 0)),
      String(sum(counts)),
      formatPercent(share(counts, statuses), language),
    ]),
  };
  const told = rows.map((row) => `${row.label} : ${tell(statuses, row.counts, language)}`);
  const alt = typeset(`${WORDS.title[language]}. ${told.join(' ; ')}.`, language);
  return draw(
    { width: WIDTH, height: drawn.bottom + 8 + key.height, alt, alternative },
    letters(WORDS.share[language], above),
    drawn.svg,
    key.svg,
  );
}

/** What is done, of what is not excluded. */
function share(counts: readonly number[], statuses: readonly CoverageStatus[]): number {
  const counted = (tones: readonly StateTone[]) =>
    statuses.reduce((total, { tone }, place) => total + (tones.includes(tone) ? (counts[place] ?? 0) : 0), 0);
  const wanted = sum(counts) - counted(['excluded']);
  return wanted === 0 ? 0 : counted(['done']) / wanted;
}

function tell(statuses: readonly CoverageStatus[], counts: readonly number[], language: Language): string {
  return formatList(
    statuses.map(({ label }, place) => `${label} ${counts[place] ?? 0}`),
    language,
  );
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
