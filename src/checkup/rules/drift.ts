import type { Text } from '#kernel/text.ts';
import { phrase } from '../evidence/phrase.ts';
import { usual } from './before.ts';
import type { Resource, Verdict } from './rule.ts';
import type { Severity } from './severity.ts';
import { met, notMet, unknown } from './verdicts.ts';

interface Measured {
  readonly resource: Resource;
  readonly cited: string;
  readonly what: Text;
  readonly now: number;
  readonly before: readonly number[];
}

interface Bound {
  readonly severity: Severity;
  /** How many times the usual value is too many. */
  readonly times: number;
  /** Below this, a growth says nothing. */
  readonly least: number;
}

/** A number against what it usually is; while no earlier checkup saw it, whether it drifts is unknown. */
export function judgeGrowth({ resource, cited, what, now, before }: Measured, bound: Bound): Verdict {
  const normal = usual(before);
  if (normal === undefined) {
    return unknown(resource, cited, {
      fr: phrase`${resource.name} : ${what.fr} : ${now}, sans contrôle précédent pour comparer`,
      en: phrase`${resource.name}: ${what.en}: ${now}, with no earlier checkup to compare with`,
    });
  }
  const says = {
    fr: phrase`${resource.name} : ${what.fr} : ${now}, contre ${normal} d’habitude`,
    en: phrase`${resource.name}: ${what.en}: ${now}, against ${normal} usually`,
  };
  const grown = now >= bound.least && now > normal * bound.times;
  return grown ? notMet(bound.severity, resource, cited, says) : met(resource, cited, says);
}
