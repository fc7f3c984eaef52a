import { useQueries } from '@tanstack/react-query';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { criteriaInForce, type RatedScenario, rateAll } from '#domain/evaluation/rated.ts';
import type { Scenario } from '#domain/scenarios/scenario.ts';
import type { Criteria } from '#domain/scope/criteria.ts';
import { registerQuery, type StoredRow } from '../../api/queries.ts';

const NEEDED = ['scenarios', 'evaluations', 'criteria'] as const;

/** The risks of a dossier as they are rated, and what they are rated by. */
export interface Risks {
  readonly risks: readonly RatedScenario[];
  readonly evaluations: ReadonlyMap<string, StoredRow>;
  readonly criteria: Criteria;
}

/** The registers that risks are read from, as one question; its answer is there once all are. */
export function useRisks(dossier: string) {
  return useQueries({
    queries: NEEDED.map((id) => registerQuery(dossier, id)),
    combine: (answers) => {
      const failed = answers.find((answer) => answer.error !== null && answer.data === undefined);
      const [scenarios, evaluations, versions] = answers.map((answer) => answer.data);
      const data = scenarios && evaluations && versions && risksOf(scenarios, evaluations, versions);
      return { data, error: failed?.error ?? null, refetch: () => failed?.refetch() };
    },
  });
}

function risksOf(
  scenarios: readonly StoredRow[],
  evaluations: readonly StoredRow[],
  versions: readonly StoredRow[],
): Risks {
  // Each register’s rows are what its schema says, on both sides.
  const criteria = versions.map(({ row }) => row as unknown as Criteria);
  const risks = rateAll(
    scenarios.map(({ row }) => row as unknown as Scenario),
    evaluations.map(({ row }) => row as unknown as Evaluation),
    criteria,
  );
  return {
    risks,
    evaluations: new Map(evaluations.map((stored) => [String(stored.row.scenario), stored])),
    criteria: criteriaInForce(criteria),
  };
}
