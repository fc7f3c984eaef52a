import { budget, HORIZON_ORDER, type Planned, roadmap } from '#domain/roadmap/plan.ts';
import { LEVEL_WORDS, LEVELS } from '#domain/scope/levels.ts';
import { HORIZONS, type Horizon, MEASURE_STATUSES, type Measure } from '#domain/treatment/measure.ts';
import { drawTimeline, type TimelineGroup } from '../drawings/timeline.ts';
import type { Telling } from '../kinds/telling.ts';
import { cell, figure, groupRow, heading, paragraph, strong, table } from '../model/builder.ts';
import type { Block } from '../model/document.ts';
import type { StateTone } from '../style/tokens.ts';

type Status = Measure['status'];

/** The colour of each status; an abandoned measure is on no roadmap. */
export const MEASURE_TONES: Readonly<Record<Exclude<Status, 'abandoned'>, StateTone>> = {
  done: 'done',
  'in-progress': 'partial',
  decided: 'planned',
  proposed: 'unanswered',
};
// Object.keys forgets the literal types.
export const PLANNED_STATUSES = Object.keys(MEASURE_TONES) as (keyof typeof MEASURE_TONES)[];

/** What is done first, by whom, until when, and for how much. */
export function roadmapSection(telling: Telling): readonly Block[] {
  const { t, dossier, risks } = telling;
  const plan = roadmap(dossier.measures, dossier.treatments, risks, dossier.study.date);
  const title = heading(1, t({ fr: 'Feuille de route', en: 'Roadmap' }), { id: 'roadmap' });
  if ([...plan.values()].every((rows) => rows.length === 0)) {
    return [
      title,
      paragraph(t({ fr: 'Aucune mesure n’est encore prévue.', en: 'No measure is planned yet.' })),
    ];
  }
  return [
    title,
    paragraph(
      t({
        fr: 'Les gains rapides viennent d’abord, puis les échéances d’un, six et douze mois, ce qui se fait en continu et ce qui revient chaque année. Dans chaque horizon, les mesures qui traitent les risques les plus graves sont en tête.',
        en: 'Quick wins come first, then what is due in one, six and twelve months, what is done all the time and what comes back every year. In each horizon, the measures that treat the gravest risks lead.',
      }),
    ),
    budgetTable(telling, plan),
    ...drawings(telling, plan),
    priorities(telling, plan),
  ];
}

export type Plan = ReadonlyMap<Horizon, readonly Planned[]>;

/** What each horizon costs, and all together. */
export function budgetTable({ t, money, number }: Telling, plan: Plan): Block {
  const line = (label: string, measures: readonly Measure[]) => {
    const sum = budget(measures);
    return [label, String(sum.count), money(sum.once), money(sum.yearly), number(sum.effort)];
  };
  const all = [...plan.values()].flat().map(({ measure }) => measure);
  return table({
    caption: t({ fr: 'Budget et charge par horizon', en: 'Budget and effort by horizon' }),
    columns: [
      { title: t({ fr: 'Horizon', en: 'Horizon' }), width: 2.4 },
      { title: t({ fr: 'Mesures', en: 'Measures' }), width: 1.2, align: 'end' },
      { title: t({ fr: 'Coût unique', en: 'One-off cost' }), width: 1.6, align: 'end' },
      { title: t({ fr: 'Coût annuel', en: 'Yearly cost' }), width: 1.6, align: 'end' },
      { title: t({ fr: 'Charge (j·h)', en: 'Effort (person-days)' }), width: 1.4, align: 'end' },
    ],
    rows: [
      ...HORIZON_ORDER.map((horizon) =>
        line(
          t(HORIZONS[horizon]),
          (plan.get(horizon) ?? []).map(({ measure }) => measure),
        ),
      ),
      line(t({ fr: 'Total', en: 'Total' }), all).map((words) => strong(words)),
    ],
  });
}

function drawings(telling: Telling, plan: Plan): readonly Block[] {
  const { t, language, today } = telling;
  const groups = HORIZON_ORDER.map(
    (horizon): TimelineGroup => ({
      label: t(HORIZONS[horizon]),
      rows: (plan.get(horizon) ?? []).map((planned) => timelineRow(telling, planned)),
    }),
  );
  const statuses = PLANNED_STATUSES.map((status) => ({
    label: t(MEASURE_STATUSES[status]),
    tone: MEASURE_TONES[status],
  }));
  return drawTimeline({ language, groups, statuses, today }).map((drawing) =>
    figure(drawing, {
      caption: t({ fr: 'Calendrier des mesures', en: 'Calendar of the measures' }),
      width: 170,
    }),
  );
}

function timelineRow(telling: Telling, { measure, start, end }: Planned): TimelineGroup['rows'][number] {
  // An abandoned measure is on no roadmap.
  const status = PLANNED_STATUSES.indexOf(measure.status as keyof typeof MEASURE_TONES);
  const { horizon } = measure;
  return {
    id: measure.id,
    label: telling.t(measure.title),
    owner: telling.role(measure.owner),
    status,
    start,
    after: measure.dependsOn,
    ...(end !== undefined && { end }),
    ...((horizon === 'continuous' || horizon === 'yearly') && { recurrence: horizon }),
  };
}

/** The measures of each horizon, those that treat the worst risks first. */
export function priorities(telling: Telling, plan: Plan): Block {
  const { t } = telling;
  return table({
    caption: t({
      fr: 'Les mesures dans l’ordre où les mener',
      en: 'The measures in the order in which to carry them out',
    }),
    small: true,
    columns: [
      { title: '', width: 0.8 },
      { title: t({ fr: 'Mesure', en: 'Measure' }), width: 5 },
      { title: t({ fr: 'Responsable', en: 'Owner' }), width: 2 },
      { title: t({ fr: 'Pour le', en: 'Due' }), width: 1.6 },
      { title: t({ fr: 'Pire risque traité', en: 'Worst risk treated' }), width: 1.6, align: 'centre' },
    ],
    rows: HORIZON_ORDER.flatMap((horizon) => {
      const rows = plan.get(horizon) ?? [];
      if (rows.length === 0) return [];
      return [groupRow(t(HORIZONS[horizon])), ...rows.map((planned) => priorityCells(telling, planned))];
    }),
  });
}

function priorityCells(telling: Telling, { measure, end, worst }: Planned) {
  const { t } = telling;
  const level = LEVELS[worst];
  return [
    strong(measure.id),
    t(measure.title),
    telling.role(measure.owner),
    end ? telling.shortDay(end) : t(HORIZONS[measure.horizon]),
    level ? cell(t(LEVEL_WORDS[level]), { tone: level }) : '–',
  ];
}
