import { findings } from '#domain/dossier/integrity/findings.ts';
import { aboveThreshold, type Risk, remaining, unaccepted } from '#domain/dossier/view.ts';
import { STAGE_WORDS, STAGES } from '#domain/evaluation/evaluation.ts';
import { distribution } from '#domain/evaluation/matrix.ts';
import { compareRisks, today } from '#domain/evaluation/rated.ts';
import { budget } from '#domain/roadmap/plan.ts';
import { LEVEL_WORDS, LEVELS } from '#domain/scope/levels.ts';
import type { Text } from '#kernel/text.ts';
import { drawDistribution } from '../drawings/distribution.ts';
import { levelCell, type Telling } from '../kinds/telling.ts';
import {
  bulleted,
  type Content,
  callout,
  figure,
  heading,
  paragraph,
  strong,
  table,
} from '../model/builder.ts';
import type { Block } from '../model/document.ts';

const TOP = 8;

/** One page for who reads one page: how grave, what first, at what cost, what to decide. */
export function summary(telling: Telling): readonly Block[] {
  const { t, risks } = telling;
  if (risks.length === 0) return [heading(1, t(TITLE), { id: 'summary' }), paragraph(t(EMPTY))];
  return [
    heading(1, t(TITLE), { id: 'summary' }),
    paragraph(opening(telling)),
    figure(drawnDistribution(telling), { id: 'distribution', caption: t(WORDS.distribution), width: 150 }),
    heading(2, t(WORDS.first)),
    topRisks(telling),
    heading(2, t(WORDS.plan)),
    ...planInShort(telling),
    decisions(telling),
  ];
}

const TITLE: Text = { fr: 'Synthèse', en: 'Summary' };
const EMPTY: Text = {
  fr: 'L’étude ne contient encore aucun scénario de risque : il n’y a rien à résumer.',
  en: 'The study holds no risk scenario yet: there is nothing to sum up.',
};
const WORDS = {
  distribution: {
    fr: 'Les scénarios par niveau, avant mesures, aujourd’hui et après le plan',
    en: 'Scenarios by level, before measures, today and after the plan',
  },
  first: { fr: 'Les risques à traiter d’abord', en: 'The risks to treat first' },
  plan: { fr: 'Le plan en bref', en: 'The plan in short' },
  decide: { fr: 'Décisions attendues de la direction', en: 'Decisions expected from management' },
  scenario: { fr: 'Scénario', en: 'Scenario' },
  current: { fr: 'Aujourd’hui', en: 'Today' },
  after: { fr: 'Après le plan', en: 'After the plan' },
  owner: { fr: 'Propriétaire', en: 'Owner' },
} satisfies Record<string, Text>;

/** What the study looked at, how many risks stand above the threshold, and how many will remain there. */
export function opening(telling: Telling): Content {
  const { t, dossier, risks, criteria } = telling;
  const above = aboveThreshold(telling).length;
  const left = remaining(telling).length;
  const scenarios = telling.count(
    risks.length,
    { fr: 'scénario de risque', en: 'risk scenario' },
    { fr: 'scénarios de risque', en: 'risk scenarios' },
  );
  const assets = telling.count(
    dossier.assets.length,
    { fr: 'actif', en: 'asset' },
    { fr: 'actifs', en: 'assets' },
  );
  const threshold = t(LEVEL_WORDS[criteria.threshold]).toLowerCase();
  return [
    t({
      fr: `L’étude porte sur ${dossier.study.organisation}. Elle examine ${assets} et retient `,
      en: `The study is about ${dossier.study.organisation}. It examines ${assets} and keeps `,
    }),
    strong(scenarios),
    t({ fr: '. ', en: '. ' }),
    strong(String(above)),
    t({
      fr: ` dépassent aujourd’hui le seuil d’acceptation (niveau ${threshold}). Une fois le plan réalisé, il en restera `,
      en: ` stand above the acceptance threshold (level ${threshold}) today. Once the plan is carried out, `,
    }),
    strong(String(left)),
    t({
      fr: ', chacun accepté par une personne nommée ou encore à décider.',
      en: ' will remain, each accepted by a named person or still to be decided.',
    }),
  ];
}

