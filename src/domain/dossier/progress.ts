import { STEPS, type StepId } from '../mission/steps.ts';
import { type Check, STEP_CHECKS } from './step-checks.ts';
import type { View } from './view.ts';

export interface StepProgress {
  readonly step: StepId;
  readonly checks: readonly Check[];
  /** 0 to 100, whole; 100 only when every check is met. */
  readonly percent: number;
}

/** How far each of the nine steps is, computed from the data: nobody ticks a step. */
export function progress(view: View): readonly StepProgress[] {
  return STEPS.map((step) => {
    const checks = STEP_CHECKS[step](view);
    return { step, checks, percent: percentOf(checks) };
  });
}

/** The share of checks that are met, in whole per cent; what has nothing to check is not met. */
export function percentOf(checks: readonly Check[]): number {
  const shares = checks.map(({ done, of }) => (of === 0 ? 0 : Math.min(1, done / of)));
  return Math.floor((shares.reduce((sum, share) => sum + share, 0) / checks.length) * 100);
}

/** The step at which the mission stands: the first that is not complete; the last once all are. */
export function currentStep(steps: readonly StepProgress[]): StepId {
  return steps.find(({ percent }) => percent < 100)?.step ?? 'report';
}
