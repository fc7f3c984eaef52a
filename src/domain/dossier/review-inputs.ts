import { addMonths } from '#kernel/date.ts';
import { dayWords } from '#kernel/day-words.ts';
import type { Text } from '#kernel/text.ts';
import { isNonconformity } from '../audits/programme.ts';
import { statement } from '../controls/statement.ts';
import { distribution } from '../evaluation/matrix.ts';
import { REVIEW_TOPICS, type ReviewTopic } from '../pdca/review.ts';
import { LEVEL_WORDS, LEVELS } from '../scope/levels.ts';
import { lastReview, runningCycle } from './cycle-stages.ts';
import type { View } from './view.ts';

/** One of the inputs that management must look at, with what the dossier can say of it. */
export interface ReviewInput {
  readonly topic: ReviewTopic;
  /** `prepared`: the registers say it. `to-complete`: somebody must add what no register knows. */
  readonly state: 'prepared' | 'to-complete';
  readonly summary: Text;
}

/** What a topic can be told from; undefined where the registers say nothing of it. */
type Told = { readonly summary: Text; readonly whole: boolean };

const TELL: Readonly<Record<ReviewTopic, (view: View) => Told>> = {
  'previous-decisions': previousDecisions,
  issues,
  expectations,
  nonconformities,
  measurements,
  audits,
  objectives,
  feedback,
  risks,
  improvement,
};

// Object.keys keeps the order in which the topics are written.
const TOPICS = Object.keys(REVIEW_TOPICS) as readonly ReviewTopic[];

/** The inputs of a management review (ISO/IEC 27001:2022 §9.3.2 a to g), prepared from the dossier on that day. */
export function reviewInputs(view: View): readonly ReviewInput[] {
  return TOPICS.map((topic) => {
    const { summary, whole } = TELL[topic](view);
    return { topic, state: whole ? 'prepared' : 'to-complete', summary };
  });
}

function told(fr: string, en: string, whole = true): Told {
  return { summary: { fr, en }, whole };
}

function previousDecisions({ dossier, today }: View): Told {
  const last = lastReview(dossier.reviews);
  if (!last?.heldOn)
    return told('Aucune revue de direction n’a encore été tenue.', 'No management review was held yet.');
  const all = dossier.reviews.flatMap((review) => (review.heldOn === undefined ? [] : review.decisions));
  const done = all.filter(({ doneOn }) => doneOn !== undefined).length;
  const late = all.filter(
    ({ doneOn, due }) => doneOn === undefined && due !== undefined && due < today,
  ).length;
  const day = dayWords(last.heldOn);
  return told(
    `Dernière revue\u00A0: ${day.fr}. Décisions\u00A0: ${all.length}, dont ${done} exécutées et ${late} en retard.`,
    `Last review: ${day.en}. Decisions: ${all.length}, of which ${done} carried out and ${late} late.`,
  );
}

function issues({ dossier }: View): Told {
  const day = dayWords(dossier.study.date);
  const written = dossier.company.context !== undefined;
  return told(
    `${written ? `Contexte décrit le ${day.fr}` : 'Contexte non décrit'}. À dire\u00A0: ce qui a changé depuis dans l’entreprise, la technique, la loi et la menace.`,
    `${written ? `Context described on ${day.en}` : 'Context not described'}. To say: what has changed since in the company, the technology, the law and the threat.`,
    false,
  );
}

function expectations({ dossier: { parties } }: View): Told {
  const count = parties.reduce((total, { requirements }) => total + requirements.length, 0);
  return told(
    `Parties intéressées\u00A0: ${parties.length}, avec ${count} exigences. À dire\u00A0: les exigences nouvelles ou disparues.`,
    `Interested parties: ${parties.length}, with ${count} requirements. To say: requirements that came or went.`,
    false,
  );
}

