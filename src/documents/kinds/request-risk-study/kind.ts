import { durations, totalDuration } from '#domain/mission/durations.ts';
import { STEP_DEFINITIONS, STEP_WORDS } from '#domain/mission/steps.ts';
import { USUAL_CRITERIA } from '#domain/providers/usual-criteria.ts';
import type { Text } from '#kernel/text.ts';
import { bulleted, contents, heading, paragraph, strong, table } from '../../model/builder.ts';
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
import { formatDays } from '../../style/typography.ts';
import type { Kind } from '../kind.ts';
import { type Telling, tell } from '../telling.ts';

/** A request for proposals for an ISO 27005 mission, fit for people who are bound by nothing yet. */
export const requestRiskStudy: Kind<'document'> = {
  id: 'request-risk-study',
  title: {
    fr: 'Cahier des charges – étude de risques ISO/IEC 27005',
    en: 'Request for proposals – ISO/IEC 27005 risk study',
  },
  model: 'document',
  build: (source) => {
    const telling = tell(source);
    const request = requestOf(telling, 'iso27005-mission');
    return documentOf(
      telling,
      { layout: 'report', title: requestRiskStudy.title, cover: requestCover(request) },
      [
        contents(2),
        ...letter(telling, PURPOSE, request),
        ...whoWeAre(telling, request),
        ...whatIsCovered(telling),
        ...mission(telling),
        ...expectations(telling, request),
        ...answers(telling, QUESTIONS, request),
        ...qualifications(telling, WANTED),
        ...comparisonGrid(telling, USUAL_CRITERIA['iso27005-mission'], request),
      ],
    );
  },
};

const PURPOSE: Text = {
  fr: 'une étude des risques de sécurité de l’information selon ISO/IEC 27005:2022',
  en: 'an information security risk study according to ISO/IEC 27005:2022',
};

/** The nine steps, what each must leave behind, and the usual days, so that prices can be compared. */
function mission(telling: Telling): readonly Block[] {
  const { t, language } = telling;
  const days = durations([]);
  const total = totalDuration(days);
  return [
    heading(1, t({ fr: 'Prestation attendue', en: 'Service expected' }), { id: 'service' }),
    table({
      caption: t({
        fr: 'Étapes, livrables et durées usuelles',
        en: 'Steps, deliverables and usual durations',
      }),
      columns: [
        { title: t({ fr: 'Étape', en: 'Step' }), width: 3.4 },
        { title: t({ fr: 'Livrable', en: 'Deliverable' }), width: 3.4 },
        { title: t({ fr: 'Durée usuelle', en: 'Usual duration' }), width: 1.6, align: 'end' },
      ],
      rows: [
        ...days.map(({ step, min, max }, place) => [
          `${place + 1}. ${t(STEP_WORDS[step])}`,
          t(STEP_DEFINITIONS[step].deliverable),
          formatDays(min, language, max),
        ]),
        [
          strong(t({ fr: 'Ensemble', en: 'Together' })),
          '',
          strong(formatDays(total.min, language, total.max)),
        ],
      ],
    }),
    paragraph(
      t({
        fr: 'Les durées sont un ordre de grandeur ; proposez les vôtres. Nous attendons en outre :',
        en: 'Durations are an order of magnitude; propose yours. We expect besides:',
      }),
    ),
    bulleted(EXPECTED.map(t)),
  ];
}

const EXPECTED: readonly Text[] = [
  {
    fr: 'des critères de risque écrits avec nous et approuvés par la direction avant la première cotation ;',
    en: 'risk criteria written with us and approved by management before the first rating;',
  },
  {
    fr: 'pour chaque cotation, sa raison, son auteur et sa date ;',
    en: 'for each rating its reason, its author and its date;',
  },
  {
    fr: 'un plan de traitement chiffré, avec un responsable et une date par mesure ;',
    en: 'a costed treatment plan, with an owner and a date for each measure;',
  },
  {
    fr: 'la comparaison aux 93 mesures d’ISO/IEC 27002:2022 et la déclaration d’applicabilité ;',
    en: 'the comparison with the 93 controls of ISO/IEC 27002:2022 and the statement of applicability;',
  },
  {
    fr: 'les registres dans un format ouvert que nous puissions reprendre seuls l’an prochain ;',
    en: 'the registers in an open format that we can carry on by ourselves next year;',
  },
  {
    fr: 'une restitution d’une heure à la direction, avec une synthèse d’une page.',
    en: 'a presentation of one hour to management, with a one-page summary.',
  },
];

const QUESTIONS: readonly Text[] = [
  {
    fr: 'Comment associez-vous nos équipes à la cotation, et que faites-vous quand deux avis s’opposent ?',
    en: 'How do you involve our teams in the rating, and what do you do when two opinions differ?',
  },
  {
    fr: 'Montrez un extrait rendu anonyme d’un registre de scénarios et d’un plan de traitement.',
    en: 'Show an anonymised excerpt of a scenario register and of a treatment plan.',
  },
  {
    fr: 'Comment distinguez-vous une faiblesse constatée d’une faiblesse supposée ?',
    en: 'How do you tell a weakness that was seen from one that is supposed?',
  },
  {
    fr: 'Quelles données de notre étude passent par un modèle de langage, et lequel ?',
    en: 'Which data of our study pass through a language model, and which one?',
  },
  {
    fr: 'Vendez-vous les mesures que vous recommandez ? Si oui, comment écartez-vous le conflit d’intérêts ?',
    en: 'Do you sell the measures that you recommend? If so, how do you rule out the conflict of interest?',
  },
  {
    fr: 'Que nous restera-t-il à faire seuls pour tenir l’étude à jour ?',
    en: 'What will be left for us to do by ourselves to keep the study up to date?',
  },
];

const WANTED = [
  'iso-27005-risk-manager',
  'ebios-rm',
  'iso-27001-lead-implementer',
  'iso-27001-lead-auditor',
  'passi',
];
