import type { RatedStage } from '#domain/evaluation/rated.ts';
import { today } from '#domain/evaluation/rated.ts';
import { LEVEL_WORDS } from '#domain/scope/levels.ts';
import type { GridCell, Slide } from '../../../model/deck.ts';
import { worstFirst } from '../../../sections/summary.ts';
import type { Telling } from '../../telling.ts';
import { REPORT } from './rest.ts';

const SHOWN = 7;

/** The gravest risks in words of business: what would happen, who answers for it, what the plan makes of it. */
export function risks(telling: Telling): Slide {
  const { t } = telling;
  const worst = worstFirst(telling).slice(0, SHOWN);
  return {
    title: t({ fr: 'Ce qui peut nous arriver de plus grave', en: 'The worst that can happen to us' }),
    columns: [
      {
        width: 1,
        parts: [
          {
            kind: 'grid',
            title: '',
            filled: false,
            columns: [
              { title: '', width: 0.9, align: 'start' },
              { title: t({ fr: 'Risque', en: 'Risk' }), width: 4.2, align: 'start' },
              { title: t({ fr: 'Conséquence', en: 'Consequence' }), width: 4.6, align: 'start' },
              { title: t({ fr: 'Aujourd’hui', en: 'Today' }), width: 1.7, align: 'centre' },
              { title: t({ fr: 'Après le plan', en: 'After the plan' }), width: 1.7, align: 'centre' },
            ],
            rows: worst.map((risk) => [
              { text: risk.scenario.id },
              { text: t(risk.scenario.title), strong: true },
              { text: t(risk.scenario.consequence) },
              level(telling, today(risk)),
              level(telling, risk.residual),
            ]),
          },
        ],
      },
    ],
    rest: t(REPORT),
    notes: t({
      fr: 'Un exemple par risque suffit ; les fiches complètes sont dans le rapport.',
      en: 'One example a risk is enough; the full sheets are in the report.',
    }),
  };
}

function level({ t }: Telling, stage: RatedStage | undefined): GridCell {
  if (!stage) return { text: t({ fr: 'non coté', en: 'not rated' }) };
  if (!stage.level) return { text: t({ fr: 'à recoter', en: 're-rate' }) };
  return { text: t(LEVEL_WORDS[stage.level]), tone: stage.level };
}
