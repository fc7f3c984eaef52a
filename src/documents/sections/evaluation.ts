import { STAGE_WORDS, STAGES, type Stage } from '#domain/evaluation/evaluation.ts';
import { matrix, movements } from '#domain/evaluation/matrix.ts';
import { compareRisks, today } from '#domain/evaluation/rated.ts';
import { LEVEL_WORDS, LEVELS, rank } from '#domain/scope/levels.ts';
import type { Text } from '#kernel/text.ts';
import { drawRiskMatrix } from '../drawings/risk-matrix.ts';
import { levelCell, type Telling } from '../kinds/telling.ts';
import { bulleted, callout, figure, heading, paragraph, reference, strong } from '../model/builder.ts';
import type { Block } from '../model/document.ts';
import { tableOr } from './table-or.ts';

const STAGE_SENTENCES: Readonly<Record<Stage, Text>> = {
  inherent: {
    fr: 'Le risque brut : comme si aucune mesure n’existait',
    en: 'Inherent risk: as if no measure existed',
  },
  current: {
    fr: 'Le risque actuel : avec les mesures en place',
    en: 'Current risk: with the measures in place',
  },
  residual: {
    fr: 'Le risque résiduel : une fois le plan réalisé',
    en: 'Residual risk: once the plan is carried out',
  },
};

/** The matrix at the three stages, how the risks move, and all ratings, worst first. */
export function evaluation(telling: Telling): readonly Block[] {
  const { t } = telling;
  return [
    heading(1, t({ fr: 'Évaluation des risques', en: 'Risk evaluation' }), { id: 'evaluation' }),
    paragraph(
      t({
        fr: 'Chaque case de la matrice porte le nombre de scénarios qui s’y trouvent et leurs numéros. Vraisemblance vers le haut, conséquence vers la droite.',
        en: 'Each cell of the matrix carries the number of scenarios that stand there and their ids. Likelihood upwards, consequence to the right.',
      }),
    ),
    ...STAGES.flatMap((stage) => stageMatrix(telling, stage)),
    ...moves(telling),
    ...toRate(telling),
    ...ranking(telling),
  ];
}

function stageMatrix(telling: Telling, stage: Stage): readonly Block[] {
  const { t, risks } = telling;
  if (!risks.some((risk) => risk[stage])) {
    return [
      paragraph(
        `${t(STAGE_SENTENCES[stage])} – ${t({ fr: 'aucun scénario n’est coté à ce stade.', en: 'no scenario is rated at this stage.' })}`,
      ),
    ];
  }
  return [
    figure(drawnMatrix(telling, stage, false), {
      id: `matrix-${stage}`,
      caption: t(STAGE_SENTENCES[stage]),
      width: 138,
    }),
  ];
}

function moves(telling: Telling): readonly Block[] {
  const { t, risks } = telling;
  if (movements(risks, 'inherent', 'residual').length === 0) return [];
  const caption = t({
    fr: 'Le chemin des risques, du risque brut au risque résiduel',
    en: 'The way of the risks, from inherent to residual',
  });
  return [
    heading(2, t({ fr: 'Ce que le plan déplace', en: 'What the plan moves' })),
    figure(drawnMatrix(telling, 'residual', true), { id: 'movements', caption, width: 138 }),
  ];
}

/** The matrix of one stage; with the way of each risk from inherent to residual where asked for. */
export function drawnMatrix({ t, language, criteria, risks }: Telling, stage: Stage, withMoves: boolean) {
  return drawRiskMatrix({
    language,
    likelihood: {
      title: t({ fr: 'Vraisemblance', en: 'Likelihood' }),
      steps: criteria.likelihood.map(({ name }) => t(name)),
    },
    consequence: {
      title: t({ fr: 'Conséquence', en: 'Consequence' }),
      steps: criteria.consequence.map(({ name }) => t(name)),
    },
    levels: LEVELS.map((level) => t(LEVEL_WORDS[level])),
    cells: matrix(risks, stage, criteria).map(({ likelihood, consequence, level, scenarios }) => ({
      likelihood,
      consequence,
      level: rank(level),
      count: scenarios.length,
      ids: scenarios,
    })),
    ...(withMoves && {
      movements: movements(risks, 'inherent', 'residual').map(({ from, to, scenarios }) => ({
        from,
        to,
        count: scenarios.length,
      })),
    }),
  });
}

/** Ratings that no longer stand, or never were: said before the ranking that leaves them out. */
function toRate({ t, risks }: Telling): readonly Block[] {
  const unrated = risks.filter(({ current }) => !current).map(({ scenario }) => scenario.id);
  const stale = risks
    .filter((risk) => STAGES.some((stage) => risk[stage]?.toRerate))
    .map(({ scenario }) => scenario.id);
  const items = [
    ...(unrated.length > 0
      ? [t({ fr: `Non cotés : ${unrated.join(', ')}.`, en: `Not rated: ${unrated.join(', ')}.` })]
      : []),
    ...(stale.length > 0
      ? [
          t({
            fr: `Cotés avec d’anciens critères, à recoter : ${stale.join(', ')}.`,
            en: `Rated with former criteria, to be re-rated: ${stale.join(', ')}.`,
          }),
        ]
      : []),
  ];
  return items.length > 0
    ? [callout('warning', t({ fr: 'Cotations à faire', en: 'Ratings to be made' }), [bulleted(items)])]
    : [];
}

function ranking(telling: Telling): readonly Block[] {
  const { t, risks } = telling;
  const rows = risks.filter((risk) => today(risk)).toSorted((a, b) => compareRisks(today(a), today(b)));
  return [
    heading(2, t({ fr: 'Classement des risques', en: 'Ranking of the risks' }), { id: 'ranking' }),
    paragraph([
      t({
        fr: 'La justification de chaque cotation se lit avec le scénario (',
        en: 'The rationale of each rating is read with its scenario (',
      }),
      reference('scenarios'),
      t({ fr: ').', en: ').' }),
    ]),
    tableOr(t({ fr: 'Aucun risque n’est encore coté.', en: 'No risk is rated yet.' }), {
      caption: t({
        fr: 'Les risques, du plus grave au moins grave aujourd’hui',
        en: 'The risks, from the gravest today to the least',
      }),
      small: true,
      columns: [
        { title: '', width: 0.8 },
        { title: t({ fr: 'Scénario', en: 'Scenario' }), width: 5.4 },
        { title: t(STAGE_WORDS.current), width: 2, align: 'centre' },
        { title: t(STAGE_WORDS.residual), width: 2, align: 'centre' },
        { title: t({ fr: 'Coté par, le', en: 'Rated by, on' }), width: 2.4 },
      ],
      rows: rows.map((risk) => [
        strong(risk.scenario.id),
        t(risk.scenario.title),
        levelCell(telling, today(risk)),
        levelCell(telling, risk.residual),
        `${today(risk)?.rating.author}, ${telling.shortDay(today(risk)?.rating.date)}`,
      ]),
    }),
  ];
}
