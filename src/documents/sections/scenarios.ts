import type { Risk } from '#domain/dossier/view.ts';
import { STAGE_WORDS, STAGES } from '#domain/evaluation/evaluation.ts';
import { OPTIONS } from '#domain/treatment/treatment.ts';
import { levelBadge, levelCell, listed, type Telling } from '../kinds/telling.ts';
import { type Content, emphasis, heading, keyValues, paragraph, strong, together } from '../model/builder.ts';
import type { Block } from '../model/document.ts';
import { tableOr } from './table-or.ts';

/** Every scenario: the list to find one, then one sheet each. */
export function scenarios(telling: Telling): readonly Block[] {
  const { t, risks } = telling;
  return [
    heading(1, t({ fr: 'Scénarios de risque', en: 'Risk scenarios' }), { id: 'scenarios' }),
    paragraph(
      t({
        fr: `${risks.length} scénarios sont retenus. La liste donne leur niveau aux trois moments ; les fiches qui suivent disent de quoi chacun est fait, par quel exemple on peut se le représenter, et ce qui en est décidé.`,
        en: `${risks.length} scenarios are kept. The list gives their level at the three stages; the sheets that follow say what each is made of, by which example one may picture it, and what was decided about it.`,
      }),
    ),
    list(telling),
    heading(2, t({ fr: 'Fiches des scénarios', en: 'Scenario sheets' })),
    ...risks.map((risk) => sheet(telling, risk)),
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
  const carried =
    measures.length > 0 ? ` ${measures.map(({ id, title }) => `${id} ${t(title)}`).join(' · ')}` : '';
  return [
    [
      t({ fr: 'Traitement', en: 'Treatment' }),
      [strong(t(OPTIONS[treatment.option])), ` – ${t(treatment.reason)}${carried}`],
    ],
  ];
}
