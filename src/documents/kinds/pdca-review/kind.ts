import { aboveThreshold, remaining } from '#domain/dossier/view.ts';
import { type Cycle, STAGE_WORDS, STAGES } from '#domain/pdca/cycle.ts';
import { isOpen } from '#domain/treatment/measure.ts';
import { addMonths, type Day } from '#kernel/date.ts';
import { bulleted, figure, heading, keyValues, paragraph } from '../../model/builder.ts';
import type { Block } from '../../model/document.ts';
import { openFindings } from '../../sections/audits.ts';
import { drawnChain } from '../../sections/chain.ts';
import { documentOf } from '../../sections/cover.ts';
import { drawnDistribution } from '../../sections/summary.ts';
import type { Kind } from '../kind.ts';
import { markdownProse } from '../markdown-prose.ts';
import { type Telling, tell } from '../telling.ts';

/** A year of the management system: what was planned, done, checked and improved, and what goes on (ISO/IEC 27001:2022 §10.1). */
export const pdcaReview: Kind<'document'> = {
  id: 'pdca-review',
  title: { fr: 'Bilan annuel PDCA', en: 'Yearly PDCA review' },
  model: 'document',
  build: (source) => {
    const telling = tell(source);
    const year = yearOf(telling);
    return documentOf(telling, { layout: 'sheet', title: pdcaReview.title }, [
      ...opening(telling, year),
      ...STAGES.flatMap((stage) => stageBlocks(telling, year, stage)),
      ...goesOn(telling),
    ]);
  },
};

interface Year {
  readonly cycle: Cycle | undefined;
  readonly from: Day;
  readonly until: Day;
}

/** The latest cycle; without one, the twelve months before today. */
function yearOf({ dossier, today }: Telling): Year {
  const cycle = dossier.cycles.toSorted((a, b) => b.year - a.year)[0];
  if (!cycle) return { cycle, from: addMonths(today, -12), until: today };
  const end = cycle.closedOn ?? today;
  // A cycle that is said to end before it begins lasts a day: days compare as words.
  const [from = end, until = end] = [cycle.startedOn, end].toSorted();
  return { cycle, from: cycle.startedOn > end ? until : from, until };
}

function opening(telling: Telling, { cycle, from, until }: Year): readonly Block[] {
  const { t } = telling;
  const goals = cycle?.objectives ?? [];
  return [
    heading(1, t({ fr: 'L’année', en: 'The year' }), { id: 'year' }),
    keyValues([
      [
        t({ fr: 'Cycle', en: 'Cycle' }),
        cycle ? String(cycle.year) : t({ fr: 'aucun n’est ouvert', en: 'none is open' }),
      ],
      [t({ fr: 'Période', en: 'Period' }), `${telling.day(from)} – ${telling.day(until)}`],
    ]),
    goals.length > 0
      ? bulleted(goals.map(t))
      : paragraph(
          t({
            fr: 'Aucun objectif n’est écrit pour l’année.',
            en: 'No objective is written for the year.',
          }),
        ),
    heading(2, t({ fr: 'Où en est la chaîne', en: 'How far the chain is' }), { id: 'chain' }),
    figure(drawnChain(telling), {
      caption: t({
        fr: 'De la préparation à l’amélioration continue',
        en: 'From preparation to continual improvement',
      }),
      width: 166,
    }),
  ];
}

function stageBlocks(telling: Telling, year: Year, stage: (typeof STAGES)[number]): readonly Block[] {
  const { t } = telling;
  const notes = year.cycle?.[stage]?.notes;
  return [
    heading(1, t(STAGE_WORDS[stage]), { id: stage }),
    bulleted(FACTS[stage](telling, year)),
    ...(stage === 'plan' && telling.risks.length > 0
      ? [
          figure(drawnDistribution(telling), {
            caption: t({ fr: 'Les scénarios par niveau', en: 'Scenarios by level' }),
            width: 130,
          }),
        ]
      : []),
    ...(notes ? markdownProse(t(notes)) : []),
  ];
}

type Facts = (telling: Telling, year: Year) => readonly string[];

