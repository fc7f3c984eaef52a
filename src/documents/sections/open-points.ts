import type { Finding, FindingSeverity } from '#domain/dossier/integrity/finding.ts';
import { findings } from '#domain/dossier/integrity/findings.ts';
import { INTEGRITY_RULES } from '#domain/dossier/integrity/index.ts';
import type { Text } from '#kernel/text.ts';
import type { Telling } from '../kinds/telling.ts';
import { badge, heading, paragraph, strong, table } from '../model/builder.ts';
import type { Block } from '../model/document.ts';
import type { SeverityTone } from '../style/tokens.ts';

const SEVERITIES: Readonly<Record<FindingSeverity, { readonly words: Text; readonly tone: SeverityTone }>> = {
  error: { words: { fr: 'à lever', en: 'to be settled' }, tone: 'alarm' },
  warning: { words: { fr: 'à expliquer', en: 'to be explained' }, tone: 'warning' },
  info: { words: { fr: 'à regarder', en: 'worth a look' }, tone: 'info' },
};

/** Told of each rule: the rest are counted. A report is read, not searched. */
const MOST = 12;

/** What the study itself still lacks, computed on the day of the report. */
export function openPoints(telling: Telling): readonly Block[] {
  const { t, dossier, today } = telling;
  const all = findings(dossier, today);
  const title = heading(1, t({ fr: 'Points ouverts', en: 'Open points' }), { id: 'open-points' });
  if (all.length === 0) {
    return [
      title,
      paragraph(
        t({
          fr: `Aucun point ouvert au ${telling.day(today)}.`,
          en: `No open point on ${telling.day(today)}.`,
        }),
      ),
    ];
  }
  return [
    title,
    paragraph(
      t({
        fr: `Vigie vérifie la cohérence de l’étude par ${INTEGRITY_RULES.length} règles. Au ${telling.day(today)}, elles relèvent ce qui suit.`,
        en: `Vigie checks the consistency of the study by ${INTEGRITY_RULES.length} rules. On ${telling.day(today)} they find the following.`,
      }),
    ),
    findingsTable(telling, t({ fr: 'Points ouverts', en: 'Open points' }), all),
  ];
}

/** What integrity finds, by rule in the order of the study. */
export function findingsTable(telling: Telling, caption: string, found: readonly Finding[]): Block {
  const { t } = telling;
  return table({
    caption,
    small: true,
    columns: [
      { title: t({ fr: 'Point', en: 'Point' }), width: 6.5 },
      { title: t({ fr: 'Suite', en: 'What to do' }), width: 1.6 },
      { title: t({ fr: 'Exigence', en: 'Requirement' }), width: 2.6 },
    ],
    rows: INTEGRITY_RULES.flatMap((rule) =>
      rows(
        telling,
        found.filter((finding) => finding.rule === rule.id),
      ),
    ),
  });
}

function rows(telling: Telling, found: readonly Finding[]) {
  const { t } = telling;
  const shown = found
    .slice(0, MOST)
    .map((finding) => [
      t(finding.message),
      badge(SEVERITIES[finding.severity].tone, t(SEVERITIES[finding.severity].words)),
      finding.clause,
    ]);
  const more = found.length - shown.length;
  if (more <= 0) return shown;
  return [
    ...shown,
    [strong(t({ fr: `… et ${more} de même nature.`, en: `… and ${more} of the same kind.` })), '', ''],
  ];
}
