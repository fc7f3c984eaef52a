import { addDays } from '#kernel/date.ts';
import { compareRisks } from '../evaluation/rated.ts';
import { type LevelId, rank } from '../scope/levels.ts';
import type { Acceptance } from '../treatment/acceptance.ts';
import { acceptanceRight, isAcceptable, latestExpiry } from '../treatment/acceptance-rules.ts';
import { outcome, type Risk, type View } from './view.ts';

/** Why somebody has to decide on a risk. */
export const WHY_DECIDE = {
  outgrown: {
    fr: 'Le risque est devenu plus grave que ce qui a été accepté.',
    en: 'The risk has become worse than what was accepted.',
  },
  expired: { fr: 'L’acceptation ne vaut plus.', en: 'The acceptance no longer holds.' },
  expires: { fr: 'L’acceptation expire bientôt.', en: 'The acceptance expires soon.' },
  retained: {
    fr: 'Le traitement proposé est de garder ce risque : cela demande votre accord.',
    en: 'The proposed treatment is to keep this risk: that takes your agreement.',
  },
  residual: {
    fr: 'Le plan réalisé, le risque reste au-dessus du seuil : cela demande votre accord.',
    en: 'With the plan carried out the risk stays above the threshold: that takes your agreement.',
  },
  refused: {
    fr: 'L’accord a été refusé : le traitement est à revoir avant d’être proposé de nouveau.',
    en: 'The agreement was refused: the treatment must be revised before it is proposed again.',
  },
} as const;
export type WhyDecide = keyof typeof WHY_DECIDE;

export interface AwaitedDecision {
  readonly risk: Risk;
  readonly level: LevelId;
  readonly why: WhyDecide;
  /** The roles that the criteria allow for this level; none where nobody may accept it. */
  readonly roles: readonly string[];
  /** The last day until which it may be accepted; absent when the criteria set no limit. */
  readonly latest: string | undefined;
  /** The last acceptance, in force or not. */
  readonly last: Acceptance | undefined;
}

/** So many days before an acceptance expires somebody is asked again. */
const NOTICE_DAYS = 30;

/**
 * The treated risks on which a person has to decide (ISO/IEC 27001:2022 §6.1.3 f), the worst first. A risk that nobody
 * treated yet waits for a treatment, not for a decision.
 */
export function awaitingDecision(view: View): readonly AwaitedDecision[] {
  return view.risks
    .flatMap((risk): readonly AwaitedDecision[] => {
      const level = outcome(risk)?.level;
      const why = level && whyDecide(risk, level, view);
      if (!level || !why) return [];
      return [
        {
          ...{ risk, level, why },
          roles: acceptanceRight(level, view.criteria)?.roles ?? [],
          latest: latestExpiry(level, view.criteria, view.today),
          last: risk.acceptances[0],
        },
      ];
    })
    .toSorted((a, b) => compareRisks(outcome(a.risk), outcome(b.risk)));
}

function whyDecide(risk: Risk, level: LevelId, view: View): WhyDecide | undefined {
  const why = whyAsked(risk, level, view);
  return why && isRefused(risk, level) ? 'refused' : why;
}

/** Refused as it stands; a lower risk, or a treatment that was written anew, is another question. */
function isRefused({ treatment }: Risk, level: LevelId): boolean {
  return treatment?.refusal !== undefined && rank(level) >= rank(treatment.refusal.level);
}

function whyAsked(
  { treatment, accepted, acceptances }: Risk,
  level: LevelId,
  { criteria, today }: View,
): WhyDecide | undefined {
  if (accepted) {
    if (rank(level) > rank(accepted.level)) return 'outgrown';
    return accepted.expires <= addDays(today, NOTICE_DAYS) ? 'expires' : undefined;
  }
  if (!treatment) return undefined;
  const asked = treatment.option === 'accept' || !isAcceptable(level, criteria);
  if (!asked) return undefined;
  if (acceptances.length > 0) return 'expired';
  return treatment.option === 'accept' ? 'retained' : 'residual';
}
