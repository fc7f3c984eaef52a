import { useQueries } from '@tanstack/react-query';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { criteriaInForce, type RatedScenario, rateAll } from '#domain/evaluation/rated.ts';
import type { Scenario } from '#domain/scenarios/scenario.ts';
import type { Criteria } from '#domain/scope/criteria.ts';
import type { Study } from '#domain/study/study.ts';
import type { Measure } from '#domain/treatment/measure.ts';
import type { Treatment } from '#domain/treatment/treatment.ts';
import { registerQuery } from '../../api/queries.ts';

const NEEDED = ['treatments', 'measures', 'scenarios', 'evaluations', 'criteria', 'study', 'roles'] as const;

export interface Plan {
  readonly treatments: readonly Treatment[];
  readonly measures: readonly Measure[];
  readonly risks: readonly RatedScenario[];
  readonly study: Study;
  readonly criteria: Criteria;
}

/** The registers that the plan is read from, once all are there. */
export function usePlan(dossier: string) {
  const answers = useQueries({ queries: NEEDED.map((id) => registerQuery(dossier, id)) });
  const failed = answers.find((answer) => answer.error !== null && answer.data === undefined);
  const [treatments, measures, scenarios, evaluations, criteria, study] = answers.map((answer) =>
    answer.data?.map(({ row }) => row),
  );
  const error: unknown = failed?.error ?? null;
  const retry = () => failed?.refetch();
  if (!treatments || !measures || !scenarios || !evaluations || !criteria || !study?.[0]) {
    return { plan: undefined, error, retry };
  }
  // Each register's rows are what its schema says, on both sides.
  const risks = rateAll(
    scenarios as unknown as readonly Scenario[],
    evaluations as unknown as readonly Evaluation[],
    criteria as unknown as readonly Criteria[],
  );
  const plan: Plan = {
    treatments: treatments as unknown as readonly Treatment[],
    measures: measures as unknown as readonly Measure[],
    risks,
    study: study[0] as unknown as Study,
    criteria: criteriaInForce(criteria as unknown as readonly Criteria[]),
  };
  return { plan, error, retry };
}
