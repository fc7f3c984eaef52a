import { STAGE_WORDS, STAGES } from '#domain/evaluation/evaluation.ts';
import { distribution } from '#domain/evaluation/matrix.ts';
import { LEVEL_WORDS, LEVELS } from '#domain/scope/levels.ts';
import type { Slide } from '../../../model/deck.ts';
import { drawnDistribution } from '../../../sections/summary.ts';
import { levelTone } from '../../../style/tokens.ts';
import type { Telling } from '../../telling.ts';
import { REPORT } from './rest.ts';

/** How many risks stand at each level: before measures, today, after the plan. */
export function levels(telling: Telling): Slide {
  const { t, risks } = telling;
  const counts = STAGES.map((stage) => distribution(risks, stage));
  return {
    title: t({
      fr: 'Le plan fait descendre les risques d’un niveau à l’autre',
      en: 'The plan brings the risks down, level by level',
    }),
    columns: [
      {
        width: 1,
        parts: [
          {
            kind: 'chart',
            title: t({ fr: 'Nombre de scénarios par niveau', en: 'Number of scenarios by level' }),
            bars: 'stacked',
            categories: STAGES.map((stage) => t(STAGE_WORDS[stage])),
            series: LEVELS.map((level, place) => ({
              name: t(LEVEL_WORDS[level]),
              tone: levelTone(place),
              values: counts.map((counted) => counted[level]),
            })),
            drawing: drawnDistribution(telling),
          },
        ],
      },
    ],
    rest: t(REPORT),
    notes: t({
      fr: 'Brut : sans aucune mesure. Actuel : avec ce qui est en place. Résiduel : une fois le plan réalisé. Un scénario qui n’est pas encore coté à une étape n’y est pas compté.',
      en: 'Inherent: without any measure. Current: with what is in place. Residual: once the plan is carried out. A scenario that is not rated at a stage yet is not counted there.',
    }),
  };
}
