import { ASSET_CATEGORIES, type Asset, NEED_WORDS, NEEDS } from '#domain/assets/asset.ts';
import { inheritedNeeds } from '#domain/assets/inherited-needs.ts';
import type { Risk } from '#domain/dossier/view.ts';
import { compareRisks, today } from '#domain/evaluation/rated.ts';
import { OPTIONS } from '#domain/treatment/treatment.ts';
import { VULNERABILITY_STATUSES } from '#domain/vulnerabilities/vulnerability.ts';
import type { Text } from '#kernel/text.ts';
import { markdownProse } from '../kinds/markdown-prose.ts';
import { levelCell, listed, type Telling } from '../kinds/telling.ts';
import { bulleted, type Content, heading, keyValues, paragraph, strong, table } from '../model/builder.ts';
import type { Block, HeadingLevel } from '../model/document.ts';
import { PERSONAL_DATA } from './assets.ts';

/** One page holds so many; the register has the others. */
const MOST = 12;

/** Everything that the study says about one asset. */
export function assetSheet(telling: Telling, asset: Asset, level: HeadingLevel = 1): readonly Block[] {
  const { t } = telling;
  const below = Math.min(4, level + 1) as HeadingLevel;
  return [
    heading(level, `${asset.id} – ${t(asset.name)}`, { id: `asset-${asset.id}`, numbered: false }),
    ...(asset.description ? markdownProse(t(asset.description)) : []),
    keyValues(facts(telling, asset)),
    heading(below, t({ fr: 'Besoins de sécurité', en: 'Security needs' }), { numbered: false }),
    needsTable(telling, asset),
    heading(below, t({ fr: 'Vulnérabilités constatées', en: 'Vulnerabilities observed' }), {
      numbered: false,
    }),
    weaknesses(telling, asset),
    heading(below, t({ fr: 'Scénarios de risque', en: 'Risk scenarios' }), { numbered: false }),
    ...risksOf(telling, asset),
  ];
}

function facts(telling: Telling, asset: Asset): readonly (readonly [string, Content])[] {
  const { t, dossier } = telling;
  const { kind, personalData, location, subtype } = asset;
  const above = dossier.assets.filter(({ dependsOn }) => dependsOn.includes(asset.id));
  const none: Text = { fr: 'aucun', en: 'none' };
  return [
    [
      t({ fr: 'Nature', en: 'Nature' }),
      `${t(KINDS[kind])} · ${t(ASSET_CATEGORIES[asset.category])}${subtype ? ` · ${subtype}` : ''}`,
    ],
    [t({ fr: 'Propriétaire', en: 'Owner' }), telling.role(asset.owner)],
    [t({ fr: 'Emplacement', en: 'Location' }), t(location)],
    [t({ fr: 'Données personnelles', en: 'Personal data' }), t(PERSONAL_DATA[personalData])],
    [t({ fr: 'Repose sur', en: 'Rests on' }), listed(telling, asset.dependsOn.map(telling.asset), none)],
    [
      t({ fr: 'Porte', en: 'Carries' }),
      listed(
        telling,
        above.map(({ name }) => t(name)),
        none,
      ),
    ],
  ];
}

const KINDS: Readonly<Record<Asset['kind'], Text>> = {
  primary: { fr: 'Actif primordial', en: 'Primary asset' },
  supporting: { fr: 'Actif support', en: 'Supporting asset' },
};

function needsTable(telling: Telling, asset: Asset): Block {
  const { t, dossier } = telling;
  const whole = inheritedNeeds(dossier.assets).get(asset.id) ?? {};
  const unsaid = t(undefined);
  return table({
    columns: [
      { title: t({ fr: 'Besoin', en: 'Need' }), width: 3 },
      { title: t({ fr: 'Propre', en: 'Own' }), width: 1.4, align: 'end' },
      { title: t({ fr: 'Avec ce qu’il porte', en: 'With what it carries' }), width: 2, align: 'end' },
    ],
    rows: NEEDS.map((need) => [
      t(NEED_WORDS[need]),
      asset[need] === undefined ? unsaid : `${asset[need]} / 5`,
      whole[need] === undefined ? unsaid : `${whole[need]} / 5`,
    ]),
  });
}

function weaknesses(telling: Telling, asset: Asset): Block {
  const { t, dossier } = telling;
  const found = dossier.vulnerabilities
    .filter(({ assets: seen }) => seen.includes(asset.id))
    .toSorted((a, b) => (b.severity ?? 0) - (a.severity ?? 0));
  if (found.length === 0) {
    return paragraph(t({ fr: 'Aucune n’est rattachée à cet actif.', en: 'None is tied to this asset.' }));
  }
  return bulleted([
    ...found
      .slice(0, MOST)
      .map(
        ({ name, status, severity }): Content => [
          strong(t(name)),
          ` – ${t(VULNERABILITY_STATUSES[status]).toLowerCase()}`,
          severity === undefined
            ? ''
            : t({ fr: `, gravité ${severity} / 5`, en: `, severity ${severity} / 5` }),
        ],
      ),
    ...rest(telling, found.length - MOST),
  ]);
}

function rest({ t }: Telling, count: number): readonly string[] {
  return count > 0 ? [t({ fr: `… et ${count} de plus.`, en: `… and ${count} more.` })] : [];
}

function risksOf(telling: Telling, asset: Asset): readonly Block[] {
  const { t, risks } = telling;
  const own = risks
    .filter(({ scenario }) => scenario.assets.includes(asset.id))
    .toSorted((a, b) => compareRisks(today(a), today(b)));
  if (own.length === 0) {
    return [paragraph(t({ fr: 'Aucun scénario ne nomme cet actif.', en: 'No scenario names this asset.' }))];
  }
  return [
    table({
      small: true,
      columns: [
        { title: '', width: 0.8 },
        { title: t({ fr: 'Scénario', en: 'Scenario' }), width: 5 },
        { title: t({ fr: 'Aujourd’hui', en: 'Today' }), width: 1.9, align: 'centre' },
        { title: t({ fr: 'Après le plan', en: 'After the plan' }), width: 1.9, align: 'centre' },
        { title: t({ fr: 'Option', en: 'Option' }), width: 1.2 },
      ],
      rows: own.slice(0, MOST).map((risk) => riskRow(telling, risk)),
    }),
    ...rest(telling, own.length - MOST).map(paragraph),
  ];
}

function riskRow(telling: Telling, risk: Risk) {
  const { t } = telling;
  return [
    strong(risk.scenario.id),
    t(risk.scenario.title),
    levelCell(telling, today(risk)),
    levelCell(telling, risk.residual),
    risk.treatment ? t(OPTIONS[risk.treatment.option]) : '–',
  ];
}
