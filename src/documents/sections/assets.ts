import { ASSET_CATEGORIES, type Asset, NEED_WORDS, NEEDS } from '#domain/assets/asset.ts';
import { inheritedNeeds, type Needs } from '#domain/assets/inherited-needs.ts';
import type { Text } from '#kernel/text.ts';
import { listed, type Telling } from '../kinds/telling.ts';
import { groupRow, heading, landscape, paragraph, strong, table } from '../model/builder.ts';
import type { Block } from '../model/document.ts';
import { tableOr } from './table-or.ts';

/** Whether an asset holds personal data. */
export const PERSONAL_DATA: Readonly<Record<Asset['personalData'], Text>> = {
  none: { fr: 'non', en: 'no' },
  ordinary: { fr: 'oui', en: 'yes' },
  sensitive: { fr: 'sensibles', en: 'sensitive' },
};

/** The register of assets, with the needs that they state and those that they inherit. */
export function assets(telling: Telling): readonly Block[] {
  const { t, dossier } = telling;
  const needs = inheritedNeeds(dossier.assets);
  const primary = dossier.assets.filter(({ kind }) => kind === 'primary');
  const supporting = dossier.assets.filter(({ kind }) => kind === 'supporting');
  return [
    heading(1, t({ fr: 'Actifs', en: 'Assets' }), { id: 'assets' }),
    paragraph(
      t({
        fr: `Le registre compte ${dossier.assets.length} actifs : ${primary.length} primordiaux (informations et processus) et ${supporting.length} supports. Un actif dont un autre dépend en reçoit les besoins ; un besoin reçu est suivi d’une flèche (↓).`,
        en: `The register holds ${dossier.assets.length} assets: ${primary.length} primary (information and processes) and ${supporting.length} supporting. An asset that another depends on inherits its needs; an inherited need is followed by an arrow (↓).`,
      }),
    ),
    summaryTable(telling),
    landscape([
      heading(2, t({ fr: 'Actifs primordiaux', en: 'Primary assets' })),
      register(telling, primary, needs, {
        fr: 'Registre des actifs primordiaux',
        en: 'Register of primary assets',
      }),
      heading(2, t({ fr: 'Actifs supports', en: 'Supporting assets' })),
      register(telling, supporting, needs, {
        fr: 'Registre des actifs supports',
        en: 'Register of supporting assets',
      }),
    ]),
  ];
}

function summaryTable({ t, dossier }: Telling): Block {
  return tableOr(t({ fr: 'Aucun actif n’est encore recensé.', en: 'No asset is listed yet.' }), {
    caption: t({ fr: 'Actifs par catégorie', en: 'Assets by category' }),
    columns: [
      { title: t({ fr: 'Catégorie', en: 'Category' }), width: 4 },
      { title: t({ fr: 'Primordiaux', en: 'Primary' }), width: 1.4, align: 'end' },
      { title: t({ fr: 'Supports', en: 'Supporting' }), width: 1.4, align: 'end' },
    ],
    rows: categories(dossier.assets).map(([category, rows]) => [
      t(ASSET_CATEGORIES[category]),
      String(rows.filter(({ kind }) => kind === 'primary').length),
      String(rows.filter(({ kind }) => kind === 'supporting').length),
    ]),
  });
}

function categories(rows: readonly Asset[]): readonly (readonly [Asset['category'], readonly Asset[]])[] {
  // Object.keys forgets the literal types.
  const ids = Object.keys(ASSET_CATEGORIES) as Asset['category'][];
  return ids
    .map((category) => [category, rows.filter((asset) => asset.category === category)] as const)
    .filter(([, found]) => found.length > 0);
}

function register(
  telling: Telling,
  rows: readonly Asset[],
  needs: ReadonlyMap<string, Needs>,
  caption: Text,
): Block {
  const { t } = telling;
  if (rows.length === 0) return paragraph(t({ fr: 'Aucun.', en: 'None.' }));
  return table({
    caption: t(caption),
    small: true,
    columns: [
      { title: t({ fr: 'Actif', en: 'Asset' }), width: 5.2 },
      { title: t({ fr: 'Propriétaire', en: 'Owner' }), width: 2 },
      ...NEEDS.map((need) => ({
        title: t(NEED_WORDS[need]).slice(0, 1),
        width: 0.55,
        align: 'centre' as const,
      })),
      { title: t({ fr: 'Données perso.', en: 'Personal data' }), width: 1.3 },
      { title: t({ fr: 'Dépend de', en: 'Depends on' }), width: 4.2 },
    ],
    rows: categories(rows).flatMap(([category, found]) => [
      groupRow(t(ASSET_CATEGORIES[category])),
      ...found.map((asset) => [
        [strong(t(asset.name)), ...(asset.description ? [` – ${t(asset.description)}`] : [])],
        telling.role(asset.owner),
        ...NEEDS.map((need) => needWords(asset[need], needs.get(asset.id)?.[need])),
        t(PERSONAL_DATA[asset.personalData]),
        listed(telling, asset.dependsOn.map(telling.asset), { fr: '–', en: '–' }),
      ]),
    ]),
  });
}

function needWords(own: number | undefined, inherited: number | undefined): string {
  if (inherited === undefined) return '?';
  return own === inherited ? String(own) : `${inherited}↓`;
}
