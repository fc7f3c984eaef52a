import { addMonths, type Day } from '#kernel/date.ts';
import type { Text } from '#kernel/text.ts';
import { actionsFor, isAwaited, isNonconformity } from '../audits/programme.ts';
import { statement } from '../controls/statement.ts';
import { awaitedReaders, versionInForce } from '../governance/policy-rules.ts';
import { type Cycle, type CycleStage, STAGES } from '../pdca/cycle.ts';
import type { Review } from '../pdca/review.ts';
import type { RegisterId } from '../register/names.ts';
import { isInForce } from '../treatment/acceptance-rules.ts';
import type { Subject } from './integrity/finding.ts';
import { isAboveThreshold, type View } from './view.ts';

/** Something that a stage of the cycle needs. Where there is nothing to look at, whether it is met is not known. */
export interface StageCheck {
  readonly label: Text;
  readonly done: number;
  readonly of: number;
  readonly state: 'met' | 'not-met' | 'unknown';
  /** The register in which it is met. */
  readonly register: RegisterId;
  /** The rows that keep it from being met. */
  readonly missing: readonly Subject[];
}

export interface StageStanding {
  readonly stage: CycleStage;
  readonly checks: readonly StageCheck[];
  /** 0 to 100, whole; 100 only when every check is met. What is unknown counts as not met. */
  readonly percent: number;
}

export interface CycleStanding {
  /** The cycle that runs; absent while none was started. */
  readonly cycle: Cycle | undefined;
  readonly stages: readonly StageStanding[];
  /** The first stage that is not complete; the last once all are. */
  readonly current: CycleStage;
}

const CHECKS: Readonly<Record<CycleStage, (view: View) => readonly StageCheck[]>> = {
  plan: planChecks,
  do: doChecks,
  check: checkChecks,
  act: actChecks,
};

/** Where the yearly cycle stands (ISO/IEC 27001:2022 §10.1), computed from the registers: nobody ticks a stage. */
export function cycleStanding(view: View): CycleStanding {
  const stages = STAGES.map((stage): StageStanding => {
    const checks = CHECKS[stage](view);
    const shares = checks.map(({ done, of }) => (of === 0 ? 0 : done / of));
    const mean = shares.reduce((total, one) => total + one, 0) / checks.length;
    return { stage, checks, percent: Math.floor(mean * 100) };
  });
  return {
    cycle: runningCycle(view.dossier.cycles),
    stages,
    current: stages.find(({ percent }) => percent < 100)?.stage ?? 'act',
  };
}

/** The cycle that runs: the last one started that is not closed. */
export function runningCycle(cycles: readonly Cycle[]): Cycle | undefined {
  return cycles
    .filter(({ closedOn }) => closedOn === undefined)
    .toSorted((a, b) => (a.startedOn < b.startedOn ? -1 : 1))
    .at(-1);
}

/** The last management review that was held. */
export function lastReview(reviews: readonly Review[]): Review | undefined {
  return reviews
    .filter(({ heldOn }) => heldOn !== undefined)
    .toSorted((a, b) => ((a.heldOn ?? '') < (b.heldOn ?? '') ? -1 : 1))
    .at(-1);
}

interface Looked<Item> {
  readonly register: RegisterId;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly isDone: (item: Item) => boolean;
}

function check<Item>(fr: string, en: string, { register, items, keyOf, isDone }: Looked<Item>): StageCheck {
  const missing = items.filter((item) => !isDone(item)).map((item) => ({ register, key: keyOf(item) }));
  return checked({ fr, en }, register, items.length, missing);
}

function checked(label: Text, register: RegisterId, of: number, missing: readonly Subject[]): StageCheck {
  const state = of === 0 ? 'unknown' : missing.length === 0 ? 'met' : 'not-met';
  return { label, done: of - missing.length, of, state, register, missing };
}

