import type { Day } from '#kernel/date.ts';
import type { Stage } from '../evaluation/evaluation.ts';
import { criteriaInForce, type RatedScenario, type RatedStage, rateAll } from '../evaluation/rated.ts';
import type { Criteria } from '../scope/criteria.ts';
import type { Acceptance } from '../treatment/acceptance.ts';
import { isAcceptable, isInForce } from '../treatment/acceptance-rules.ts';
import type { Measure } from '../treatment/measure.ts';
import type { Treatment } from '../treatment/treatment.ts';
import type { Dossier } from './dossier.ts';

/** A scenario with all that was said about it. */
export interface Risk extends RatedScenario {
  readonly treatment: Treatment | undefined;
  /** The measures of its treatment, in the order in which they stand there. */
  readonly measures: readonly Measure[];
  /** Every acceptance of the scenario, the latest first. */
  readonly acceptances: readonly Acceptance[];
  /** The acceptance that holds today. */
  readonly accepted: Acceptance | undefined;
}

/** A dossier read on a day: what integrity, documents and pages compute from, computed once. */
export interface View {
  readonly dossier: Dossier;
  readonly today: Day;
  readonly criteria: Criteria;
  readonly risks: readonly Risk[];
  readonly measures: ReadonlyMap<string, Measure>;
}

export function view(dossier: Dossier, today: Day): View {
  const measures = new Map(dossier.measures.map((measure) => [measure.id, measure]));
  const treatments = new Map(dossier.treatments.map((treatment) => [treatment.scenario, treatment]));
  const risks = rateAll(dossier.scenarios, dossier.evaluations, dossier.criteria).map((rated): Risk => {
    const treatment = treatments.get(rated.scenario.id);
    const acceptances = dossier.acceptances
      .filter((acceptance) => acceptance.scenario === rated.scenario.id)
      .toSorted((a, b) => (a.on < b.on ? 1 : -1));
    return {
      ...rated,
      treatment,
      measures: (treatment?.measures ?? []).flatMap((id) => measures.get(id) ?? []),
      acceptances,
      accepted: acceptances.find((acceptance) => isInForce(acceptance, today)),
    };
  });
  return { dossier, today, criteria: criteriaInForce(dossier.criteria), risks, measures };
}

/** The stage that counts once the plan is carried out: residual where it was rated, else what stands today. */
export function outcome(risk: Risk): RatedStage | undefined {
  return risk.residual ?? risk.current ?? risk.inherent;
}

/** Nobody ever took the risk on, or whoever did last has withdrawn: an acceptance that has expired is told otherwise. */
export function isUnclaimed({
  acceptances: [last],
  accepted,
}: Pick<Risk, 'acceptances' | 'accepted'>): boolean {
  return accepted === undefined && (last === undefined || last.withdrawal !== undefined);
}

/** True when a stage of the risk stands above the level that is retained without a decision. */
export function isAboveThreshold(risk: Risk, stage: Stage, criteria: Criteria): boolean {
  const level = risk[stage]?.level;
  return level !== undefined && !isAcceptable(level, criteria);
}

/** The risks that stand above the threshold today. */
export function aboveThreshold({ risks, criteria }: View): readonly Risk[] {
  return risks.filter((risk) => isAboveThreshold(risk, 'current', criteria));
}

/** The risks that will stand above the threshold once the plan is carried out. */
export function remaining({ risks, criteria }: View): readonly Risk[] {
  return risks.filter((risk) => {
    const level = outcome(risk)?.level;
    return level !== undefined && !isAcceptable(level, criteria);
  });
}

/** Those among the remaining that no acceptance in force covers: somebody has to decide. */
export function unaccepted(view: View): readonly Risk[] {
  return remaining(view).filter(({ accepted }) => accepted === undefined);
}
