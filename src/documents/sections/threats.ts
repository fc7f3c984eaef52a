import { NEED_WORDS } from '#domain/assets/asset.ts';
import { THREAT_FAMILIES, THREAT_ORIGINS, type Threat } from '#domain/threats/threat.ts';
import type { Telling } from '../kinds/telling.ts';
import { groupRow, heading, paragraph, strong } from '../model/builder.ts';
import type { Block } from '../model/document.ts';
import { tableOr } from './table-or.ts';

/** The threats kept by the study, by family. */
export function threats(telling: Telling): readonly Block[] {
  const { t, dossier } = telling;
  const uses = Map.groupBy(dossier.scenarios, ({ threat }) => threat);
  // Object.keys forgets the literal types.
  const families = Object.keys(THREAT_FAMILIES) as Threat['family'][];
  const present = families
    .map((family) => [family, dossier.threats.filter((threat) => threat.family === family)] as const)
    .filter(([, rows]) => rows.length > 0);
  return [
    heading(1, t({ fr: 'Menaces', en: 'Threats' }), { id: 'threats' }),
    paragraph(
      t({
        fr: `${dossier.threats.length} menaces sont retenues, dans ${present.length} familles. Les lettres disent ce que la menace atteint : confidentialité, intégrité, disponibilité.`,
        en: `${dossier.threats.length} threats are kept, in ${present.length} families. The letters say what a threat affects: confidentiality, integrity, availability.`,
      }),
    ),
    tableOr(t({ fr: 'Aucune menace n’est encore retenue.', en: 'No threat is kept yet.' }), {
      caption: t({ fr: 'Catalogue des menaces', en: 'Catalogue of threats' }),
      small: true,
      columns: [
        { title: t({ fr: 'Menace', en: 'Threat' }), width: 6 },
        { title: t({ fr: 'Origine', en: 'Origin' }), width: 1.7 },
        { title: t({ fr: 'Source', en: 'Source' }), width: 2.4 },
        { title: t({ fr: 'Atteint', en: 'Affects' }), width: 1 },
        { title: t({ fr: 'Scénarios', en: 'Scenarios' }), width: 1.2, align: 'end' },
      ],
      rows: present.flatMap(([family, rows]) => [
        groupRow(t(THREAT_FAMILIES[family])),
        ...rows.map((threat) => [
          [strong(t(threat.name)), ...(threat.description ? [` – ${t(threat.description)}`] : [])],
          t(THREAT_ORIGINS[threat.origin]),
          threat.source ? t(threat.source) : '–',
          threat.affects.map((need) => t(NEED_WORDS[need]).slice(0, 1)).join(' ') || '–',
          String(uses.get(threat.id)?.length ?? 0),
        ]),
      ]),
    }),
  ];
}