const FACTS: Readonly<Record<(typeof STAGES)[number], Facts>> = {
  plan: (telling) => [
    telling.t({
      fr: `${telling.risks.length} scénarios de risque, dont ${aboveThreshold(telling).length} au-dessus du seuil aujourd’hui et ${remaining(telling).length} une fois le plan réalisé.`,
      en: `${telling.risks.length} risk scenarios, of which ${aboveThreshold(telling).length} above the threshold today and ${remaining(telling).length} once the plan is carried out.`,
    }),
  ],
  do: done,
  check: checked,
  act: acted,
};

function done({ t, dossier }: Telling, { from, until }: Year): readonly string[] {
  const measures = dossier.measures.filter(({ doneOn }) => within(doneOn, from, until)).length;
  const left = dossier.measures.filter(isOpen).length;
  const policies = dossier.policyVersions.filter(({ publishedOn }) =>
    within(publishedOn, from, until),
  ).length;
  return [
    t({
      fr: `Mesures faites dans la période : ${measures}. Encore ouvertes : ${left}.`,
      en: `Measures done in the period: ${measures}. Still open: ${left}.`,
    }),
    t({
      fr: `Versions de politiques publiées : ${policies}.`,
      en: `Versions of policies published: ${policies}.`,
    }),
  ];
}

function checked(telling: Telling, { from, until }: Year): readonly string[] {
  const { t, dossier } = telling;
  const held = dossier.audits.filter(({ heldOn }) => within(heldOn, from, until)).length;
  const raised = dossier.auditFindings.filter(({ raisedOn }) => within(raisedOn, from, until)).length;
  const reviews = dossier.reviews.filter(({ heldOn }) => within(heldOn, from, until)).length;
  return [
    t({
      fr: `Audits tenus : ${held}. Constats relevés : ${raised}.`,
      en: `Audits held: ${held}. Findings raised: ${raised}.`,
    }),
    t({ fr: `Encore ouverts : ${openFindings(telling)}.`, en: `Still open: ${openFindings(telling)}.` }),
    t({ fr: `Revues de direction tenues : ${reviews}.`, en: `Management reviews held: ${reviews}.` }),
  ];
}

function acted({ t, dossier }: Telling, { from, until }: Year): readonly string[] {
  const actions = dossier.correctiveActions.filter(({ doneOn }) => within(doneOn, from, until)).length;
  const proven = dossier.correctiveActions.filter(({ check }) => within(check?.on, from, until)).length;
  const decisions = dossier.reviews.flatMap((review) => review.decisions);
  const carried = decisions.filter(({ doneOn }) => within(doneOn, from, until)).length;
  return [
    t({
      fr: `Actions correctives faites : ${actions}, dont l’efficacité fut vérifiée : ${proven}.`,
      en: `Corrective actions done: ${actions}; effectiveness checked: ${proven}.`,
    }),
    t({
      fr: `Décisions de revue exécutées : ${carried} sur ${decisions.length}.`,
      en: `Decisions of reviews carried out: ${carried} of ${decisions.length}.`,
    }),
  ];
}

function within(day: Day | undefined, from: Day, until: Day): boolean {
  return day !== undefined && from <= day && day <= until;
}

/** What the next year takes over. */
function goesOn(telling: Telling): readonly Block[] {
  const { t, dossier, today } = telling;
  const open = dossier.measures.filter(isOpen);
  const late = open.filter(({ due }) => due !== undefined && due < today);
  const items = [
    ...(open.length > 0
      ? [
          t({
            fr: `${open.length} mesures ouvertes, dont ${late.length} en retard.`,
            en: `${open.length} open measures, of which ${late.length} overdue.`,
          }),
        ]
      : []),
    ...dossier.auditFindings
      .filter(({ status, grade }) => status === 'open' && grade !== 'strength')
      .map(({ id, title }) => `${id} – ${t(title)}`),
    ...dossier.reviews
      .flatMap(({ decisions }) => decisions)
      .filter(({ doneOn }) => doneOn === undefined)
      .map(({ decision }) => t(decision)),
  ];
  return [
    heading(1, t({ fr: 'Ce qui continue', en: 'What goes on' }), { id: 'goes-on' }),
    items.length > 0
      ? bulleted(items)
      : paragraph(
          t({
            fr: 'Aucune mesure, aucun constat, aucune décision n’est enregistré comme ouvert.',
            en: 'No measure, no finding and no decision is recorded as open.',
          }),
        ),
  ];
}
