import { addMonths } from '#kernel/date.ts';
import type { Text } from '#kernel/text.ts';
import type { StepId } from '../mission/steps.ts';
import type { CycleStage } from '../pdca/cycle.ts';
import { percentOf } from './progress.ts';
import { type Check, STEP_CHECKS } from './step-checks.ts';
import type { View } from './view.ts';

/** The whole chain: the study, and what a company does with it. */
export const CHAIN = [
  'preparation',
  'analysis',
  'matrix',
  'treatment',
  'controls',
  'governance',
  'audits',
  'improvement',
] as const;
export type ChainStage = (typeof CHAIN)[number];

export const CHAIN_WORDS = {
  preparation: { fr: 'Préparation', en: 'Preparation' },
  analysis: { fr: 'Analyse ISO 27005', en: 'ISO 27005 analysis' },
  matrix: { fr: 'Matrice des risques', en: 'Risk matrix' },
  treatment: { fr: 'Plan de traitement', en: 'Treatment plan' },
  controls: { fr: 'Mesures ISO 27002', en: 'ISO 27002 controls' },
  governance: { fr: 'Gouvernance ISO 27001 light', en: 'Light ISO 27001 governance' },
  audits: { fr: 'Audits réguliers', en: 'Regular audits' },
  improvement: { fr: 'Amélioration continue', en: 'Continual improvement' },
} as const satisfies Record<ChainStage, Text>;

/** Which stages of the chain make each phase of the yearly cycle. */
export const CHAIN_PHASES: Readonly<Record<CycleStage, readonly ChainStage[]>> = {
  plan: ['preparation', 'analysis', 'matrix', 'treatment'],
  do: ['controls', 'governance'],
  check: ['audits'],
  act: ['improvement'],
};

export interface ChainProgress {
  readonly stage: ChainStage;
  readonly checks: readonly Check[];
  /** 0 to 100, whole; 100 only when every check is met. */
  readonly percent: number;
}

/** How far each stage of the chain is, computed from the data: nobody ticks a stage. */
export function chain(view: View): readonly ChainProgress[] {
  return CHAIN.map((stage) => {
    const checks = CHECKS[stage](view);
    return { stage, checks, percent: percentOf(checks) };
  });
}

/** The stage at which the company stands: the first that is not complete; the last once all are, for it never ends. */
export function currentStage(stages: readonly ChainProgress[]): ChainStage {
  return stages.find(({ percent }) => percent < 100)?.stage ?? 'improvement';
}

function steps(...ids: readonly StepId[]): (view: View) => readonly Check[] {
  return (view) => ids.flatMap((id) => STEP_CHECKS[id](view));
}

const CHECKS: Readonly<Record<ChainStage, (view: View) => readonly Check[]>> = {
  preparation: steps('scope'),
  analysis: steps('assets', 'threats', 'vulnerabilities', 'scenarios'),
  matrix: steps('evaluation'),
  treatment: steps('treatment'),
  controls: steps('alignment'),
  governance: governanceChecks,
  audits: auditChecks,
  improvement: improvementChecks,
};

function governanceChecks({ dossier }: View): readonly Check[] {
  const policies = dossier.policies.filter(({ status }) => status !== 'retired');
  return [
    share('Politiques publiées', 'Policies published', policies, ({ status }) => status === 'published'),
  ];
}

function auditChecks({ dossier, today }: View): readonly Check[] {
  const kept = dossier.audits.filter(({ status }) => status !== 'cancelled');
  const year = addMonths(today, -12);
  const isHeld = ({ heldOn }: (typeof kept)[number]) => heldOn !== undefined;
  const due = kept.filter(
    (audit) => isHeld(audit) || (audit.plannedOn !== undefined && audit.plannedOn <= today),
  );
  return [
    {
      label: { fr: 'Audit tenu depuis un an', en: 'Audit held within a year' },
      done: kept.some(({ heldOn }) => heldOn !== undefined && heldOn >= year) ? 1 : 0,
      of: 1,
    },
    share('Audits tenus parmi ceux qui devaient l’être', 'Audits held of those that were due', due, isHeld),
  ];
}

function improvementChecks({ dossier, today }: View): readonly Check[] {
  const year = addMonths(today, -12);
  const { reviews, correctiveActions } = dossier;
  return [
    {
      label: { fr: 'Revue de direction tenue depuis un an', en: 'Management review held within a year' },
      done: reviews.some(({ heldOn }) => heldOn !== undefined && heldOn >= year) ? 1 : 0,
      of: 1,
    },
    ...(correctiveActions.length > 0
      ? [
          share(
            'Actions correctives faites',
            'Corrective actions done',
            correctiveActions,
            ({ doneOn }) => doneOn !== undefined,
          ),
        ]
      : []),
  ];
}

function share<Item>(fr: string, en: string, items: readonly Item[], isDone: (item: Item) => boolean): Check {
  return { label: { fr, en }, done: items.filter(isDone).length, of: items.length };
}
