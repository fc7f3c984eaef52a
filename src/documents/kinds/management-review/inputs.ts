import { progressOf, statement } from '#domain/controls/statement.ts';
import { progress } from '#domain/dossier/progress.ts';
import { reviewInputs } from '#domain/dossier/review-inputs.ts';
import { aboveThreshold, remaining, unaccepted } from '#domain/dossier/view.ts';
import { REVIEW_TOPICS, type Review, type ReviewTopic } from '#domain/pdca/review.ts';
import { isOpen } from '#domain/treatment/measure.ts';
import type { Text } from '#kernel/text.ts';
import { checkupTrend } from '../../drawings/checkup-trend.ts';
import { bulleted, figure, heading, paragraph, strong } from '../../model/builder.ts';
import type { Block } from '../../model/document.ts';
import { auditsTable, correctiveActionsTable, openFindings } from '../../sections/audits.ts';
import { lastCheckup } from '../../sections/checkups.ts';
import { drawnDistribution, planInShort, topRisks } from '../../sections/summary.ts';
import { tableOr } from '../../sections/table-or.ts';
import { markdownProse } from '../markdown-prose.ts';
import { listed, type Telling } from '../telling.ts';

/** Each topic that the standard names, with what the data say of it, then what somebody prepared. */
export function inputs(telling: Telling, review: Review | undefined): readonly Block[] {
  const { t } = telling;
  // Object.keys forgets the literal types.
  const topics = Object.keys(REVIEW_TOPICS) as ReviewTopic[];
  const told = new Map(reviewInputs(telling).map((input) => [input.topic, input.summary]));
  return [
    heading(1, t({ fr: 'Éléments d’entrée', en: 'Inputs' }), { id: 'inputs' }),
    ...topics.flatMap((topic) => {
      const summary = review?.inputs.find((input) => input.topic === topic)?.summary;
      const computed = COMPUTED[topic](telling, review);
      const brought = paragraph(t({ fr: 'À apporter en séance.', en: 'To be brought to the meeting.' }));
      // What somebody prepared begins with the sentence that the data gave; feedback is in no register.
      const prepared = summary
        ? markdownProse(t(summary))
        : topic === 'feedback'
          ? []
          : said(telling, told.get(topic));
      return [
        heading(2, t(REVIEW_TOPICS[topic]), { id: topic }),
        ...prepared,
        ...(computed.length + prepared.length > 0 ? computed : [brought]),
      ];
    }),
  ];
}

function said({ t }: Telling, summary: Text | undefined): readonly Block[] {
  return summary ? [paragraph(t(summary))] : [];
}

type Computed = (telling: Telling, review: Review | undefined) => readonly Block[];

/** Feedback is in no register: nothing is made up of it. */
const COMPUTED: Readonly<Record<ReviewTopic, Computed>> = {
  'previous-decisions': previousDecisions,
  issues,
  expectations,
  nonconformities: (telling) => [
    paragraph([strong(openFindings(telling)), '.']),
    correctiveActionsTable(telling),
  ],
  measurements,
  audits: (telling) => [auditsTable(telling)],
  objectives,
  feedback: () => [],
  risks,
  improvement,
};

function previousDecisions(telling: Telling, review: Review | undefined): readonly Block[] {
  const { t, dossier, today } = telling;
  const earlier = dossier.reviews.filter((other) => other !== review && other.heldOn !== undefined);
  const late = (due: string | undefined) => due !== undefined && due < today;
  return [
    tableOr(
      t({ fr: 'Aucune décision antérieure n’est enregistrée.', en: 'No earlier decision is recorded.' }),
      {
        small: true,
        columns: [
          { title: t({ fr: 'Décision', en: 'Decision' }), width: 5 },
          { title: t({ fr: 'Responsable', en: 'Owner' }), width: 2.2 },
          { title: t({ fr: 'Suite', en: 'Follow-up' }), width: 2.4 },
        ],
        rows: earlier.flatMap(({ decisions }) =>
          decisions.map(({ decision, owner, due, doneOn }) => [
            t(decision),
            telling.role(owner),
            doneOn === undefined
              ? `${t(late(due) ? { fr: 'en retard depuis le', en: 'overdue since' } : { fr: 'pour le', en: 'due' })} ${telling.shortDay(due)}`
              : `${t({ fr: 'faite le', en: 'done on' })} ${telling.shortDay(doneOn)}`,
          ]),
        ),
      },
    ),
  ];
}

function issues({ t, dossier }: Telling): readonly Block[] {
  const { context } = dossier.company;
  return context ? markdownProse(t(context)) : [];
}

