import { currentStep, progress } from '#domain/dossier/progress.ts';
import { aboveThreshold, remaining } from '#domain/dossier/view.ts';
import { STEP_WORDS } from '#domain/mission/steps.ts';
import type { Slide } from '../../../model/deck.ts';
import { opening } from '../../../sections/summary.ts';
import { plainText } from '../../plain-text.ts';
import type { Telling } from '../../telling.ts';
import { REPORT } from './rest.ts';

/** Where we stand, in four numbers. */
export function standing(telling: Telling): Slide {
  const { t, dossier, risks } = telling;
  const above = aboveThreshold(telling).length;
  const left = remaining(telling).length;
  const step = currentStep(progress(telling));
  const number = (value: number, fr: string, en: string) => ({
    value: telling.number(value),
    label: t({ fr, en }),
  });
  return {
    title: t({
      fr: `${above} risques sur ${risks.length} dépassent aujourd’hui ce que nous acceptons`,
      en: `${above} risks of ${risks.length} stand above what we accept today`,
    }),
    columns: [
      {
        width: 1,
        parts: [
          {
            kind: 'numbers',
            numbers: [
              number(dossier.assets.length, 'actifs examinés', 'assets examined'),
              number(risks.length, 'scénarios de risque', 'risk scenarios'),
              {
                ...number(above, 'au-dessus du seuil aujourd’hui', 'above the threshold today'),
                tone: 'critical',
              },
              {
                ...number(left, 'une fois le plan réalisé', 'once the plan is carried out'),
                tone: 'moderate',
              },
            ],
          },
          {
            kind: 'points',
            points: [
              { text: plainText(opening(telling)) },
              {
                strong: t({ fr: 'Étape en cours :', en: 'Current step:' }),
                text: step
                  ? t(STEP_WORDS[step])
                  : t({ fr: 'toutes les étapes sont faites', en: 'every step is done' }),
              },
              {
                strong: t({ fr: 'Méthode :', en: 'Method:' }),
                text: t({
                  fr: 'ISO/IEC 27005:2022 ; chaque risque a une vraisemblance, une conséquence et un propriétaire.',
                  en: 'ISO/IEC 27005:2022; every risk has a likelihood, a consequence and an owner.',
                }),
              },
            ],
          },
        ],
      },
    ],
    rest: t(REPORT),
    notes: t({
      fr: 'Dire où nous en sommes avant de parler de mesures : combien de risques, combien de trop, combien il en restera.',
      en: 'Say where we stand before speaking of measures: how many risks, how many too many, how many will remain.',
    }),
  };
}
