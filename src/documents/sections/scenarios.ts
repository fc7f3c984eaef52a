import type { Risk } from '#domain/dossier/view.ts';
import { STAGE_WORDS, STAGES } from '#domain/evaluation/evaluation.ts';
import { today } from '#domain/evaluation/rated.ts';
import { isAcceptable } from '#domain/treatment/acceptance-rules.ts';
import { OPTIONS } from '#domain/treatment/treatment.ts';
import { levelBadge, levelCell, listed, type Telling } from '../kinds/telling.ts';
import {
  type Content,
  emphasis,
  heading,
  keyValues,
  landscape,
  paragraph,
  strong,
  table,
  together,
} from '../model/builder.ts';
import type { Block } from '../model/document.ts';
import { tableOr } from './table-or.ts';

/**
 * Every scenario: the list to find one, a sheet each for the risks that ask for a decision, and one table for those that
 * the criteria let be retained as they are.
 */
export function scenarios(telling: Telling): readonly Block[] {
  const { t, risks, criteria } = telling;
  const calm = risks.filter((risk) => isCalm(risk, criteria));
  const others = risks.filter((risk) => !calm.includes(risk));
  return [
    heading(1, t({ fr: 'Scénarios de risque', en: 'Risk scenarios' }), { id: 'scenarios' }),
    paragraph(
      t({
        fr: `${risks.length} scénarios sont retenus. La liste donne leur niveau aux trois moments. Ceux qui dépassent aujourd’hui le seuil d’acceptation, ou qui restent à coter, ont chacun leur fiche : de quoi le risque est fait, par quel exemple se le représenter, ce qui en est décidé. Les autres sont décrits dans un seul tableau.`,
        en: `${risks.length} scenarios are kept. The list gives their level at the three stages. Those that exceed the acceptance threshold today, or have yet to be rated, have a sheet each: what the risk is made of, by which example to picture it, what was decided about it. The others are described in one table.`,
      }),
    ),
    list(telling),
    ...(others.length > 0
      ? [
          heading(2, t({ fr: 'Fiches des scénarios', en: 'Scenario sheets' })),
          ...others.map((risk) => sheet(telling, risk)),
        ]
      : []),
    ...(calm.length > 0 ? [retained(telling, calm)] : []),
  ];
}

/** Rated today, with the criteria in force, at a level that is retained without a decision. */
function isCalm(risk: Risk, criteria: Telling['criteria']): boolean {
  const stage = today(risk);
  return stage?.level !== undefined && !stage.toRerate && isAcceptable(stage.level, criteria);
}

function retained(telling: Telling, calm: readonly Risk[]): Block {
  const { t } = telling;
  return landscape([
    heading(
      2,
      t({ fr: 'Scénarios sous le seuil d’acceptation', en: 'Scenarios below the acceptance threshold' }),
      {
        id: 'retained-scenarios',
      },
    ),
    table({
      caption: t({
        fr: 'Ce que sont les risques conservés en l’état, et pourquoi ils sont à ce niveau aujourd’hui',
        en: 'What the risks retained as they are consist of, and why they stand at this level today',
      }),
      small: true,
      columns: [
        { title: '', width: 0.8 },
        {
          title: t({ fr: 'Scénario, conséquence, exemples', en: 'Scenario, consequence, examples' }),
          width: 4.6,
        },
        { title: t({ fr: 'Actifs', en: 'Assets' }), width: 2.2 },
        { title: t({ fr: 'Menace et vulnérabilités', en: 'Threat and vulnerabilities' }), width: 3.2 },
        { title: t(STAGE_WORDS.current), width: 1.7, align: 'centre' },
        { title: t({ fr: 'Justification', en: 'Rationale' }), width: 3 },
      ],
      rows: calm.map((risk) => retainedRow(telling, risk)),
    }),
  ]);
}

function retainedRow(telling: Telling, risk: Risk) {
  const { t } = telling;
  const { scenario } = risk;
  const examples = scenario.examples.map(t).join(' · ');
  const threat = `${telling.threat(scenario.threat)}.`;
  return [
    strong(scenario.id),
    [
      strong(t(scenario.title)),
      ` – ${t(scenario.consequence)}`,
      ...(examples === '' ? [] : ['\n', emphasis(examples)]),
    ],
    listed(telling, scenario.assets.map(telling.asset)),
    [threat, ` ${listed(telling, scenario.vulnerabilities.map(telling.vulnerability))}`],
    levelCell(telling, today(risk)),
    t(today(risk)?.rating.rationale),
  ];
}

