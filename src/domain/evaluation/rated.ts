import type { Scenario } from '../scenarios/scenario.ts';
import type { Criteria } from '../scope/criteria.ts';
import { type LevelId, rank } from '../scope/levels.ts';
import type { Evaluation, Rating, Stage } from './evaluation.ts';
import { criticality, level, worstConsequence } from './level.ts';

/** A rating read with the criteria that it was made with. */
export interface RatedStage {
  readonly rating: Rating;
  readonly likelihood: number;
  readonly consequence: number;
  /** Absent when the rating's criteria are gone or do not know its cell: then the risk is to be re-rated. */
  readonly level: LevelId | undefined;
  /** Likelihood × consequence, for ordering inside a level. */
  readonly criticality: number;
  /** The criteria have changed since: the level stands as it was given, and the risk is to be rated again. */
  readonly toRerate: boolean;
}

export type RatedScenario = Readonly<Record<Stage, RatedStage | undefined>> & { readonly scenario: Scenario };

/** The criteria in force: the last version. A dossier has at least one. */
export function criteriaInForce(versions: readonly Criteria[]): Criteria {
  const last = versions.at(-1);
  if (!last) throw new Error('a dossier has at least one version of its criteria');
  return last;
}

/** Reads one rating. `versions` are all versions of the criteria, oldest first. */
export function readRating(rating: Rating, versions: readonly Criteria[]): RatedStage {
  const consequence = worstConsequence(rating.consequences);
  const own = versions.find((version) => version.id === rating.criteria);
  const found = own && level(rating.likelihood, consequence, own);
  return {
    rating,
    likelihood: rating.likelihood,
    consequence,
    level: found,
    criticality: criticality(rating),
    toRerate: found === undefined || own !== criteriaInForce(versions),
  };
}

/** Every scenario with what is known of its three stages, in the order of the scenarios. */
export function rateAll(
  scenarios: readonly Scenario[],
  evaluations: readonly Evaluation[],
  versions: readonly Criteria[],
): readonly RatedScenario[] {
  const byScenario = new Map(evaluations.map((evaluation) => [evaluation.scenario, evaluation]));
  return scenarios.map((scenario) => {
    const evaluation = byScenario.get(scenario.id);
    const read = (stage: Stage) => {
      const rating = evaluation?.[stage];
      return rating ? readRating(rating, versions) : undefined;
    };
    return { scenario, inherent: read('inherent'), current: read('current'), residual: read('residual') };
  });
}

/** The latest stage that speaks of today: current, and inherent where the measures in place were not weighed yet. */
export function today(rated: RatedScenario): RatedStage | undefined {
  return rated.current ?? rated.inherent;
}

/** Worst first: by level, then likelihood × consequence, then consequence; what is not rated comes last. */
export function compareRisks(left: RatedStage | undefined, right: RatedStage | undefined): number {
  if (!left || !right) return Number(left === undefined) - Number(right === undefined);
  return (
    levelRank(right) - levelRank(left) ||
    right.criticality - left.criticality ||
    right.consequence - left.consequence
  );
}

function levelRank(stage: RatedStage): number {
  return stage.level === undefined ? -1 : rank(stage.level);
}
