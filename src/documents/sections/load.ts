import { monthly } from '#domain/roadmap/monthly.ts';
import { HORIZON_ORDER, roadmap } from '#domain/roadmap/plan.ts';
import { type Asked, drawPlanLoad, type PlanPeriod, planPeriods, together } from '../drawings/plan-load.ts';
import type { Telling } from '../kinds/telling.ts';
import { figure, heading, paragraph, strong, table } from '../model/builder.ts';
import type { Block } from '../model/document.ts';

/** When the work falls and when the money does, month by month. */
export function monthlyLoad(telling: Telling): readonly Block[] {
  const { t, dossier, risks } = telling;
  const plan = roadmap(dossier.measures, dossier.treatments, risks, dossier.study.date);
  const planned = HORIZON_ORDER.flatMap((horizon) => plan.get(horizon) ?? []);
  const periods = planPeriods(monthly(planned), telling.language);
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

function drawn(telling: Telling, periods: readonly PlanPeriod[]): Block {
  const { t, language, dossier } = telling;
  const drawing = drawPlanLoad(periods, { language, currency: dossier.study.currency });
  return figure(drawing, {
    caption: t({ fr: 'Quand tombent le travail et la dépense', en: 'When the work and the spending fall' }),
    width: 166,
  });
}

function rows(telling: Telling, periods: readonly PlanPeriod[]): Block {
  const { t, money, number } = telling;
  const line = (label: string, { effort, once, yearly }: Asked) => [
    label,
    number(Math.round(effort * 10) / 10),
    money(once),
    money(yearly),
    money(once + yearly),
  ];
  const all = together(periods);
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
