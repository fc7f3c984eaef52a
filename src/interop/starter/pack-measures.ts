import type { Pack } from '#catalogues/packs/entry.ts';
import type { PackMeasure } from '#catalogues/packs/pack.ts';
import type { Dossier } from '#domain/dossier/dossier.ts';
import type { Text } from '#kernel/text.ts';
import type { SuggestedScenario } from './pack-scenarios.ts';

/** The first measures of a pack, proposed to the company that has yet to decide and to set their days. */
export function packMeasures(measures: readonly PackMeasure[]): Dossier['measures'] {
  return measures.map(
    ({ id, title, description, controls, owner, horizon, effort, costOnce, costYearly }) => ({
      ...{ id, title, description, controls, owner, horizon, effort },
      ...(costOnce === undefined ? {} : { costOnce }),
      ...(costYearly === undefined ? {} : { costYearly }),
      status: 'proposed',
      dependsOn: [],
      evidence: [],
    }),
  );
}

/** The scenarios whose vulnerability a measure of the pack treats, with those measures; the others are left to decide. */
export function packTreatments(
  { name, measures }: Pick<Pack, 'name' | 'measures'>,
  suggested: readonly SuggestedScenario[],
): Dossier['treatments'] {
  return suggested.flatMap(({ scenario, suggestion }) => {
    const treating = measures.filter(({ treats }) => treats.includes(suggestion.vulnerability));
    if (treating.length === 0) return [];
    return [
      {
        scenario: scenario.id,
        option: 'reduce',
        reason: reasonOf(name),
        measures: treating.map(({ id }) => id),
      },
    ];
  });
}

function reasonOf({ fr, en }: Text): Text {
  return {
    fr: `Proposition du modèle «\u00A0${fr}\u00A0»\u00A0: la mesure s’attaque à la vulnérabilité du scénario. À confirmer, puis à décider, avec une cotation du risque résiduel.`,
    en: `Proposed by the pack “${en}”: the measure deals with the vulnerability of the scenario. To be confirmed, then decided, with a rating of the residual risk.`,
  };
}