function list(telling: Telling): Block {
  const { t, risks } = telling;
  return tableOr(t({ fr: 'Aucun scénario n’est encore écrit.', en: 'No scenario is written yet.' }), {
    id: 'scenario-list',
    caption: t({ fr: 'Liste des scénarios', en: 'List of scenarios' }),
    small: true,
    columns: [
      { title: '', width: 0.8 },
      { title: t({ fr: 'Scénario', en: 'Scenario' }), width: 5.4 },
      ...STAGES.map((stage) => ({ title: t(STAGE_WORDS[stage]), width: 2, align: 'centre' as const })),
      { title: t({ fr: 'Option', en: 'Option' }), width: 1.4 },
    ],
    rows: risks.map((risk) => [
      strong(risk.scenario.id),
      t(risk.scenario.title),
      ...STAGES.map((stage) => levelCell(telling, risk[stage])),
      risk.treatment ? t(OPTIONS[risk.treatment.option]) : '–',
    ]),
  });
}

function sheet(telling: Telling, risk: Risk): Block {
  const { t } = telling;
  const { scenario } = risk;
  return together([
    heading(3, `${scenario.id} – ${t(scenario.title)}`, { numbered: false }),
    paragraph(t(scenario.consequence)),
    keyValues([
      [t({ fr: 'Actifs', en: 'Assets' }), listed(telling, scenario.assets.map(telling.asset))],
      [t({ fr: 'Menace', en: 'Threat' }), telling.threat(scenario.threat)],
      [
        t({ fr: 'Vulnérabilités', en: 'Vulnerabilities' }),
        listed(telling, scenario.vulnerabilities.map(telling.vulnerability)),
      ],
      ...examples(telling, risk),
      ...(scenario.existing
        ? [[t({ fr: 'Mesures existantes', en: 'Existing measures' }), t(scenario.existing)] as const]
        : []),
      [t({ fr: 'Propriétaire', en: 'Owner' }), telling.role(scenario.owner)],
      ...STAGES.map((stage) => [t(STAGE_WORDS[stage]), ratingWords(telling, risk, stage)] as const),
      ...decision(telling, risk),
    ]),
  ]);
}

/** Examples of the scenario, where there are any. */
export function examples({ t }: Telling, { scenario }: Risk): readonly (readonly [string, Content])[] {
  if (scenario.examples.length === 0) return [];
  return [[t({ fr: 'Exemples', en: 'Examples' }), emphasis(scenario.examples.map(t).join(' · '))]];
}

/** The level of a stage with its numbers, its rationale and what is to be done about it. */
export function ratingWords(telling: Telling, risk: Risk, stage: (typeof STAGES)[number]): Content {
  const rated = risk[stage];
  const level = levelBadge(telling, rated);
  if (!rated) return level;
  const marks = [
    ...(rated.toRerate
      ? [
          telling.t({
            fr: 'à recoter : les critères ont changé',
            en: 'to be re-rated: the criteria have changed',
          }),
        ]
      : []),
    ...(rated.rating.toConfirm ? [telling.t({ fr: 'à confirmer', en: 'to be confirmed' })] : []),
  ];
  const numbers = ` ${rated.likelihood} × ${rated.consequence} – ${telling.t(rated.rating.rationale)}`;
  return [
    ...(Array.isArray(level) ? level : [level]),
    numbers,
    ...(marks.length > 0 ? [strong(` (${marks.join(', ')})`)] : []),
  ];
}

/** What was decided about the risk, as an entry of its sheet. */
export function decision(
  telling: Telling,
  { treatment, measures }: Risk,
): readonly (readonly [string, Content])[] {
  const { t } = telling;
  if (!treatment) return [[t({ fr: 'Traitement', en: 'Treatment' }), t({ fr: 'aucun', en: 'none' })]];
  const carried = measures.length > 0 ? ` (${measures.map(({ id }) => id).join(', ')})` : '';
  return [
    [
      t({ fr: 'Traitement', en: 'Treatment' }),
      [strong(t(OPTIONS[treatment.option])), ` – ${t(treatment.reason)}${carried}`],
    ],
  ];
}