function nonconformities({ dossier, today }: View): Told {
  const found = dossier.auditFindings.filter(isNonconformity);
  const open = found.filter(({ status }) => status === 'open').length;
  const actions = dossier.correctiveActions;
  const done = actions.filter(({ doneOn }) => doneOn !== undefined).length;
  const late = actions.filter(
    ({ doneOn, due }) => doneOn === undefined && due !== undefined && due < today,
  ).length;
  const effective = actions.filter(({ check }) => check?.result === 'effective').length;
  return told(
    `Non-conformités\u00A0: ${found.length}, dont ${open} ouvertes. Actions correctives\u00A0: ${actions.length}, dont ${done} faites, ${late} en retard et ${effective} constatées efficaces.`,
    `Nonconformities: ${found.length}, of which ${open} open. Corrective actions: ${actions.length}, of which ${done} done, ${late} late and ${effective} found effective.`,
  );
}

function measurements({ dossier }: View): Told {
  const measures = dossier.measures.filter(({ status }) => status !== 'abandoned');
  const done = measures.filter(({ status }) => status === 'done').length;
  const included = statement(dossier.applicability).filter(({ decision }) => decision === 'included');
  const inPlace = included.filter(({ status }) => status === 'implemented').length;
  return told(
    `Mesures du plan faites\u00A0: ${done} sur ${measures.length}. Mesures ISO 27002 en place\u00A0: ${inPlace} sur ${included.length} retenues.`,
    `Measures of the plan done: ${done} of ${measures.length}. ISO 27002 controls in place: ${inPlace} of ${included.length} included.`,
    measures.length > 0 || included.length > 0,
  );
}

function audits({ dossier, today }: View): Told {
  const since = addMonths(today, -12);
  const held = dossier.audits.filter(({ heldOn }) => heldOn !== undefined && heldOn >= since);
  const strengths = dossier.auditFindings.filter(({ grade }) => grade === 'strength').length;
  const findings = dossier.auditFindings.length - strengths;
  return told(
    `Audits tenus depuis douze mois\u00A0: ${held.length}. Constats au registre\u00A0: ${findings}, points forts\u00A0: ${strengths}.`,
    `Audits held in the last twelve months: ${held.length}. Findings in the register: ${findings}, strengths: ${strengths}.`,
    held.length > 0,
  );
}

function objectives({ dossier: { cycles, study } }: View): Told {
  const count = runningCycle(cycles)?.objectives.length ?? study.objectives.length;
  return told(
    `Objectifs fixés\u00A0: ${count}. À dire pour chacun\u00A0: atteint, en cours ou manqué.`,
    `Objectives set: ${count}. To say of each: reached, under way or missed.`,
    false,
  );
}

function feedback(): Told {
  return told(
    'À dire\u00A0: plaintes, questionnaires de clients, avis d’autorités, retours de l’équipe.',
    'To say: complaints, customers’ questionnaires, opinions of authorities, feedback from the team.',
    false,
  );
}

function risks({ risks: all, dossier }: View): Told {
  const counts = distribution(all, 'current');
  const levels = LEVELS.toReversed().filter((level) => counts[level] > 0);
  const list = (language: 'fr' | 'en') =>
    levels.map((level) => `${LEVEL_WORDS[level][language].toLowerCase()} ${counts[level]}`).join(', ');
  const open = dossier.measures.filter(({ status }) => status !== 'done' && status !== 'abandoned').length;
  const unrated =
    counts.unrated > 0
      ? { fr: `, non cotés ${counts.unrated}`, en: `, not rated ${counts.unrated}` }
      : { fr: '', en: '' };
  return told(
    `Risques actuels\u00A0: ${list('fr') || 'aucun coté'}${unrated.fr}. Mesures encore ouvertes\u00A0: ${open}.`,
    `Current risks: ${list('en') || 'none rated'}${unrated.en}. Measures still open: ${open}.`,
    all.length > 0 && counts.unrated === 0,
  );
}

function improvement({ dossier: { auditFindings } }: View): Told {
  const open = auditFindings.filter(
    ({ grade, status }) => grade === 'observation' && status === 'open',
  ).length;
  return told(
    `Observations d’audit ouvertes\u00A0: ${open}. À dire\u00A0: les autres pistes, avec qui les étudie.`,
    `Open observations of audits: ${open}. To say: the other opportunities, and who looks into them.`,
    false,
  );
}
