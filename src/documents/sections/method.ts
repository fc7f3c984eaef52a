import { progress } from '#domain/dossier/progress.ts';
import { level } from '#domain/evaluation/level.ts';
import { durations, totalDuration } from '#domain/mission/durations.ts';
import { STEP_DEFINITIONS, STEP_WORDS } from '#domain/mission/steps.ts';
import { DIMENSION_WORDS, DIMENSIONS, LEVEL_WORDS, LEVELS } from '#domain/scope/levels.ts';
import { OPTION_STANDARD_WORDS, OPTIONS } from '#domain/treatment/treatment.ts';
import type { Text } from '#kernel/text.ts';
import { drawRiskMatrix } from '../drawings/risk-matrix.ts';
import { drawWorkflow } from '../drawings/workflow.ts';
import { markdownProse } from '../kinds/markdown-prose.ts';
import { listed, type Telling } from '../kinds/telling.ts';
import {
  badge,
  bulleted,
  callout,
  cell,
  figure,
  heading,
  paragraph,
  strong,
  table,
} from '../model/builder.ts';
import type { Block } from '../model/document.ts';
import { formatDays } from '../style/typography.ts';

/** How the study was made, and by which criteria: enough for somebody else to rate alike (ISO/IEC 27001:2022 §6.1.2). */
export function method(telling: Telling): readonly Block[] {
  const { t, dossier } = telling;
  return [
    heading(1, t({ fr: 'Méthode', en: 'Method' }), { id: 'method' }),
    heading(2, t({ fr: 'Démarche', en: 'Approach' })),
    paragraph(t(APPROACH)),
    paragraph(t(TRIPLET)),
    ...(dossier.study.method ? markdownProse(t(dossier.study.method)) : []),
    ...steps(telling),
    ...likelihood(telling),
    ...consequence(telling),
    ...grid(telling),
    ...acceptance(telling),
    options(telling),
    callout('note', t(LIMITS_TITLE), [paragraph(t(LIMITS))]),
  ];
}

export const APPROACH: Text = {
  fr: 'L’étude suit la démarche d’ISO/IEC 27005:2022 par les actifs : établir le contexte et les critères, identifier les risques, les analyser, les évaluer, choisir leur traitement, faire accepter ce qui reste. Elle répond aux exigences 6.1.2, 6.1.3, 8.2 et 8.3 d’ISO/IEC 27001:2022.',
  en: 'The study follows the asset-based approach of ISO/IEC 27005:2022: establish the context and the criteria, identify the risks, analyse them, evaluate them, choose their treatment, have the remainder accepted. It meets requirements 6.1.2, 6.1.3, 8.2 and 8.3 of ISO/IEC 27001:2022.',
};
export const TRIPLET: Text = {
  fr: 'Un scénario de risque réunit toujours trois choses : ce qui a de la valeur (un actif), ce qui peut lui nuire (une menace) et ce qui la laisse passer (une vulnérabilité). Il est coté trois fois : brut, comme si aucune mesure n’existait ; actuel, avec les mesures en place ; résiduel, une fois le plan réalisé. Chaque cotation porte sa justification, son auteur et sa date.',
  en: 'A risk scenario always joins three things: what has value (an asset), what can harm it (a threat) and what lets it through (a vulnerability). It is rated three times: inherent, as if no measure existed; current, with the measures in place; residual, once the plan is carried out. Every rating carries its rationale, its author and its date.',
};
export const LIMITS_TITLE: Text = {
  fr: 'Ce que ces niveaux disent, et ne disent pas',
  en: 'What these levels say, and what they do not',
};
export const LIMITS: Text = {
  fr: 'Les échelles sont ordinales : elles classent, elles ne mesurent pas. Le niveau se lit dans la grille ; le produit vraisemblance × conséquence ne sert qu’à ordonner les risques d’un même niveau. Deux risques de même niveau peuvent coûter des sommes très différentes ; une décision chère mérite une estimation en euros.',
  en: 'The scales are ordinal: they rank, they do not measure. The level is read in the grid; the product likelihood × consequence only orders the risks of one level. Two risks of one level may cost very different sums; an expensive decision deserves an estimate in money.',
};

