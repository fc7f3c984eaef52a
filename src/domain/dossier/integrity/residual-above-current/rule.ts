import type { RatedStage } from '../../../evaluation/rated.ts';
import { rank } from '../../../scope/levels.ts';
import { at, type IntegrityRule, named } from '../finding.ts';

export const residualAboveCurrent: IntegrityRule = {
  id: 'residual-above-current',
  severity: 'error',
  clause: 'ISO/IEC 27005:2022 §8.6',
  title: {
    fr: 'Risque résiduel supérieur au risque actuel ou brut',
    en: 'Residual risk above current or inherent',
  },
  find: ({ risks }) =>
    risks
      .filter(
        (risk) =>
          isWorse(risk.residual, risk.current) ||
          isWorse(risk.residual, risk.inherent) ||
          isWorse(risk.current, risk.inherent),
      )
      .map(({ scenario }) => {
        const name = named(scenario.id, scenario.title);
        return at(
          'evaluations',
          scenario.id,
          `${name.fr} : le risque augmente d’une étape à la suivante (brut, actuel, résiduel), alors que des mesures ne peuvent que le réduire.`,
          `${name.en}: the risk rises from one stage to the next (inherent, current, residual), although measures can only reduce it.`,
        );
      }),
};

/** Compared by level and, inside a level, by likelihood and consequence: neither may rise. */
function isWorse(later: RatedStage | undefined, earlier: RatedStage | undefined): boolean {
  if (!later?.level || !earlier?.level) return false;
  if (later.level !== earlier.level) return rank(later.level) > rank(earlier.level);
  return later.criticality > earlier.criticality;
}
