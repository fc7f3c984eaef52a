import { checkupTrend } from '../../../drawings/checkup-trend.ts';
import type { Slide } from '../../../model/deck.ts';
import { LEVELS, lastCheckup } from '../../../sections/checkups.ts';
import { formatShortDay } from '../../../style/typography.ts';
import type { CheckupSeries } from '../../kind.ts';
import type { Telling } from '../../telling.ts';

/** Weeks that a slide shows. */
const SHOWN = 12;
const SEVERITIES = [
  { id: 'INFO', tone: 'info' },
  { id: 'WARNING', tone: 'warning' },
  { id: 'CRITICAL', tone: 'alarm' },
] as const;

/** What the weekly checkups find, one slide a procedure; none where no checkup was brought in. */
export function checkups(telling: Telling): readonly Slide[] {
  return telling.checkups.flatMap((series) => (series.points.length > 0 ? [slide(telling, series)] : []));
}

function slide(telling: Telling, series: CheckupSeries): Slide {
  const { t, language } = telling;
  const points = series.points.slice(-SHOWN);
  const last = points.at(-1);
  const level = t(LEVELS[last?.level ?? 'green']);
  return {
    title: t({
      fr: `Le dernier contrôle de ${series.platform} est ${level}`,
      en: `The last checkup of ${series.platform} is ${level}`,
    }),
    columns: [
      {
        width: 2,
        parts: [
          {
            kind: 'chart',
            title: t({ fr: 'Constats, contrôle après contrôle', en: 'Findings, checkup after checkup' }),
            bars: 'stacked',
            categories: points.map(({ date }) => formatShortDay(date, language)),
            series: SEVERITIES.map(({ id, tone }) => ({
              name: id,
              tone,
              values: points.map(({ counts }) => counts[id]),
            })),
            drawing: checkupTrend(points, language),
          },
        ],
      },
      { width: 1, parts: [{ kind: 'points', points: [{ text: lastCheckup(telling, series) }] }] },
    ],
    rest: t({ fr: 'les rapports des contrôles', en: 'the reports of the checkups' }),
    notes: t({
      fr: 'Un point non jugé n’est pas un point sain : dire ce qui a manqué pour en juger.',
      en: 'A point that was not judged is not a sound one: say what was missing to judge it.',
    }),
  };
}
