import { AUDITORS, auditEntries } from '#catalogues/audits/entry.ts';
import { contents, heading, landscape, paragraph, strong } from '../../model/builder.ts';
import type { Block } from '../../model/document.ts';
import { auditFindingsTable, auditsTable, correctiveActionsTable } from '../../sections/audits.ts';
import { documentOf } from '../../sections/cover.ts';
import { tableOr } from '../../sections/table-or.ts';
import type { Kind } from '../kind.ts';
import { type Telling, tell } from '../telling.ts';

/** What looks at the security from outside, when, by whom, and what came of it (ISO/IEC 27001:2022 §9.2.2). */
export const auditProgramme: Kind<'document'> = {
  id: 'audit-programme',
  title: { fr: 'Programme d’audit', en: 'Audit programme' },
  model: 'document',
  build: (source) => {
    const telling = tell(source);
    const { t } = telling;
    return documentOf(telling, { layout: 'report', title: auditProgramme.title }, [
      contents(2),
      landscape([
        heading(1, t({ fr: 'Les audits', en: 'The audits' }), { id: 'audits' }),
        paragraph(t(RULE)),
        auditsTable(telling),
        heading(2, t({ fr: 'Les constats', en: 'The findings' }), { id: 'findings' }),
        auditFindingsTable(telling),
        heading(2, t({ fr: 'Les actions correctives', en: 'The corrective actions' }), { id: 'actions' }),
        correctiveActionsTable(telling),
      ]),
      ...usual(telling),
    ]);
  },
};

const RULE = {
  fr: 'Celui qui audite ne juge pas son propre travail. Le programme tient compte de l’importance de ce qui est audité et des résultats précédents.',
  en: 'Whoever audits does not judge their own work. The programme takes into account how important the audited thing is and what came out before.',
};

/** The rhythm that a company of this size usually keeps: to compare with, or to begin from. */
function usual(telling: Telling): readonly Block[] {
  const { t, number } = telling;
  const months = ({ min, max }: { min: number; max: number }) =>
    t({
      fr: `${min === max ? number(min) : `${number(min)} à ${number(max)}`} mois`,
      en: `${min === max ? number(min) : `${number(min)}–${number(max)}`} months`,
    });
  const price = ({ min, max }: { min: number; max: number }) =>
    max === 0 ? '–' : t({ fr: `de ${number(min)} à ${number(max)} €`, en: `€${number(min)}–${number(max)}` });
  return [
    heading(1, t({ fr: 'Le programme usuel', en: 'The usual programme' }), { id: 'usual' }),
    paragraph(
      t({
        fr: 'À titre de comparaison : ce que fait d’ordinaire une entreprise de 5 à 50 personnes. Les prix sont des estimations hors taxes.',
        en: 'For comparison: what a company of 5 to 50 people usually does. Prices are estimates before tax.',
      }),
    ),
    tableOr('', {
      caption: t({ fr: 'Audits usuels, rythme et prix', en: 'Usual audits, rhythm and price' }),
      small: true,
      columns: [
        { title: t({ fr: 'Audit', en: 'Audit' }), width: 2.4 },
        { title: t({ fr: 'Rythme', en: 'Rhythm' }), width: 1.4 },
        { title: t({ fr: 'Par', en: 'By' }), width: 2 },
        { title: t({ fr: 'But', en: 'Purpose' }), width: 5 },
        { title: t({ fr: 'Prix', en: 'Price' }), width: 2, align: 'end' },
      ],
      rows: [...auditEntries().values()].map((entry) => [
        strong(t(entry.name)),
        months(entry.interval),
        t(AUDITORS[entry.by]),
        t(entry.purpose),
        price(entry.price),
      ]),
    }),
  ];
}