/** A question of yes or no. */
function asked(fr: string, en: string, register: RegisterId, yes: boolean): StageCheck {
  return {
    ...{ label: { fr, en }, register, missing: [] },
    ...{ done: yes ? 1 : 0, of: 1, state: yes ? 'met' : 'not-met' },
  };
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

function planChecks({ dossier, risks, criteria }: View): readonly StageCheck[] {
  const above = risks.filter((risk) => isAboveThreshold(risk, 'current', criteria));
  return [
    asked(
      'Objectifs de l’année écrits',
      'Objectives of the year written',
      'cycles',
      (runningCycle(dossier.cycles)?.objectives.length ?? 0) > 0,
    ),
    check('Risques actuels cotés et confirmés', 'Current risks rated and confirmed', {
      register: 'evaluations',
      items: risks,
      keyOf: ({ scenario }) => scenario.id,
      isDone: ({ current }) => current !== undefined && !current.rating.toConfirm && !current.toRerate,
    }),
    check('Risques au-dessus du seuil traités', 'Risks above the threshold treated', {
      register: 'treatments',
      items: above,
      keyOf: ({ scenario }) => scenario.id,
      isDone: ({ treatment }) => treatment !== undefined,
    }),
    check('Mesures ISO 27002 décidées', 'ISO 27002 controls decided', {
      register: 'applicability',
      items: statement(dossier.applicability),
      keyOf: ({ control }) => control,
      isDone: ({ decision }) => decision !== undefined,
    }),
    asked(
      'Étude approuvée',
      'Study approved',
      'study',
      dossier.study.approvals.some(({ on }) => on !== undefined),
    ),
  ];
}

function doChecks({ dossier, today }: View): readonly StageCheck[] {
  const { policies, policyVersions, measures } = dossier;
  const due = measures.filter(
    ({ status, due: day }) => status !== 'abandoned' && day !== undefined && day <= today,
  );
  const live = policies.filter(({ status }) => status !== 'retired');
  const published = live.filter((policy) => versionInForce(policy, policyVersions) !== undefined);
  const included = statement(dossier.applicability).filter(({ decision }) => decision === 'included');
  return [
    check('Mesures échues faites', 'Measures due and done', {
      register: 'measures',
      items: due,
      keyOf: idOf,
      isDone: ({ status }) => status === 'done',
    }),
    check('Mesures ISO 27002 retenues en place', 'ISO 27002 controls included and in place', {
      register: 'applicability',
      items: included,
      keyOf: ({ control }) => control,
      isDone: ({ status }) => status === 'implemented',
    }),
    check('Politiques publiées', 'Policies published', {
      register: 'policies',
      items: live,
      keyOf: idOf,
      isDone: (policy) => published.includes(policy),
    }),
    check(
      'Politiques publiées lues par leurs destinataires',
      'Published policies acknowledged by their readers',
      {
        register: 'policies',
        items: published.filter(({ readers }) => readers.length > 0),
        keyOf: idOf,
        isDone: (policy) => awaitedReaders(policy, dossier).length === 0,
      },
    ),
  ];
}

function checkChecks({ dossier, today }: View): readonly StageCheck[] {
  const since = yearOf(dossier.cycles, today);
  const audits = dossier.audits.filter(
    (audit) => isThisYear(audit.heldOn, since) || (isAwaited(audit) && isDue(audit.plannedOn, today)),
  );
  const held = lastReview(dossier.reviews)?.heldOn;
  const done = dossier.correctiveActions.filter(({ doneOn }) => doneOn !== undefined);
  return [
    check('Audits échus tenus', 'Audits due and held', {
      register: 'audits',
      items: audits,
      keyOf: idOf,
      isDone: ({ status }) => status === 'held',
    }),
    asked(
      'Audit interne ou externe tenu dans le cycle',
      'Internal or external audit held in the cycle',
      'audits',
      dossier.audits.some(({ heldOn, kind }) => isThisYear(heldOn, since) && kind !== 'management-review'),
    ),
    asked(
      'Revue de direction tenue dans le cycle',
      'Management review held in the cycle',
      'reviews',
      isThisYear(held, since),
    ),
    check('Efficacité des actions correctives vérifiée', 'Effectiveness of corrective actions checked', {
      register: 'correctiveActions',
      items: done,
      keyOf: idOf,
      isDone: (action) => action.check !== undefined,
    }),
  ];
}

function actChecks({ dossier, today }: View): readonly StageCheck[] {
  const { auditFindings, correctiveActions, reviews, acceptances, exceptions } = dossier;
  const lasting = [
    ...acceptances
      .filter(({ withdrawal }) => withdrawal === undefined)
      .map((acceptance) => ({
        subject: { register: 'acceptances', key: acceptance.id } as const,
        holds: isInForce(acceptance, today),
      })),
    ...exceptions
      .filter(({ endedOn }) => endedOn === undefined)
      .map(({ id, expires }) => ({
        subject: { register: 'exceptions', key: id } as const,
        holds: expires >= today,
      })),
  ];
  const decisions = reviews.flatMap((review) =>
    review.heldOn === undefined
      ? []
      : review.decisions.map((decision) => ({ ...decision, review: review.id })),
  );
  return [
    check('Non-conformités dotées d’une action corrective', 'Nonconformities with a corrective action', {
      register: 'auditFindings',
      items: auditFindings.filter(isNonconformity),
      keyOf: idOf,
      isDone: (finding) => finding.status !== 'open' || actionsFor(finding, correctiveActions).length > 0,
    }),
    check('Actions correctives échues faites', 'Corrective actions due and done', {
      register: 'correctiveActions',
      items: correctiveActions.filter(({ due, doneOn }) => doneOn !== undefined || isDue(due, today)),
      keyOf: idOf,
      isDone: ({ doneOn }) => doneOn !== undefined,
    }),
    check('Décisions échues de la direction exécutées', 'Management decisions due and carried out', {
      register: 'reviews',
      items: decisions.filter(({ due, doneOn }) => doneOn !== undefined || isDue(due, today)),
      keyOf: ({ review }) => review,
      isDone: ({ doneOn }) => doneOn !== undefined,
    }),
    checked(
      { fr: 'Acceptations et dérogations à jour', en: 'Acceptances and exceptions up to date' },
      'acceptances',
      lasting.length,
      lasting.filter(({ holds }) => !holds).map(({ subject }) => subject),
    ),
  ];
}

/** The day from which something counts for the cycle: its start, or a year ago where none runs. */
function yearOf(cycles: readonly Cycle[], today: Day): Day {
  return runningCycle(cycles)?.startedOn ?? addMonths(today, -12);
}

function isThisYear(day: Day | undefined, since: Day): boolean {
  return day !== undefined && day >= since;
}

function isDue(day: Day | undefined, today: Day): boolean {
  return day !== undefined && day <= today;
}