/** The scenarios by level at the three stages. */
export function drawnDistribution({ language, risks, t }: Telling) {
  return drawDistribution({
    language,
    levels: LEVELS.map((level) => t(LEVEL_WORDS[level])),
    rows: STAGES.map((stage) => {
      const counted = distribution(risks, stage);
      return { label: t(STAGE_WORDS[stage]), counts: LEVELS.map((level) => counted[level]) };
    }),
  });
}

/** The gravest risks today, worst first, and what the plan makes of them. */
export function topRisks(telling: Telling, most = TOP): Block {
  const { t } = telling;
  const worst = worstFirst(telling).slice(0, most);
  return table({
    columns: [
      { title: t(WORDS.scenario), width: 6 },
      { title: t(WORDS.owner), width: 2.2 },
      { title: t(WORDS.current), width: 2, align: 'centre' },
      { title: t(WORDS.after), width: 2, align: 'centre' },
    ],
    rows: worst.map((risk) => [
      [strong(risk.scenario.id), ` ${t(risk.scenario.title)}`],
      telling.role(risk.scenario.owner),
      levelCell(telling, today(risk)),
      levelCell(telling, risk.residual),
    ]),
  });
}

/** The risks, the gravest today first; what is not rated comes last. */
export function worstFirst({ risks }: Telling): readonly Risk[] {
  return risks.toSorted((a, b) => compareRisks(today(a), today(b)));
}

/** How many measures, for how much money and work. */
export function planInShort(telling: Telling): readonly Block[] {
  const { t, dossier, money } = telling;
  const measures = dossier.measures.filter(({ status }) => status !== 'abandoned');
  const sum = budget(measures);
  const done = measures.filter(({ status }) => status === 'done').length;
  const effort = telling.number(sum.effort);
  return [
    bulleted([
      [
        strong(
          telling.count(measures.length, { fr: 'mesure', en: 'measure' }, { fr: 'mesures', en: 'measures' }),
        ),
        t({ fr: `, dont ${done} déjà réalisées.`, en: `, of which ${done} are done.` }),
      ],
      [
        strong(money(sum.once)),
        t({ fr: ' de dépense unique et ', en: ' of one-off cost and ' }),
        strong(money(sum.yearly)),
        t({ fr: ' par an.', en: ' a year.' }),
      ],
      [strong(effort), t({ fr: ' jours-homme de travail.', en: ' person-days of work.' })],
      ...(sum.unknown > 0
        ? [
            t({
              fr: `${sum.unknown} mesures n’ont ni coût ni charge : les sommes ne les connaissent pas.`,
              en: `${sum.unknown} measures have neither cost nor effort: the sums do not know them.`,
            }),
          ]
        : []),
    ]),
  ];
}

/** What only management can do: sign what is left, and settle what an auditor would refuse. */
export function decisions(telling: Telling): Block {
  return callout('decision', telling.t(WORDS.decide), [bulleted(decisionsExpected(telling))]);
}

/** The same as sentences. */
export function decisionsExpected(telling: Telling): readonly string[] {
  const { t, dossier } = telling;
  const unsigned = unaccepted(telling);
  const errors = findings(dossier, telling.today).filter(({ severity }) => severity === 'error').length;
  return [
    t({
      fr: 'Approuver le plan de traitement, son budget et son calendrier.',
      en: 'Approve the treatment plan, its budget and its calendar.',
    }),
    ...(unsigned.length > 0
      ? [
          t({
            fr: `Décider des risques encore non acceptés au-dessus du seuil : ${unsigned.map(({ scenario }) => scenario.id).join(', ')}.`,
            en: `Decide on the risks above the threshold that nobody has accepted yet: ${unsigned.map(({ scenario }) => scenario.id).join(', ')}.`,
          }),
        ]
      : []),
    ...(errors > 0
      ? [
          t({
            fr: `Faire lever les points ouverts : un auditeur en refuserait ${errors} (voir la liste des points ouverts).`,
            en: `Have the open points settled: an auditor would refuse ${errors} of them (see the list of open points).`,
          }),
        ]
      : []),
  ];
}
