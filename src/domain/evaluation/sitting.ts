import type { Criteria } from '../scope/criteria.ts';
import { rank } from '../scope/levels.ts';
import type { Stage } from './evaluation.ts';
import type { RatedScenario, RatedStage } from './rated.ts';

/** What a sitting goes through. */
export const SITTINGS = {
  todo: { fr: 'À faire', en: 'To do' },
  unrated: { fr: 'Non cotés', en: 'Not rated' },
  'to-confirm': { fr: 'À confirmer', en: 'To be confirmed' },
  'to-rerate': { fr: 'À recoter', en: 'To be re-rated' },
  above: { fr: 'Au-dessus du seuil', en: 'Above the threshold' },
  all: { fr: 'Tous', en: 'All' },
} as const;
export type Sitting = keyof typeof SITTINGS;

export interface SittingFilter {
  readonly stage: Stage;
  readonly which: Sitting;
  /** Only the scenarios that this role owns. */
  readonly owner?: string | undefined;
}

/** The scenarios to rate one after the other, in the order of the register. */
export function sittingQueue(
  risks: readonly RatedScenario[],
  { stage, which, owner }: SittingFilter,
  criteria: Pick<Criteria, 'threshold'>,
): readonly string[] {
  return risks
    .filter(({ scenario }) => owner === undefined || scenario.owner === owner)
    .filter((risk) => belongs(which, risk[stage], criteria))
    .map(({ scenario }) => scenario.id);
}

/** True while a rating of the stage is still to be given, confirmed or given again. */
export function isToDo(rated: RatedStage | undefined): boolean {
  return rated === undefined || rated.rating.toConfirm || rated.toRerate;
}

function belongs(
  which: Sitting,
  rated: RatedStage | undefined,
  { threshold }: Pick<Criteria, 'threshold'>,
): boolean {
  switch (which) {
    case 'all':
      return true;
    case 'todo':
      return isToDo(rated);
    case 'unrated':
      return rated === undefined;
    case 'to-confirm':
      return rated?.rating.toConfirm ?? false;
    case 'to-rerate':
      return rated?.toRerate ?? false;
    case 'above':
      return rated?.level !== undefined && rank(rated.level) > rank(threshold);
  }
}
