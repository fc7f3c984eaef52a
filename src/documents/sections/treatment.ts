import { outcome } from '#domain/dossier/view.ts';
import { compareRisks, today } from '#domain/evaluation/rated.ts';
import { HORIZONS, MEASURE_STATUSES } from '#domain/treatment/measure.ts';
import { OPTIONS, type Treatment } from '#domain/treatment/treatment.ts';
import { labelled, levelCell, listed, type Telling } from '../kinds/telling.ts';
import { heading, landscape, paragraph, strong } from '../model/builder.ts';
import type { Block } from '../model/document.ts';
import { tableOr } from './table-or.ts';

/** What is done about each risk, and the measures that do it (ISO/IEC 27001:2022 §6.1.3 e). */
export function treatment(telling: Telling): readonly Block[] {
  const { t } = telling;
  return [
    landscape([
      heading(1, t({ fr: 'Plan de traitement des risques', en: 'Risk treatment plan' }), { id: 'treatment' }),
      optionCounts(telling),
      heading(2, t({ fr: 'Décisions par risque', en: 'Decisions by risk' })),
      decisionsByRisk(telling),
      heading(2, t({ fr: 'Mesures', en: 'Measures' }), { id: 'measures' }),
      measureTable(telling),
    ]),
  ];
}

/** How many risks take each option, and how many none yet. */
export function optionCounts(telling: Telling): Block {
  const { t, risks } = telling;
  // Object.keys forgets the literal types.
  const options = Object.keys(OPTIONS) as Treatment['option'][];
  const counts = options.map((option) =>
    labelled(
      telling,
      t(OPTIONS[option]),
      String(risks.filter((risk) => risk.treatment?.option === option).length),
    ),
  );
  const none = risks.filter((risk) => !risk.treatment).length;
  return paragraph([
    t({ fr: 'Options retenues – ', en: 'Options chosen – ' }),
    strong(counts.join(' · ')),
    t({ fr: `. Sans décision : ${none}.`, en: `. Without decision: ${none}.` }),
  ]);
}

/** Option, reason, measures and what remains, for each risk that has a decision. */
export function decisionsByRisk(telling: Telling): Block {
  const { t, risks } = telling;
  const rows = risks.filter((risk) => risk.treatment).toSorted((a, b) => compareRisks(today(a), today(b)));
  return tableOr(t({ fr: 'Aucune décision n’est encore prise.', en: 'No decision has been taken yet.' }), {
    caption: t({ fr: 'Option, mesures et risque qui reste', en: 'Option, measures and remaining risk' }),
    small: true,
    columns: [
      { title: '', width: 0.8 },
      { title: t({ fr: 'Scénario', en: 'Scenario' }), width: 3.6 },
      { title: t({ fr: 'Actuel', en: 'Current' }), width: 1.9, align: 'centre' },
      { title: t({ fr: 'Option et raison', en: 'Option and reason' }), width: 4.2 },
      { title: t({ fr: 'Mesures', en: 'Measures' }), width: 3.4 },
      { title: t({ fr: 'Résiduel', en: 'Residual' }), width: 1.9, align: 'centre' },
    ],
    rows: rows.map((risk) => [
      strong(risk.scenario.id),
      t(risk.scenario.title),
      levelCell(telling, today(risk)),
      [strong(t(risk.treatment && OPTIONS[risk.treatment.option])), ` – ${t(risk.treatment?.reason)}`],
      listed(
        telling,
        risk.measures.map(({ id, title }) => `${id} ${t(title)}`),
        { fr: '–', en: '–' },
      ),
      levelCell(telling, outcome(risk)),
    ]),
  });
}

/** Every measure with who is in charge, its date and its cost. */
export function measureTable(telling: Telling): Block {
  const { t, dossier, money } = telling;
  const used = new Map(
    dossier.measures.map(({ id }) => [
      id,
      dossier.treatments.filter(({ measures }) => measures.includes(id)).map(({ scenario }) => scenario),
    ]),
  );
  return tableOr(t({ fr: 'Aucune mesure n’est encore prévue.', en: 'No measure is planned yet.' }), {
    caption: t({
      fr: 'Les mesures, leur responsable, leur échéance et leur coût',
      en: 'The measures, who is in charge, when they are due and what they cost',
    }),
    small: true,
    columns: [
      { title: '', width: 0.8 },
      { title: t({ fr: 'Mesure', en: 'Measure' }), width: 4.4 },
      { title: t({ fr: 'Responsable', en: 'Owner' }), width: 1.8 },
      { title: t({ fr: 'Échéance', en: 'Due' }), width: 1.7 },
      { title: t({ fr: 'Avancement', en: 'Status' }), width: 1.3 },
      { title: t({ fr: 'Coût unique', en: 'One-off' }), width: 1.2, align: 'end' },
      { title: t({ fr: 'Par an', en: 'Yearly' }), width: 1.2, align: 'end' },
      { title: t({ fr: 'Charge (j·h)', en: 'Effort (p-d)' }), width: 0.9, align: 'end' },
      { title: t({ fr: 'Risques', en: 'Risks' }), width: 2 },
    ],
    rows: dossier.measures.map((measure) => [
      strong(measure.id),
      [strong(t(measure.title)), ...(measure.description ? [` – ${t(measure.description)}`] : [])],
      telling.role(measure.owner),
      measure.due ? telling.shortDay(measure.due) : t(HORIZONS[measure.horizon]),
      t(MEASURE_STATUSES[measure.status]),
      measure.costOnce === undefined ? '–' : money(measure.costOnce),
      measure.costYearly === undefined ? '–' : money(measure.costYearly),
      measure.effort === undefined ? '–' : telling.number(measure.effort),
      listed(telling, used.get(measure.id) ?? [], { fr: '–', en: '–' }),
    ]),
  });
}
