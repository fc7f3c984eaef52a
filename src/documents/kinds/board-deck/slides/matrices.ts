import { STAGE_WORDS, type Stage } from '#domain/evaluation/evaluation.ts';
import { matrix } from '#domain/evaluation/matrix.ts';
import { LEVEL_WORDS } from '#domain/scope/levels.ts';
import type { Grid, Slide } from '../../../model/deck.ts';
import type { Telling } from '../../telling.ts';
import { REPORT } from './rest.ts';

/** The matrix today and after the plan: likelihood upwards, consequence to the right. */
export function matrices(telling: Telling): Slide {
  const { t } = telling;
  return {
    title: t({
      fr: 'La même matrice, aujourd’hui et après le plan',
      en: 'The same matrix, today and after the plan',
    }),
    columns: (['current', 'residual'] as const).map((stage) => ({ width: 1, parts: [grid(telling, stage)] })),
    rest: t(REPORT),
    notes: t({
      fr: 'Chaque case dit son niveau et le nombre de scénarios qui s’y trouvent. Vraisemblance vers le haut, conséquence vers la droite.',
      en: 'Each cell says its level and how many scenarios stand in it. Likelihood upwards, consequence to the right.',
    }),
  };
}

function grid({ t, risks, criteria }: Telling, stage: Stage): Grid {
  const cells = matrix(risks, stage, criteria);
  const likelihoods = criteria.grid.map((_, place) => place + 1).toReversed();
  const consequences = (criteria.grid[0] ?? []).map((_, place) => place + 1);
  const axis = t({ fr: 'V/C', en: 'L/C' });
  return {
    kind: 'grid',
    title: t({
      fr: `${STAGE_WORDS[stage].fr} (V : vraisemblance, C : conséquence)`,
      en: `${STAGE_WORDS[stage].en} (L: likelihood, C: consequence)`,
    }),
    filled: true,
    columns: [
      { title: axis, width: 0.8, align: 'centre' },
      ...consequences.map((value) => ({ title: String(value), width: 1, align: 'centre' as const })),
    ],
    rows: likelihoods.map((likelihood) => [
      { text: String(likelihood), strong: true },
      ...consequences.map((consequence) => {
        const cell = cells.find((one) => one.likelihood === likelihood && one.consequence === consequence);
        if (!cell) throw new Error(`the matrix has no cell ${likelihood} × ${consequence}`);
        const count = cell.scenarios.length;
        const word = t(LEVEL_WORDS[cell.level]);
        return { text: count === 0 ? word : `${count}\n${word}`, tone: cell.level, strong: count > 0 };
      }),
    ]),
  };
}
