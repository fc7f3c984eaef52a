import type { Step } from './step.ts';
import { STEP_DEFINITIONS, STEPS, type StepId } from './steps.ts';

export interface StepDuration {
  readonly step: StepId;
  /** Planned days: the study's own, else the usual ones. */
  readonly min: number;
  readonly max: number;
  /** Absent while nobody said how long it took. */
  readonly actual: number | undefined;
}

/** The nine steps with their planned and actual days. */
export function durations(steps: readonly Step[]): readonly StepDuration[] {
  const own = new Map(steps.map((step) => [step.step, step]));
  return STEPS.map((step) => {
    const { min, max } = STEP_DEFINITIONS[step].days;
    const said = own.get(step);
    return { step, min: said?.minDays ?? min, max: said?.maxDays ?? max, actual: said?.actualDays };
  });
}

/** The sums of the nine steps. The planned total of the study is a field of its own and is not touched. */
export function totalDuration(steps: readonly StepDuration[]): Pick<StepDuration, 'min' | 'max' | 'actual'> {
  const known = steps.filter((step) => step.actual !== undefined);
  return {
    min: steps.reduce((sum, { min }) => sum + min, 0),
    max: steps.reduce((sum, { max }) => sum + max, 0),
    actual: known.length > 0 ? known.reduce((sum, { actual = 0 }) => sum + actual, 0) : undefined,
  };
}
