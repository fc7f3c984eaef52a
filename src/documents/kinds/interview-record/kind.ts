import { documentOf } from '../../sections/cover.ts';
import { interviewRecord as record } from '../../sections/interview-record.ts';
import type { Kind } from '../kind.ts';
import { INTERVIEW, rowNamed } from '../subject.ts';
import { tell } from '../telling.ts';

/** One interview: its guide before, its record after. */
export const interviewRecord: Kind<'document'> = {
  id: 'interview-record',
  title: { fr: 'Compte rendu d’entretien', en: 'Interview record' },
  model: 'document',
  subject: INTERVIEW,
  build: (source, subject) => {
    const telling = tell(source);
    const interview = rowNamed(telling.dossier.interviews, subject);
    return documentOf(telling, { layout: 'sheet', title: interviewRecord.title }, record(telling, interview));
  },
};
