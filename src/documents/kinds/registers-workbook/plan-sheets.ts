import { controls } from '#catalogues/iso27002-2022/entry.ts';
import { DRIVERS, IMPLEMENTATION_STATUSES } from '#domain/controls/applicability.ts';
import { roadmap } from '#domain/roadmap/plan.ts';
import { LEVEL_WORDS, LEVELS } from '#domain/scope/levels.ts';
import { HORIZONS, MEASURE_STATUSES } from '#domain/treatment/measure.ts';
import type { Text } from '#kernel/text.ts';
import { columnName, FIRST_ROW, type Sheet, type SheetColumn } from '../../model/workbook.ts';
import type { Telling } from '../telling.ts';
import { levelTones } from './columns.ts';

export const PLAN_NAME: Text = { fr: 'Plan', en: 'Plan' };
export const STATEMENT_NAME: Text = { fr: 'DdA – 93 mesures', en: 'SoA – 93 controls' };

/** The measures in the order of the roadmap, with the sums of what they cost. */
export function planSheet(telling: Telling, name: string): Sheet {
  const { t, dossier, risks } = telling;
  const planned = [
    ...roadmap(dossier.measures, dossier.treatments, risks, dossier.study.date).values(),
  ].flat();
  const rows = planned.map(({ measure, start, end, scenarios, worst }) => [
    measure.id,
    t(measure.title),
    t(HORIZONS[measure.horizon]),
    measure.owner === undefined ? undefined : telling.role(measure.owner),
    start,
    measure.due ?? end,
    t(MEASURE_STATUSES[measure.status]),
    measure.costOnce,
    measure.costYearly,
    measure.effort,
    scenarios.length,
    LEVELS[worst] && t(LEVEL_WORDS[LEVELS[worst]]),
    measure.controls.join(', '),
  ]);
  const sum = (column: number, of: readonly (number | undefined)[]) => {
    const letter = columnName(column);
    const value = of.reduce<number>((total, one) => total + (one ?? 0), 0);
    // 109 leaves out what a filter hides.
    const formula = `SUBTOTAL(109,${letter}${FIRST_ROW}:${letter}${FIRST_ROW - 1 + Math.max(rows.length, 1)})`;
    return { value: { formula, value }, style: 'total' as const };
  };
  const measures = planned.map(({ measure }) => measure);
  const total = [
    { value: t({ fr: 'Total affiché', en: 'Total shown' }), style: 'total' as const },
    ...Array.from({ length: 6 }, () => ({ value: '', style: 'total' as const })),
    sum(
      7,
      measures.map(({ costOnce }) => costOnce),
    ),
    sum(
      8,
      measures.map(({ costYearly }) => costYearly),
    ),
    sum(
      9,
      measures.map(({ effort }) => effort),
    ),
  ];
  return { name, layout: 'table', frozen: 2, columns: planColumns(telling), rows, footer: total };
}

function planColumns({ t, language, dossier }: Telling): readonly SheetColumn[] {
  const { currency } = dossier.study;
  const statuses = Object.values(MEASURE_STATUSES).map((status) => status[language]);
  return [
    { id: 'measure', title: t({ fr: 'Mesure', en: 'Measure' }), type: 'text', width: 10 },
    { id: 'title', title: t({ fr: 'Intitulé', en: 'Title' }), type: 'text', width: 48 },
    { id: 'horizon', title: t({ fr: 'Échéance', en: 'Horizon' }), type: 'text', width: 14 },
    { id: 'owner', title: t({ fr: 'Responsable', en: 'Owner' }), type: 'text', width: 26 },
    { id: 'start', title: t({ fr: 'Début', en: 'Start' }), type: 'day', width: 13 },
    { id: 'due', title: t({ fr: 'Pour le', en: 'Due' }), type: 'day', width: 13 },
    {
      id: 'status',
      title: t({ fr: 'Avancement', en: 'Status' }),
      type: 'text',
      width: 14,
      choices: { values: statuses },
    },
    { id: 'once', title: t({ fr: 'Coût unique', en: 'One-off cost' }), type: 'money', width: 14, currency },
    { id: 'yearly', title: t({ fr: 'Coût annuel', en: 'Yearly cost' }), type: 'money', width: 14, currency },
    { id: 'effort', title: t({ fr: 'Charge (j·h)', en: 'Effort (p-d)' }), type: 'number', width: 12 },
    { id: 'risks', title: t({ fr: 'Risques traités', en: 'Risks treated' }), type: 'number', width: 11 },
    {
      id: 'worst',
      title: t({ fr: 'Pire niveau actuel', en: 'Worst current level' }),
      type: 'text',
      width: 15,
      tones: levelTones(language),
    },
    { id: 'controls', title: t({ fr: 'ISO 27002', en: 'ISO 27002' }), type: 'text', width: 24 },
  ];
}

/** The 93 controls, answered or not (ISO/IEC 27001:2022 §6.1.3 d). */
export function statementSheet(telling: Telling, name: string): Sheet {
  const { t, dossier } = telling;
  const answers = new Map(dossier.applicability.map((answer) => [answer.control, answer]));
  const decisions = {
    included: t({ fr: 'Incluse', en: 'Included' }),
    excluded: t({ fr: 'Exclue', en: 'Excluded' }),
  };
  const open = t({ fr: 'Sans réponse', en: 'Unanswered' });
  const rows = [...controls().keys()].map((id) => {
    const answer = answers.get(id);
    return [
      id,
      telling.control(id),
      answer?.decision ? decisions[answer.decision] : open,
      answer?.drivers.map((driver) => t(DRIVERS[driver])).join(', '),
      answer?.justification && t(answer.justification),
      answer?.status && t(IMPLEMENTATION_STATUSES[answer.status]),
      answer?.owner && telling.role(answer.owner),
    ];
  });
  return {
    name,
    layout: 'table',
    frozen: 2,
    columns: [
      { id: 'control', title: 'ISO 27002', type: 'text', width: 11 },
      { id: 'name', title: t({ fr: 'Mesure', en: 'Control' }), type: 'text', width: 46 },
      {
        id: 'decision',
        title: t({ fr: 'Décision', en: 'Decision' }),
        type: 'text',
        width: 14,
        tones: [
          { value: decisions.excluded, tone: 'excluded' },
          { value: open, tone: 'unanswered' },
        ],
      },
      { id: 'drivers', title: t({ fr: 'Motifs', en: 'Drivers' }), type: 'text', width: 22 },
      {
        id: 'justification',
        title: t({ fr: 'Justification', en: 'Justification' }),
        type: 'text',
        width: 60,
      },
      {
        id: 'status',
        title: t({ fr: 'Mise en œuvre', en: 'Implementation' }),
        type: 'text',
        width: 15,
        tones: [
          { value: t(IMPLEMENTATION_STATUSES.implemented), tone: 'done' },
          { value: t(IMPLEMENTATION_STATUSES.partial), tone: 'partial' },
          { value: t(IMPLEMENTATION_STATUSES.planned), tone: 'planned' },
        ],
      },
      { id: 'owner', title: t({ fr: 'Responsable', en: 'Owner' }), type: 'text', width: 26 },
    ],
    rows,
  };
}
