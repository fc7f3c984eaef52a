import { contents, heading, pageBreak, paragraph } from '../../model/builder.ts';
import { documentOf } from '../../sections/cover.ts';
import { interviewRecord } from '../../sections/interview-record.ts';
import type { Kind } from '../kind.ts';
import { tell } from '../telling.ts';

/** Every interview, one page each. */
export const interviewRecords: Kind<'document'> = {
  id: 'interview-records',
  title: { fr: 'Comptes rendus d’entretien', en: 'Interview records' },
  model: 'document',
  build: (source) => {
    const telling = tell(source);
    const { t, dossier } = telling;
    const frame = { layout: 'report', title: interviewRecords.title } as const;
    if (dossier.interviews.length === 0) {
      return documentOf(telling, frame, [
        heading(1, t({ fr: 'Aucun entretien', en: 'No interview' }), { numbered: false }),
        paragraph(t({ fr: 'Aucun entretien n’est encore prévu.', en: 'No interview is planned yet.' })),
      ]);
    }
    return documentOf(telling, frame, [
      contents(1),
      ...dossier.interviews.flatMap((interview) => [pageBreak(), ...interviewRecord(telling, interview)]),
    ]);
  },
};
