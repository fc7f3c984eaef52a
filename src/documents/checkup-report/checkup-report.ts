import type { Report } from '#checkup/report/report.ts';
import type { Document } from '../model/document.ts';
import { provenance } from './provenance.ts';
import { actions, alerts, conclusion, conforming } from './sections.ts';
import { summary } from './summary.ts';
import { tell } from './telling.ts';

/**
 * The report of a checkup as a document: five sections and an appendix. It says what the data say and nothing more.
 *
 * @param data SHA-256 of the canonical JSON of the report, which the cover names
 * @param signs whether levels have their coloured sign, which Markdown shows and printed fonts do not have
 */
export function checkupDocument(report: Report, data: string, signs = true): Document {
  const telling = tell(report, report.language, signs);
  const { t } = telling;
  return {
    model: 'document',
    language: report.language,
    title: t({ fr: 'Contrôle de sécurité', en: 'Security checkup' }),
    cover: {
      organisation: report.procedure.platform,
      version: `${report.procedure.version}.${report.revision}`,
      status: 'final',
      classification: t({ fr: 'Confidentiel', en: 'Confidential' }),
      date: report.date,
      snapshot: data,
      approvals: [],
    },
    layout: 'report',
    blocks: [
      ...summary(telling),
      ...conforming(telling),
      ...alerts(telling),
      ...actions(telling),
      ...conclusion(telling),
      ...provenance(telling),
    ],
  };
}
