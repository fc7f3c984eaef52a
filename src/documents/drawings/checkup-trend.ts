import type { Day } from '#kernel/date.ts';
import type { Language, Text } from '#kernel/text.ts';
import { PALETTES, type Palette, SEVERITY_TONES } from '../style/tokens.ts';
import { formatShortDay, typeset } from '../style/typography.ts';
import type { Drawing } from './drawing.ts';
import { legend } from './legend.ts';
import { stackedBars } from './stacked-bars.ts';
import { draw } from './svg.ts';

/** One checkup of the row: how many findings of each severity, and how many could not be judged. */
export interface CheckupPoint {
  readonly date: Day;
  readonly level: 'green' | 'orange' | 'red';
  readonly counts: Readonly<Record<'INFO' | 'WARNING' | 'CRITICAL', number>>;
  readonly unknown: number;
}

const WIDTH = 560;
const LABELS = 120;
const SEGMENTS = ['INFO', 'WARNING', 'CRITICAL'] as const;

const WORDS = {
  title: { fr: 'Constats semaine après semaine', en: 'Findings week after week' },
  checkup: { fr: 'Contrôle', en: 'Checkup' },
  level: { fr: 'Niveau', en: 'Level' },
  unknown: { fr: 'Non jugé', en: 'Not judged' },
} satisfies Record<string, Text>;

const LEVELS: Readonly<Record<CheckupPoint['level'], Text>> = {
  green: { fr: 'vert', en: 'green' },
  orange: { fr: 'orange', en: 'orange' },
  red: { fr: 'rouge', en: 'red' },
};

/** A year of weeks is what a page holds and an eye compares. */
const MOST = 52;

/** One bar a checkup, oldest first, all on one scale; its global level stands as a word before it. */
export function checkupTrend(
  points: readonly CheckupPoint[],
  language: Language,
  palette: Palette = PALETTES.print,
): Drawing {
  const told = points.slice(-MOST);
  const bars = told.map(({ date, level, counts, unknown }) => ({
    label: `${formatShortDay(date, language)} ${LEVELS[level][language]}`,
    segments: [
      ...SEGMENTS.map((severity, place) => ({
        tone: SEVERITY_TONES[place] ?? 'info',
        count: counts[severity],
      })),
      { tone: 'unanswered' as const, count: unknown },
    ],
    note: String(SEGMENTS.reduce((sum, severity) => sum + counts[severity], 0)),
  }));
  const drawn = stackedBars(bars, { width: WIDTH, labels: LABELS, top: 4, palette, scale: 'common' });
  const names = [...SEGMENTS, WORDS.unknown[language]];
  const words = names.map((label, place) => ({
    tone: SEVERITY_TONES[place] ?? ('unanswered' as const),
    label,
  }));
  const key = legend(words, { x: LABELS, y: drawn.bottom + 6, width: WIDTH - LABELS }, palette);
  const rows = told.map(({ date, level, counts, unknown }) => [
    formatShortDay(date, language),
    LEVELS[level][language],
    ...SEGMENTS.map((severity) => String(counts[severity])),
    String(unknown),
  ]);
  const columns = [WORDS.checkup[language], WORDS.level[language], ...names];
  const lines = rows.map(([date, level, ...counts]) => `${date} ${level} (${counts.join(', ')})`);
  const alt = typeset(`${WORDS.title[language]} (${names.join(', ')}) : ${lines.join(' ; ')}.`, language);
  return draw(
    { width: WIDTH, height: drawn.bottom + 8 + key.height, alt, alternative: { columns, rows } },
    drawn.svg,
    key.svg,
  );
}
