import { budget, HORIZON_ORDER, roadmap } from '#domain/roadmap/plan.ts';
import { HORIZONS, isOpen, MEASURE_STATUSES } from '#domain/treatment/measure.ts';
import { drawMoneyBars } from '../../../drawings/money-bars.ts';
import type { Slide } from '../../../model/deck.ts';
import type { Telling } from '../../telling.ts';
import { REPORT } from './rest.ts';

function planOf({ dossier, risks }: Telling) {
  return roadmap(dossier.measures, dossier.treatments, risks, dossier.study.date);
}

const QUICK = 8;

/** What is done within days and worth most. */
export function quickWins(telling: Telling): Slide {
  const { t } = telling;
  const all = planOf(telling).get('quick-win') ?? [];
  const open = all.filter(({ measure }) => isOpen(measure));
  const shown = (open.length > 0 ? open : all).slice(0, QUICK);
  return {
    title: t({
      fr: `${open.length} gains rapides à portée de main`,
      en: `${open.length} quick wins within reach`,
    }),
    columns: [
      {
        width: 1,
        parts: [
          {
            kind: 'grid',
            title: '',
            filled: false,
            columns: [
              { title: t({ fr: 'Mesure', en: 'Measure' }), width: 6, align: 'start' },
              { title: t({ fr: 'Responsable', en: 'Owner' }), width: 3, align: 'start' },
              { title: t({ fr: 'Pour le', en: 'Due' }), width: 1.6, align: 'start' },
              { title: t({ fr: 'Avancement', en: 'Status' }), width: 2, align: 'start' },
            ],
            rows: shown.map(({ measure, end }) => [
              { text: t(measure.title), strong: true },
              { text: telling.role(measure.owner) },
              { text: telling.shortDay(end) },
              { text: t(MEASURE_STATUSES[measure.status]) },
            ]),
          },
        ],
      },
    ],
    rest: t(REPORT),
    notes: t({
      fr: `Sur ${all.length} gains rapides, ${all.length - open.length} sont faits. Ceux qui traitent les risques les plus graves viennent d’abord.`,
      en: `Of ${all.length} quick wins, ${all.length - open.length} are done. Those that treat the gravest risks come first.`,
    }),
  };
}

/** The plan by horizon: how many measures, how many done, until when, and the first to begin. */
export function milestones(telling: Telling): Slide {
  const { t, money } = telling;
  const plan = planOf(telling);
  const horizons = HORIZON_ORDER.filter((horizon) => (plan.get(horizon) ?? []).length > 0);
  return {
    title: t({ fr: 'Le plan, étape par étape', en: 'The plan, step by step' }),
    columns: [
      {
        width: 1,
        parts: [
          {
            kind: 'grid',
            title: '',
            filled: false,
            columns: [
              { title: t({ fr: 'Échéance', en: 'Horizon' }), width: 1.7, align: 'start' },
              { title: t({ fr: 'Mesures', en: 'Measures' }), width: 1.1, align: 'end' },
              { title: t({ fr: 'Faites', en: 'Done' }), width: 1, align: 'end' },
              { title: t({ fr: 'Une fois', en: 'Once' }), width: 1.4, align: 'end' },
              { title: t({ fr: 'Par an', en: 'A year' }), width: 1.4, align: 'end' },
              {
                title: t({ fr: 'Par quoi commencer', en: 'What to begin with' }),
                width: 5.6,
                align: 'start',
              },
            ],
            rows: horizons.map((horizon) => {
              const planned = plan.get(horizon) ?? [];
              const sum = budget(planned.map(({ measure }) => measure));
              const first = planned.find(({ measure }) => isOpen(measure));
              return [
                { text: t(HORIZONS[horizon]), strong: true },
                { text: String(planned.length) },
                { text: String(planned.filter(({ measure }) => measure.status === 'done').length) },
                { text: money(sum.once) },
                { text: money(sum.yearly) },
                { text: first ? t(first.measure.title) : t({ fr: 'tout est fait', en: 'all is done' }) },
              ];
            }),
          },
        ],
      },
    ],
    rest: t(REPORT),
    notes: t({
      fr: 'Les mesures abandonnées ne sont pas comptées. La feuille de route complète, avec les dates, est dans le rapport.',
      en: 'Abandoned measures are not counted. The whole roadmap, with its dates, is in the report.',
    }),
  };
}

/** What the plan costs, by horizon. */
export function money(telling: Telling): Slide {
  const { t, language } = telling;
  const plan = planOf(telling);
  const horizons = HORIZON_ORDER.filter((horizon) => (plan.get(horizon) ?? []).length > 0);
  const sums = horizons.map((horizon) => budget((plan.get(horizon) ?? []).map(({ measure }) => measure)));
  const whole = budget([...plan.values()].flat().map(({ measure }) => measure));
  const title = t({ fr: 'Dépenses par échéance', en: 'Spending by horizon' });
  const series = [
    { name: t({ fr: 'Une fois', en: 'Once' }), tone: 'done' as const, values: sums.map(({ once }) => once) },
    {
      name: t({ fr: 'Par an', en: 'A year' }),
      tone: 'partial' as const,
      values: sums.map(({ yearly }) => yearly),
    },
  ];
  const categories = horizons.map((horizon) => t(HORIZONS[horizon]));
  return {
    title: t({
      fr: `Le plan coûte ${telling.money(whole.once)} une fois, puis ${telling.money(whole.yearly)} par an`,
      en: `The plan costs ${telling.money(whole.once)} once, then ${telling.money(whole.yearly)} a year`,
    }),
    columns: [
      {
        width: 2.2,
        parts: [
          {
            kind: 'chart',
            title,
            bars: 'upright',
            categories,
            series,
            drawing: drawMoneyBars({ language, title, categories, series, say: telling.money }),
          },
        ],
      },
      {
        width: 1,
        parts: [
          {
            kind: 'points',
            points: [
              {
                strong: telling.count(
                  whole.count,
                  { fr: 'mesure', en: 'measure' },
                  { fr: 'mesures', en: 'measures' },
                ),
                text: t({ fr: 'dans le plan.', en: 'in the plan.' }),
              },
              {
                strong: `${telling.number(whole.effort)} j·h`.replace(
                  'j·h',
                  t({ fr: 'j·h', en: 'person-days' }),
                ),
                text: t({ fr: 'de travail.', en: 'of work.' }),
              },
              ...(whole.unknown > 0
                ? [
                    {
                      strong: t({ fr: 'Attention :', en: 'Note:' }),
                      text: t({
                        fr: `${whole.unknown} mesures n’ont ni coût ni charge ; les sommes ne les connaissent pas.`,
                        en: `${whole.unknown} measures have neither cost nor effort; the sums do not know them.`,
                      }),
                    },
                  ]
                : []),
            ],
          },
        ],
      },
    ],
    rest: t(REPORT),
    notes: t({
      fr: 'Les sommes viennent des mesures du plan ; aucune n’est ressaisie.',
      en: 'The sums come from the measures of the plan; none is typed again.',
    }),
  };
}