function expectations(telling: Telling): readonly Block[] {
  const { t, dossier } = telling;
  return [
    tableOr(
      t({ fr: 'Aucune partie intéressée n’est enregistrée.', en: 'No interested party is recorded.' }),
      {
        small: true,
        columns: [
          { title: t({ fr: 'Partie', en: 'Party' }), width: 2 },
          { title: t({ fr: 'Attentes et exigences', en: 'Needs and requirements' }), width: 5 },
        ],
        rows: dossier.parties.map(({ name, requirements }) => [
          strong(t(name)),
          listed(telling, requirements.map(t)),
        ]),
      },
    ),
  ];
}

function measurements(telling: Telling): readonly Block[] {
  const { t, dossier, today } = telling;
  const measures = dossier.measures.filter(({ status }) => status !== 'abandoned');
  const done = measures.filter(({ status }) => status === 'done').length;
  const late = measures.filter(
    (measure) => isOpen(measure) && measure.due !== undefined && measure.due < today,
  );
  const lines = statement(dossier.applicability);
  const included = lines.filter(({ decision }) => decision === 'included').length;
  const inPlace = lines.filter((line) => progressOf(line) === 'implemented').length;
  const complete = progress(telling).filter(({ percent }) => percent >= 100).length;
  const published = dossier.policies.filter(({ status }) => status === 'published').length;
  return [
    ...telling.checkups.flatMap((series) =>
      series.points.length > 0
        ? [
            paragraph(lastCheckup(telling, series)),
            figure(checkupTrend(series.points, telling.language), {
              caption: t({
                fr: `Contrôles de ${series.platform}`,
                en: `Checkups of ${series.platform}`,
              }),
              width: 150,
            }),
          ]
        : [],
    ),
    bulleted([
      t({
        fr: `Plan de traitement : ${done} mesures faites sur ${measures.length}, ${late.length} en retard${ids(late)}.`,
        en: `Treatment plan: ${done} measures done of ${measures.length}, ${late.length} overdue${ids(late)}.`,
      }),
      t({
        fr: `Déclaration d’applicabilité : ${inPlace} mesures en place sur ${included} retenues.`,
        en: `Statement of applicability: ${inPlace} controls in place of ${included} included.`,
      }),
      t({ fr: `Étude : ${complete} étapes complètes sur 9.`, en: `Study: ${complete} steps complete of 9.` }),
      t({
        fr: `Politiques : ${published} publiées sur ${dossier.policies.length}.`,
        en: `Policies: ${published} published of ${dossier.policies.length}.`,
      }),
    ]),
  ];
}

function ids(rows: readonly { readonly id: string }[]): string {
  return rows.length > 0 ? ` (${rows.map(({ id }) => id).join(', ')})` : '';
}

function objectives({ t, dossier }: Telling): readonly Block[] {
  const cycle = dossier.cycles.toSorted((a, b) => b.year - a.year)[0];
  const goals = cycle && cycle.objectives.length > 0 ? cycle.objectives : dossier.study.objectives;
  return goals.length > 0 ? [bulleted(goals.map(t))] : [];
}

function risks(telling: Telling): readonly Block[] {
  const { t } = telling;
  if (telling.risks.length === 0) {
    return [
      paragraph(
        t({ fr: 'L’étude ne contient encore aucun scénario.', en: 'The study holds no scenario yet.' }),
      ),
    ];
  }
  const open = unaccepted(telling);
  return [
    paragraph(
      t({
        fr: `${aboveThreshold(telling).length} risques dépassent aujourd’hui le seuil ; ${remaining(telling).length} le dépasseront encore une fois le plan réalisé, dont ${open.length} sans acceptation en vigueur${open.length > 0 ? ` : ${open.map(({ scenario }) => scenario.id).join(', ')}` : ''}.`,
        en: `${aboveThreshold(telling).length} risks stand above the threshold today; ${remaining(telling).length} will still do once the plan is carried out, of which ${open.length} without an acceptance in force${open.length > 0 ? `: ${open.map(({ scenario }) => scenario.id).join(', ')}` : ''}.`,
      }),
    ),
    figure(drawnDistribution(telling), {
      caption: t({ fr: 'Les scénarios par niveau', en: 'Scenarios by level' }),
      width: 130,
    }),
    topRisks(telling, 5),
    ...(telling.dossier.measures.length > 0 ? planInShort(telling) : []),
  ];
}

function improvement(telling: Telling): readonly Block[] {
  const { t, dossier } = telling;
  const seen = dossier.auditFindings.filter(
    ({ grade, status, recommendation }) => grade === 'observation' && status === 'open' && recommendation,
  );
  return seen.length > 0
    ? [bulleted(seen.map(({ id, recommendation }) => `${id} – ${t(recommendation)}`))]
    : [];
}
