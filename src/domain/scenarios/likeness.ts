import type { Scenario } from './scenario.ts';

/** One asset, one threat, one vulnerability: the smallest thing that a scenario can say. */
export interface Triplet {
  readonly asset: string;
  readonly threat: string;
  readonly vulnerability: string;
}

/** The scenarios that say a triplet already, and those that say nearly the same: that threat to that asset another way. */
export interface Likeness {
  readonly same: readonly string[];
  readonly near: readonly string[];
}

/** Answers, for any triplet, which of the scenarios are like it (ISO/IEC 27001:2022 §6.1.2 b: comparable results). */
export function likenessTo(scenarios: readonly Scenario[]): (triplet: Triplet) => Likeness {
  const byThreat = Map.groupBy(scenarios, ({ threat }) => threat);
  return ({ asset, threat, vulnerability }) => {
    const about = (byThreat.get(threat) ?? []).filter(({ assets }) => assets.includes(asset));
    const isSame = ({ vulnerabilities }: Scenario) => vulnerabilities.includes(vulnerability);
    return {
      same: about.filter(isSame).map(({ id }) => id),
      near: about.filter((scenario) => !isSame(scenario)).map(({ id }) => id),
    };
  };
}