/** Where each step stands, and how long it was meant to take and took. */
export function steps(telling: Telling): readonly Block[] {
  const { t, language, dossier } = telling;
  const done = progress(telling);
  const days = durations(dossier.steps);
  const total = totalDuration(days);
  const planned = dossier.study.plannedDays;
  const range = (min: number, max: number) => formatDays(min, language, max);
  const drawing = drawWorkflow({
    language,
    steps: done.map(({ step, percent }) => ({ label: t(STEP_WORDS[step]), completeness: percent / 100 })),
    ...currentPlace(done),
    perLine: 5,
  });
  return [
    heading(2, t({ fr: 'Étapes et durées', en: 'Steps and durations' })),
    figure(drawing, {
      caption: t({
        fr: 'Les neuf étapes et leur avancement, calculé d’après les données',
        en: 'The nine steps and how complete they are, computed from the data',
      }),
      width: 165,
    }),
    table({
      caption: t({ fr: 'Durées prévues et passées', en: 'Planned and actual durations' }),
      columns: [
        { title: t({ fr: 'Étape', en: 'Step' }), width: 3.4 },
        { title: t({ fr: 'Livrable', en: 'Deliverable' }), width: 3.2 },
        { title: t({ fr: 'Prévu', en: 'Planned' }), width: 1.5, align: 'end' },
        { title: t({ fr: 'Passé', en: 'Actual' }), width: 1.3, align: 'end' },
      ],
      rows: [
        ...days.map(({ step, min, max, actual }, index) => [
          `${index + 1}. ${t(STEP_WORDS[step])}`,
          t(STEP_DEFINITIONS[step].deliverable),
          range(min, max),
          actual === undefined ? t(undefined) : formatDays(actual, language),
        ]),
        [
          strong(t({ fr: 'Somme des étapes', en: 'Sum of the steps' })),
          planned
            ? t({
                fr: `Enveloppe prévue : ${range(planned.min, planned.max)}`,
                en: `Planned envelope: ${range(planned.min, planned.max)}`,
              })
            : '',
          strong(range(total.min, total.max)),
          total.actual === undefined ? t(undefined) : strong(formatDays(total.actual, language)),
        ],
      ],
    }),
  ];
}

function currentPlace(done: ReturnType<typeof progress>): { current?: number } {
  const place = done.findIndex(({ percent }) => percent < 100);
  return place < 0 ? {} : { current: place };
}

/** The criteria in force, and the scale of likelihood. */
export function likelihood(telling: Telling): readonly Block[] {
  const { t, criteria, number } = telling;
  const withFrequency = criteria.likelihood.some(({ perYear }) => perYear !== undefined);
  return [
    heading(2, t({ fr: 'Critères de risque', en: 'Risk criteria' }), { id: 'criteria' }),
    paragraph(
      t({
        fr: `Critères ${criteria.id}, adoptés le ${telling.day(criteria.adoptedOn)}. ${t(criteria.reason)}`,
        en: `Criteria ${criteria.id}, adopted on ${telling.day(criteria.adoptedOn)}. ${t(criteria.reason)}`,
      }),
    ),
    table({
      id: 'likelihood',
      caption: t({ fr: 'Échelle de vraisemblance', en: 'Scale of likelihood' }),
      columns: [
        { title: '', width: 0.5, align: 'centre' },
        { title: t({ fr: 'Niveau', en: 'Level' }), width: 1.8 },
        { title: t({ fr: 'Définition', en: 'Definition' }), width: 5 },
        ...(withFrequency
          ? [{ title: t({ fr: 'Fois par an', en: 'Times a year' }), width: 1.6, align: 'end' as const }]
          : []),
      ],
      rows: criteria.likelihood.map(({ name, definition, perYear }, index) => [
        strong(String(index + 1)),
        strong(t(name)),
        t(definition),
        ...(withFrequency
          ? [perYear ? `${number(perYear.from)} – ${number(perYear.to)}` : t(undefined)]
          : []),
      ]),
    }),
  ];
}

