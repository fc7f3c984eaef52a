import { calendar, type StepSpan } from '#domain/mission/calendar.ts';
import { STEP_DEFINITIONS, STEP_WORDS } from '#domain/mission/steps.ts';
import { addDays } from '#kernel/date.ts';
import { drawTimeline } from '../../drawings/timeline.ts';
import { bulleted, figure, heading, paragraph, strong, table } from '../../model/builder.ts';
import type { Block } from '../../model/document.ts';
import { documentsCollected } from '../../sections/appendices.ts';
import { documentOf } from '../../sections/cover.ts';
import { steps } from '../../sections/method.ts';
import type { StateTone } from '../../style/tokens.ts';
import type { Kind } from '../kind.ts';
import { type Telling, tell } from '../telling.ts';

/** How the study is led: steps, days, calendar, whom to meet, what to collect (ISO/IEC 27005:2022 §6.5). */
export const missionPlan: Kind<'document'> = {
  id: 'mission-plan',
  title: { fr: 'Plan de mission', en: 'Mission plan' },
  model: 'document',
  build: (source) => {
    const telling = tell(source);
    return documentOf(telling, { layout: 'sheet', title: missionPlan.title }, [
      ...purpose(telling),
      heading(1, telling.t({ fr: 'Étapes', en: 'Steps' }), { id: 'steps' }),
      ...steps(telling),
      ...gantt(telling),
      ...meetings(telling),
      ...collection(telling),
    ]);
  },
};

function purpose(telling: Telling): readonly Block[] {
  const { t, dossier } = telling;
  const { study } = dossier;
  return [
    heading(1, t({ fr: 'Objet de la mission', en: 'Purpose of the mission' })),
    paragraph(
      t({
        fr: `Étude des risques de ${study.organisation} selon ISO/IEC 27005:2022, conduite par ${study.author}.`,
        en: `Risk study of ${study.organisation} according to ISO/IEC 27005:2022, led by ${study.author}.`,
      }),
    ),
    study.objectives.length > 0
      ? bulleted(study.objectives.map(t))
      : paragraph(
          t({
            fr: 'Les objectifs de l’étude ne sont pas encore écrits.',
            en: 'The objectives of the study are not written yet.',
          }),
        ),
  ];
}

const STATES: readonly {
  readonly id: StepSpan['state'];
  readonly label: { fr: string; en: string };
  readonly tone: StateTone;
}[] = [
  { id: 'done', label: { fr: 'Finie', en: 'Finished' }, tone: 'done' },
  { id: 'running', label: { fr: 'Commencée', en: 'Started' }, tone: 'partial' },
  { id: 'planned', label: { fr: 'À venir, au plus tard', en: 'To come, at the latest' }, tone: 'planned' },
];

function gantt(telling: Telling): readonly Block[] {
  const { t, language, dossier, today } = telling;
  const spans = calendar(dossier.steps, dossier.study.date);
  const drawings = drawTimeline({
    language,
    title: t({ fr: 'Calendrier de la mission', en: 'Calendar of the mission' }),
    statuses: STATES.map(({ label, tone }) => ({ label: t(label), tone })),
    today,
    groups: [
      {
        label: t({ fr: 'Les neuf étapes', en: 'The nine steps' }),
        rows: spans.map(({ step, start, end, state }, place) => ({
          id: String(place + 1),
          label: t(STEP_WORDS[step]),
          owner: t(STEP_DEFINITIONS[step].deliverable),
          status: STATES.findIndex(({ id }) => id === state),
          start,
          // A bar runs to the evening of its last day.
          end: addDays(end, 1),
          ...(place > 0 && { after: [String(place)] }),
        })),
      },
    ],
  });
  return [
    heading(2, t({ fr: 'Calendrier', en: 'Calendar' }), { id: 'calendar' }),
    paragraph(
      t({
        fr: `Les dates données font foi ; une étape sans date suit la précédente, en jours ouvrés et à sa durée prévue la plus longue. Sans aucune date, le compte part de celle de l’étude, le ${telling.day(dossier.study.date)}.`,
        en: `Dates that were given stand; a step without a date follows the one before it, in working days and at its longest planned duration. Without any date, counting begins at that of the study, ${telling.day(dossier.study.date)}.`,
      }),
    ),
    ...drawings.map((drawing) =>
      figure(drawing, {
        caption: t({ fr: 'Calendrier de la mission', en: 'Calendar of the mission' }),
        width: 166,
      }),
    ),
  ];
}

function meetings(telling: Telling): readonly Block[] {
  const { t, dossier } = telling;
  const title = heading(1, t({ fr: 'Entretiens', en: 'Interviews' }), { id: 'interviews' });
  if (dossier.interviews.length === 0) {
    return [
      title,
      paragraph(t({ fr: 'Aucun entretien n’est encore prévu.', en: 'No interview is planned yet.' })),
    ];
  }
  return [
    title,
    table({
      caption: t({ fr: 'Qui est entendu, sur quoi', en: 'Who is heard, on what' }),
      small: true,
      columns: [
        { title: '', width: 1.5 },
        { title: t({ fr: 'Rôle', en: 'Role' }), width: 2.4 },
        { title: t({ fr: 'Sujet', en: 'Subject' }), width: 5 },
        { title: t({ fr: 'État', en: 'Status' }), width: 1 },
        { title: t({ fr: 'Date', en: 'Date' }), width: 1.6 },
      ],
      rows: dossier.interviews.map(({ id, role, subject, status, date }) => [
        strong(id),
        telling.role(role),
        t(subject),
        status === 'held' ? t({ fr: 'Tenu', en: 'Held' }) : t({ fr: 'Prévu', en: 'Planned' }),
        telling.shortDay(date),
      ]),
    }),
  ];
}

function collection(telling: Telling): readonly Block[] {
  const { t, dossier } = telling;
  return [
    heading(1, t({ fr: 'Documents à réunir', en: 'Documents to gather' }), { id: 'documents' }),
    dossier.documents.length > 0
      ? documentsCollected(telling)
      : paragraph(t({ fr: 'Aucun document n’est encore demandé.', en: 'No document is requested yet.' })),
  ];
}
