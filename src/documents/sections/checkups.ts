import type { CheckupPoint } from '../drawings/checkup-trend.ts';
import type { CheckupSeries } from '../kinds/kind.ts';
import type { Telling } from '../kinds/telling.ts';

/** The last checkup of a procedure in a sentence, and what became of its findings since the one before. */
export function lastCheckup(telling: Telling, { platform, points }: CheckupSeries): string {
  const { t } = telling;
  const [before, last] = [points.at(-2), points.at(-1)];
  if (!last) return '';
  const level = t(LEVELS[last.level]);
  const { CRITICAL: critical, WARNING: warning } = last.counts;
  const now = t({
    fr: `Dernier contrôle de ${platform}, le ${telling.day(last.date)} : ${level}, ${critical} constats critiques, ${warning} alertes, ${last.unknown} points non jugés.`,
    en: `Last checkup of ${platform}, on ${telling.day(last.date)}: ${level}, ${critical} critical findings, ${warning} warnings, ${last.unknown} points not judged.`,
  });
  if (!before) return now;
  const grave = ({ counts }: CheckupPoint) => counts.CRITICAL + counts.WARNING;
  const change = grave(last) - grave(before);
  const moved = change === 0 ? SAME : change > 0 ? MORE : FEWER;
  return `${now} ${t(moved).replace('#', String(Math.abs(change)))}`;
}

export const LEVELS = {
  green: { fr: 'vert', en: 'green' },
  orange: { fr: 'orange', en: 'orange' },
  red: { fr: 'rouge', en: 'red' },
} as const;

const SAME = {
  fr: 'Autant d’alertes et de constats critiques que la fois précédente.',
  en: 'As many warnings and critical findings as the time before.',
};
const MORE = {
  fr: 'Soit # de plus que la fois précédente, alertes comprises.',
  en: 'That is # more than the time before, warnings included.',
};
const FEWER = {
  fr: 'Soit # de moins que la fois précédente, alertes comprises.',
  en: 'That is # fewer than the time before, warnings included.',
};
