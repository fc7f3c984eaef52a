import { type Evaluation, STAGES } from '#domain/evaluation/evaluation.ts';
import { level, worstConsequence } from '#domain/evaluation/level.ts';
import type { Criteria } from '#domain/scope/criteria.ts';

/** What adopting a draft of the criteria would do to the ratings that there are. */
export interface Effect {
  /** Ratings made with the version in force: they become to be rated again. */
  readonly toRerate: number;
  /** Of those, how many would have another level if their figures stayed. */
  readonly moved: number;
}

export function effectOf(
  evaluations: readonly Evaluation[],
  now: Criteria,
  draft: Pick<Criteria, 'grid'>,
): Effect {
  const ratings = evaluations.flatMap((evaluation) =>
    STAGES.flatMap((stage) => {
      const rating = evaluation[stage];
      return rating?.criteria === now.id ? [rating] : [];
    }),
  );
  const moved = ratings.filter(({ likelihood, consequences }) => {
    const worst = worstConsequence(consequences);
    return level(likelihood, worst, now) !== level(likelihood, worst, draft);
  });
  return { toRerate: ratings.length, moved: moved.length };
}
