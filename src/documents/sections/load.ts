import { type Month, monthly } from '#domain/roadmap/monthly.ts';
import { HORIZON_ORDER, roadmap } from '#domain/roadmap/plan.ts';
import { drawMonthlyLoad } from '../drawings/monthly-load.ts';
import type { Telling } from '../kinds/telling.ts';
import { figure, heading, paragraph, strong, table } from '../model/builder.ts';
import type { Block } from '../model/document.ts';
import { formatMonth } from '../style/typography.ts';

/** Beyond two years of months, years are what can be read. */
const MOST_MONTHS = 24;

interface Period extends Omit<Month, 'month'> {
  readonly label: string;
}

/** When the work falls and when the money does, month by month. */
export function monthlyLoad(telling: Telling): readonly Block[] {
  const { t, dossier, risks } = telling;
  const plan = roadmap(dossier.measures, dossier.treatments, risks, dossier.study.date);
  const planned = HORIZON_ORDER.flatMap((horizon) => plan.get(horizon) ?? []);
  const periods = periodsOf(monthly(planned), telling);
  const title = heading(1, t({ fr: 'Charge et budget dans le temps', en: 'Effort and budget over time' }), {
    id: 'load',
  });
  const asked = periods.some(({ effort, once, yearly }) => effort + once + yearly > 0);
  if (!asked) return [title, paragraph(t(NOTHING))];
  return [title, paragraph(t(RULE)), drawn(telling, periods), rows(telling, periods)];
}

const NOTHING = {
  fr: 'Aucune mesure ne porte encore de charge ni de coût : il n’y a rien à répartir dans le temps.',
  en: 'No measure carries an effort or a cost yet: there is nothing to spread over time.',
};
const RULE = {
  fr: 'La charge d’une mesure est répartie également entre son début et son échéance. Ses coûts tombent à l’échéance ; un coût annuel revient ensuite tous les douze mois, tant que dure le plan.',
  en: 'The effort of a measure is spread evenly between its start and its due day. Its costs fall on the due day; a yearly cost then comes back every twelve months, as long as the plan runs.',
};

function periodsOf(months: readonly Month[], { language }: Telling): readonly Period[] {
  if (months.length <= MOST_MONTHS) {
    return months.map(({ month, ...rest }, place) => {
      const withYear = place === 0 || month.slice(5, 7) === '01';
      return { label: formatMonth(month, language, withYear), ...rest };
    });
  }
  return [...Map.groupBy(months, ({ month }) => month.slice(0, 4))].map(([label, own]) => ({
    label,
    effort: total(own, 'effort'),
    once: total(own, 'once'),
    yearly: total(own, 'yearly'),
  }));
}

function total(rows: readonly Omit<Month, 'month'>[], of: 'effort' | 'once' | 'yearly'): number {
  return rows.reduce((sum, row) => sum + row[of], 0);
}

function drawn(telling: Telling, periods: readonly Period[]): Block {
  const { t, language, dossier } = telling;
  const { currency } = dossier.study;
  const drawing = drawMonthlyLoad({
    language,
    title: t({ fr: 'Charge et coût par période', en: 'Effort and cost by period' }),
    periods: periods.map(({ label }) => label),
    strips: [
      {
        title: t({ fr: 'Charge (j·h)', en: 'Effort (p-days)' }),
        parts: [{ label: t({ fr: 'Charge', en: 'Effort' }), tone: 'partial' }],
        values: periods.map(({ effort }) => [effort]),
      },
      {
        title: `${t({ fr: 'Coût', en: 'Cost' })} (${currency})`,
        parts: [
          { label: t({ fr: 'Coût unique', en: 'One-off cost' }), tone: 'done' },
          { label: t({ fr: 'Coût annuel', en: 'Yearly cost' }), tone: 'planned' },
        ],
        values: periods.map(({ once, yearly }) => [once, yearly]),
      },
    ],
  });
  return figure(drawing, {
    caption: t({ fr: 'Quand tombent le travail et la dépense', en: 'When the work and the spending fall' }),
    width: 166,
  });
}

function rows(telling: Telling, periods: readonly Period[]): Block {
  const { t, money, number } = telling;
  const line = (label: string, { effort, once, yearly }: Omit<Period, 'label'>) => [
    label,
    number(Math.round(effort * 10) / 10),
    money(once),
    money(yearly),
    money(once + yearly),
  ];
  const all = {
    effort: total(periods, 'effort'),
    once: total(periods, 'once'),
    yearly: total(periods, 'yearly'),
  };
  return table({
    caption: t({ fr: 'Charge et dépense par période', en: 'Effort and spending by period' }),
    small: true,
    columns: [
      { title: t({ fr: 'Période', en: 'Period' }), width: 2 },
      { title: t({ fr: 'Charge (j·h)', en: 'Effort (person-days)' }), width: 1.5, align: 'end' },
      { title: t({ fr: 'Coût unique', en: 'One-off cost' }), width: 1.6, align: 'end' },
      { title: t({ fr: 'Coût annuel', en: 'Yearly cost' }), width: 1.6, align: 'end' },
      { title: t({ fr: 'Ensemble', en: 'Together' }), width: 1.6, align: 'end' },
    ],
    rows: [
      ...periods.map(({ label, ...rest }) => line(label, rest)),
      line(t({ fr: 'Total', en: 'Total' }), all).map((words) => strong(words)),
    ],
  });
}
