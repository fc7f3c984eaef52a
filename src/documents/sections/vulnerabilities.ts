import { VULNERABILITY_STATUSES } from '#domain/vulnerabilities/vulnerability.ts';
import { listed, type Telling } from '../kinds/telling.ts';
import { heading, landscape, paragraph, strong } from '../model/builder.ts';
import type { Block } from '../model/document.ts';
import { tableOr } from './table-or.ts';

/** The weaknesses that were observed, where, how, and which controls treat them. */
export function vulnerabilities(telling: Telling): readonly Block[] {
  const { t, dossier } = telling;
  const open = dossier.vulnerabilities.filter(({ status }) => status === 'open').length;
  const worst = dossier.vulnerabilities.toSorted((a, b) => (b.severity ?? 0) - (a.severity ?? 0));
  return [
    landscape([
      heading(1, t({ fr: 'Vulnérabilités', en: 'Vulnerabilities' }), { id: 'vulnerabilities' }),
      paragraph(
        t({
          fr: `${dossier.vulnerabilities.length} vulnérabilités sont relevées, dont ${open} ouvertes. La gravité va de 1 (difficile à exploiter) à 5 (à la portée de tous) ; les plus graves viennent d’abord.`,
          en: `${dossier.vulnerabilities.length} vulnerabilities were found, of which ${open} are open. Severity goes from 1 (hard to exploit) to 5 (within anybody’s reach); the gravest come first.`,
        }),
      ),
      tableOr(
        t({ fr: 'Aucune vulnérabilité n’est encore relevée.', en: 'No vulnerability was found yet.' }),
        {
          caption: t({ fr: 'Registre des vulnérabilités', en: 'Register of vulnerabilities' }),
          small: true,
          columns: [
            { title: t({ fr: 'Vulnérabilité', en: 'Vulnerability' }), width: 5 },
            { title: t({ fr: 'Constatée sur', en: 'Observed on' }), width: 3 },
            { title: t({ fr: 'Constat', en: 'Observation' }), width: 3.6 },
            { title: t({ fr: 'Gravité', en: 'Severity' }), width: 1, align: 'centre' },
            { title: t({ fr: 'État', en: 'Status' }), width: 1.1 },
            { title: 'ISO 27002', width: 1.4 },
          ],
          rows: worst.map((row) => [
            [strong(t(row.name)), ...(row.description ? [` – ${t(row.description)}`] : [])],
            listed(telling, row.assets.map(telling.asset)),
            row.observation ? t(row.observation) : '–',
            row.severity === undefined ? '–' : String(row.severity),
            t(VULNERABILITY_STATUSES[row.status]),
            row.controls.join(', ') || '–',
          ]),
        },
      ),
    ]),
  ];
}
