import { REVIEW_TOPICS, type Review } from '#domain/pdca/review.ts';
import { heading, keyValues, pageBreak, paragraph } from '../../model/builder.ts';
import type { Block } from '../../model/document.ts';
import { documentOf } from '../../sections/cover.ts';
import { signatures } from '../../sections/signatures.ts';
import { tableOr } from '../../sections/table-or.ts';
import type { Kind } from '../kind.ts';
import { listed, type Telling, tell } from '../telling.ts';
import { inputs } from './inputs.ts';

/** What management must look at, prepared from the data, and the table to write its decisions in (ISO/IEC 27001:2022 §9.3). */
export const managementReview: Kind<'document'> = {
  id: 'management-review',
  title: { fr: 'Dossier de revue de direction', en: 'Management review pack' },
  model: 'document',
  build: (source) => {
    const telling = tell(source);
    const review = reviewOf(telling);
    return documentOf(telling, { layout: 'report', title: managementReview.title }, [
      ...meeting(telling, review),
      pageBreak(),
      ...inputs(telling, review),
      ...decisionsTaken(telling, review),
    ]);
  },
};

/** The next review; without one, the last that was held; none where nobody planned any. */
function reviewOf({ dossier }: Telling): Review | undefined {
  const when = ({ heldOn, plannedOn }: Review) => heldOn ?? plannedOn ?? '';
  const sorted = dossier.reviews.toSorted((a, b) => (when(a) < when(b) ? -1 : 1));
  return sorted.find(({ heldOn }) => heldOn === undefined) ?? sorted.at(-1);
}

function meeting(telling: Telling, review: Review | undefined): readonly Block[] {
  const { t } = telling;
  return [
    heading(1, t({ fr: 'La réunion', en: 'The meeting' }), { id: 'meeting' }),
    review
      ? keyValues([
          [t({ fr: 'Revue', en: 'Review' }), t(review.title)],
          [t({ fr: 'Prévue le', en: 'Planned on' }), telling.day(review.plannedOn)],
          [t({ fr: 'Tenue le', en: 'Held on' }), telling.day(review.heldOn)],
          [
            t({ fr: 'Participants', en: 'Participants' }),
            listed(telling, review.participants.map(t), { fr: 'non renseigné', en: 'not stated' }),
          ],
          [t({ fr: 'Prochaine revue', en: 'Next review' }), telling.day(review.nextOn)],
        ])
      : paragraph(
          t({
            fr: 'Aucune revue de direction n’est prévue. La norme en demande à intervalles planifiés ; une par an est l’usage.',
            en: 'No management review is planned. The standard asks for them at planned intervals; one a year is usual.',
          }),
        ),
    paragraph(
      t({
        fr: `Ce dossier rassemble ce que la direction doit examiner (ISO/IEC 27001:2022 §9.3.2). Les chiffres sont calculés au ${telling.day(telling.today)} ; ce que les données ne savent pas est à apporter en séance.`,
        en: `This pack gathers what management must look at (ISO/IEC 27001:2022 §9.3.2). Figures are computed on ${telling.day(telling.today)}; what the data do not know is to be brought to the meeting.`,
      }),
    ),
    keyValues(Object.values(REVIEW_TOPICS).map((topic, place) => [String(place + 1), t(topic)])),
  ];
}

/** Results of the review (§9.3.3): what was decided, or room for it. */
function decisionsTaken(telling: Telling, review: Review | undefined): readonly Block[] {
  const { t } = telling;
  const decided = review?.decisions ?? [];
  return [
    heading(1, t({ fr: 'Décisions', en: 'Decisions' }), { id: 'decisions' }),
    tableOr(
      t({
        fr: 'Aucune décision n’est encore consignée. Chacune aura un responsable et une date.',
        en: 'No decision is recorded yet. Each will have an owner and a date.',
      }),
      {
        caption: t({ fr: 'Ce que la direction a décidé', en: 'What management decided' }),
        columns: [
          { title: t({ fr: 'Décision', en: 'Decision' }), width: 5 },
          { title: t({ fr: 'Responsable', en: 'Owner' }), width: 2.4 },
          { title: t({ fr: 'Pour le', en: 'Due' }), width: 1.8 },
          { title: t({ fr: 'Faite le', en: 'Done on' }), width: 1.8 },
        ],
        rows: decided.map(({ decision, owner, due, doneOn }) => [
          t(decision),
          telling.role(owner),
          telling.shortDay(due),
          doneOn === undefined ? '–' : telling.shortDay(doneOn),
        ]),
      },
    ),
    ...(review?.conclusion
      ? [heading(2, t({ fr: 'Conclusion', en: 'Conclusion' })), paragraph(t(review.conclusion))]
      : []),
    signatures(telling),
  ];
}
