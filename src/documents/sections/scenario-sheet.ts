import type { Risk } from '#domain/dossier/view.ts';
import type { Rating } from '#domain/evaluation/evaluation.ts';
import { STAGE_WORDS, STAGES } from '#domain/evaluation/evaluation.ts';
import { DIMENSION_WORDS, DIMENSIONS, LEVEL_WORDS } from '#domain/scope/levels.ts';
import { HORIZONS, MEASURE_STATUSES } from '#domain/treatment/measure.ts';
import { OPTIONS } from '#domain/treatment/treatment.ts';
import { levelCell, listed, type Telling } from '../kinds/telling.ts';
import { bulleted, type Content, heading, keyValues, paragraph, strong, table } from '../model/builder.ts';
import type { Block, HeadingLevel } from '../model/document.ts';
import { examples } from './scenarios.ts';

/** Everything that the study says about one risk: what could happen, how it is rated and by whom, what is done. */
export function scenarioSheet(telling: Telling, risk: Risk, level: HeadingLevel = 1): readonly Block[] {
  const { t } = telling;
  const { scenario } = risk;
  const below = Math.min(4, level + 1) as HeadingLevel;
  const title = (fr: string, en: string) => heading(below, t({ fr, en }), { numbered: false });
  return [
    heading(level, `${scenario.id} – ${t(scenario.title)}`, {
      id: `scenario-${scenario.id}`,
      numbered: false,
    }),
    paragraph(t(scenario.consequence)),
    keyValues([
      [t({ fr: 'Actifs', en: 'Assets' }), listed(telling, scenario.assets.map(telling.asset))],
      [t({ fr: 'Menace', en: 'Threat' }), telling.threat(scenario.threat)],
      [
        t({ fr: 'Vulnérabilités', en: 'Vulnerabilities' }),
        listed(telling, scenario.vulnerabilities.map(telling.vulnerability)),
      ],
      ...examples(telling, risk),
      [t({ fr: 'Mesures existantes', en: 'Existing measures' }), t(scenario.existing)],
      [t({ fr: 'Propriétaire', en: 'Owner' }), telling.role(scenario.owner)],
    ]),
    title('Cotation', 'Rating'),
    ratings(telling, risk),
    title('Traitement', 'Treatment'),
    ...decided(telling, risk),
    title('Acceptation', 'Acceptance'),
    paragraph(acceptanceWords(telling, risk)),
  ];
}

function ratings(telling: Telling, risk: Risk): Block {
  const { t } = telling;
  return table({
    small: true,
    columns: [
      { title: t({ fr: 'Risque', en: 'Risk' }), width: 1.2 },
      { title: t({ fr: 'Niveau', en: 'Level' }), width: 2, align: 'centre' },
      { title: t({ fr: 'Conséquences', en: 'Consequences' }), width: 2.6 },
      { title: t({ fr: 'Justification', en: 'Rationale' }), width: 5 },
      { title: t({ fr: 'Par, le', en: 'By, on' }), width: 2.2 },
    ],
    rows: STAGES.map((stage) => {
      const rated = risk[stage];
      return [
        strong(t(STAGE_WORDS[stage])),
        levelCell(telling, rated),
        rated ? dimensions(telling, rated.rating.consequences) : '–',
        rated ? t(rated.rating.rationale) + marks(telling, rated) : '–',
        rated
          ? `${rated.rating.author}, ${telling.shortDay(rated.rating.date)} (${rated.rating.criteria})`
          : '–',
      ];
    }),
  });
}

function dimensions({ t }: Telling, consequences: Rating['consequences']): string {
  return DIMENSIONS.flatMap((dimension) => {
    const value = consequences[dimension];
    return value === undefined ? [] : [`${t(DIMENSION_WORDS[dimension])} ${value}`];
  }).join(' · ');
}

function marks({ t }: Telling, { toRerate, rating }: NonNullable<Risk['current']>): string {
  const said = [
    ...(toRerate
      ? [t({ fr: 'à recoter : les critères ont changé', en: 'to be re-rated: the criteria have changed' })]
      : []),
    ...(rating.toConfirm ? [t({ fr: 'à confirmer', en: 'to be confirmed' })] : []),
  ];
  return said.length > 0 ? ` (${said.join(', ')})` : '';
}

function decided(telling: Telling, { treatment, measures }: Risk): readonly Block[] {
  const { t } = telling;
  if (!treatment) {
    return [
      paragraph(t({ fr: 'Aucune décision n’est encore prise.', en: 'No decision has been taken yet.' })),
    ];
  }
  return [
    paragraph([strong(t(OPTIONS[treatment.option])), ` – ${t(treatment.reason)}`]),
    ...(measures.length > 0
      ? [
          bulleted(
            measures.map((measure): Content => {
              const due = measure.due ? telling.shortDay(measure.due) : t(HORIZONS[measure.horizon]);
              const words = `${t(MEASURE_STATUSES[measure.status]).toLowerCase()}, ${telling.role(measure.owner)}, ${due}`;
              return [strong(`${measure.id} ${t(measure.title)}`), ` – ${words}`];
            }),
          ),
        ]
      : []),
  ];
}

function acceptanceWords(telling: Telling, { accepted, acceptances }: Risk): string {
  const { t } = telling;
  if (accepted) {
    const level = t(LEVEL_WORDS[accepted.level]).toLowerCase();
    return t({
      fr: `Accepté au niveau ${level} par ${accepted.by} (${telling.role(accepted.role)}) jusqu’au ${telling.day(accepted.expires)} : ${t(accepted.reason)}`,
      en: `Accepted at level ${level} by ${accepted.by} (${telling.role(accepted.role)}) until ${telling.day(accepted.expires)}: ${t(accepted.reason)}`,
    });
  }
  return acceptances.length > 0
    ? t({
        fr: 'Une acceptation a existé ; aucune n’est en vigueur aujourd’hui.',
        en: 'An acceptance existed; none is in force today.',
      })
    : t({ fr: 'Aucune acceptation n’est enregistrée.', en: 'No acceptance is recorded.' });
}