/** The scale of consequence, by dimension. */
export function consequence(telling: Telling): readonly Block[] {
  const { t, criteria } = telling;
  const used = DIMENSIONS.filter((dimension) =>
    criteria.consequence.some((step) => step[dimension] !== undefined),
  );
  return [
    table({
      id: 'consequence',
      caption: t({
        fr: 'Échelle de conséquence, par dimension ; la pire compte',
        en: 'Scale of consequence, by dimension; the worst counts',
      }),
      columns: [
        { title: '', width: 0.4, align: 'centre' },
        { title: t({ fr: 'Niveau', en: 'Level' }), width: 1.4 },
        ...used.map((dimension) => ({ title: t(DIMENSION_WORDS[dimension]), width: 3 })),
      ],
      rows: criteria.consequence.map((step, index) => [
        strong(String(index + 1)),
        strong(t(step.name)),
        ...used.map((dimension) => t(step[dimension])),
      ]),
      small: true,
    }),
  ];
}

/** The grid that gives every level. */
export function grid(telling: Telling): readonly Block[] {
  const { t, criteria, language } = telling;
  const cells = criteria.likelihood.flatMap((_, l) =>
    criteria.consequence.map((__, c) => ({
      likelihood: l + 1,
      consequence: c + 1,
      level: LEVELS.indexOf(level(l + 1, c + 1, criteria) ?? 'low'),
      count: 0,
    })),
  );
  const drawing = drawRiskMatrix({
    language,
    likelihood: {
      title: t({ fr: 'Vraisemblance', en: 'Likelihood' }),
      steps: criteria.likelihood.map(({ name }) => t(name)),
    },
    consequence: {
      title: t({ fr: 'Conséquence', en: 'Consequence' }),
      steps: criteria.consequence.map(({ name }) => t(name)),
    },
    levels: LEVELS.map((id) => t(LEVEL_WORDS[id])),
    cells,
  });
  return [
    heading(2, t({ fr: 'Grille de criticité', en: 'Criticality grid' }), { id: 'grid' }),
    paragraph(
      t({
        fr: 'La grille donne le niveau de chaque risque ; aucun autre calcul ne le fait.',
        en: 'The grid gives the level of each risk; no other computation does.',
      }),
    ),
    figure(drawing, { caption: t({ fr: 'La grille de criticité', en: 'The criticality grid' }), width: 120 }),
  ];
}

/** What is retained without a decision, and who may accept the rest. */
export function acceptance(telling: Telling): readonly Block[] {
  const { t, criteria } = telling;
  return [
    heading(2, t({ fr: 'Acceptation des risques', en: 'Risk acceptance' })),
    paragraph([
      t({ fr: 'Un risque de niveau ', en: 'A risk of level ' }),
      badge(criteria.threshold, t(LEVEL_WORDS[criteria.threshold])),
      t({
        fr: ' ou inférieur se conserve sans décision particulière. Au-dessus, il est traité, ou accepté par une personne habilitée, pour un temps limité.',
        en: ' or below is retained without a particular decision. Above, it is treated, or accepted by somebody who may, for a limited time.',
      }),
    ]),
    table({
      caption: t({ fr: 'Qui peut accepter', en: 'Who may accept' }),
      columns: [
        { title: t({ fr: 'Niveau', en: 'Level' }), width: 1.4 },
        { title: t({ fr: 'Rôles habilités', en: 'Allowed roles' }), width: 3 },
        { title: t({ fr: 'Pour au plus', en: 'For at most' }), width: 1.4 },
        { title: t({ fr: 'Condition', en: 'Condition' }), width: 4 },
      ],
      rows: LEVELS.map((id) => {
        const right = criteria.acceptance.find((candidate) => candidate.level === id);
        const roles = right?.roles.map(telling.role) ?? [];
        return [
          cell(t(LEVEL_WORDS[id]), { tone: id }),
          listed(telling, roles, { fr: 'personne', en: 'nobody' }),
          right?.months
            ? telling.count(right.months, { fr: 'mois', en: 'month' }, { fr: 'mois', en: 'months' })
            : '–',
          right?.condition ? t(right.condition) : '–',
        ];
      }),
    }),
  ];
}

/** The four options, with the words of the standard. */
export function options({ t }: Telling): Block {
  // Object.keys forgets the literal types.
  const ids = Object.keys(OPTIONS) as (keyof typeof OPTIONS)[];
  return callout('note', t({ fr: 'Les quatre options de traitement', en: 'The four treatment options' }), [
    bulleted(ids.map((id) => [strong(t(OPTIONS[id])), ` (${t(OPTION_STANDARD_WORDS[id])})`])),
  ]);
}
