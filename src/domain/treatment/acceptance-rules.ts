import { addMonths, type Day } from '#kernel/date.ts';
import type { Criteria } from '../scope/criteria.ts';
import { type LevelId, rank } from '../scope/levels.ts';
import type { Acceptance } from './acceptance.ts';

/** True while an acceptance holds: from its day up to and including the day it expires, unless it is withdrawn before. */
export function isInForce(
  { on, expires, withdrawal }: Pick<Acceptance, 'on' | 'expires' | 'withdrawal'>,
  today: Day,
): boolean {
  return on <= today && today <= expires && (withdrawal === undefined || today < withdrawal.on);
}

/** True for a level that is retained without a decision: at or below the threshold of the criteria. */
export function isAcceptable(level: LevelId, criteria: Pick<Criteria, 'threshold'>): boolean {
  return rank(level) <= rank(criteria.threshold);
}

/** Who may accept a level, and for how long; absent when nobody may. */
export function acceptanceRight(
  level: LevelId,
  criteria: Criteria,
): Criteria['acceptance'][number] | undefined {
  return criteria.acceptance.find((right) => right.level === level && right.roles.length > 0);
}

export function mayAccept(role: string, level: LevelId, criteria: Criteria): boolean {
  return acceptanceRight(level, criteria)?.roles.includes(role) ?? false;
}

/** The last day for which a level may be accepted today; absent when the criteria set no limit. */
export function latestExpiry(level: LevelId, criteria: Criteria, today: Day): Day | undefined {
  const months = acceptanceRight(level, criteria)?.months;
  return months === undefined ? undefined : addMonths(today, months);
}
