import { auditEntries } from '#catalogues/audits/entry.ts';
import { USUAL_CRITERIA } from '#domain/providers/usual-criteria.ts';
import type { Text } from '#kernel/text.ts';
import { bulleted, contents, heading, paragraph } from '../../model/builder.ts';
import type { Block } from '../../model/document.ts';
import { documentOf } from '../../sections/cover.ts';
import {
  answers,
  comparisonGrid,
  expectations,
  letter,
  qualifications,
  requestCover,
  requestOf,
  whatIsCovered,
  whoWeAre,
} from '../../sections/request.ts';
import type { Kind } from '../kind.ts';
import { type Telling, tell } from '../telling.ts';

/** A request for proposals for a penetration test, fit for people who are bound by nothing yet. */
export const requestPenetrationTest: Kind<'document'> = {
  id: 'request-penetration-test',
  title: {
    fr: 'Cahier des charges – test d’intrusion',
    en: 'Request for proposals – penetration test',
  },
  model: 'document',
  build: (source) => {
    const telling = tell(source);
    const request = requestOf(telling, 'penetration-test');
    const { questions, qualifications: wanted } = entry();
    return documentOf(
      telling,
      { layout: 'report', title: requestPenetrationTest.title, cover: requestCover(request) },
      [
        contents(2),
        ...letter(telling, PURPOSE, request),
        ...whoWeAre(telling, request),
        ...whatIsCovered(telling),
        ...test(telling),
        ...expectations(telling, request),
        ...answers(telling, questions, request),
        ...qualifications(telling, wanted),
        ...comparisonGrid(telling, USUAL_CRITERIA['penetration-test'], request),
      ],
    );
  },
};

const PURPOSE: Text = {
  fr: 'un test d’intrusion de notre application et de son API',
  en: 'a penetration test of our application and its API',
};

/** What the catalogue of audits says of such a test: it is written once, there. */
function entry() {
  const found = auditEntries().get('penetration-test');
  if (!found) throw new Error('the catalogue of audits has no penetration test');
  return found;
}

function test(telling: Telling): readonly Block[] {
  const { t } = telling;
  const { purpose, ask, deliverables, prepare } = entry();
  return [
    heading(1, t({ fr: 'Prestation attendue', en: 'Service expected' }), { id: 'service' }),
    paragraph(t(purpose)),
    heading(2, t({ fr: 'Ce que nous demandons', en: 'What we ask' }), { id: 'asked' }),
    bulleted(ask.map(t)),
    heading(2, t({ fr: 'Livrables', en: 'Deliverables' }), { id: 'deliverables' }),
    bulleted(deliverables.map(t)),
    heading(2, t({ fr: 'Ce que nous préparons', en: 'What we prepare' }), { id: 'prepared' }),
    bulleted(prepare.map(t)),
  ];
}
