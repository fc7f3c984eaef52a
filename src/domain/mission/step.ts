import type { z } from 'zod';
import { choice, day, number, optional } from '../register/field.ts';
import { defineRegister } from '../register/register.ts';
import { STEP_WORDS } from './steps.ts';

/** What a step of the mission took: the rest about a step is fixed or computed. */
export const steps = defineRegister({
  id: 'steps',
  one: { fr: 'Étape', en: 'Step' },
  many: { fr: 'Étapes', en: 'Steps' },
  clause: 'ISO/IEC 27005:2022 §5',
  key: 'step',
  fields: {
    step: choice({ fr: 'Étape', en: 'Step' }, STEP_WORDS),
    minDays: optional(
      number({ fr: 'Prévu, au moins', en: 'Planned, at least' }, 0, 365, { fr: 'jours', en: 'days' }),
    ),
    maxDays: optional(
      number({ fr: 'Prévu, au plus', en: 'Planned, at most' }, 0, 365, { fr: 'jours', en: 'days' }),
    ),
    actualDays: optional(number({ fr: 'Passé', en: 'Actual' }, 0, 365, { fr: 'jours', en: 'days' })),
    startedOn: optional(day({ fr: 'Commencée le', en: 'Started on' })),
    finishedOn: optional(day({ fr: 'Finie le', en: 'Finished on' })),
  },
});

export const Step = steps.row;
export type Step = z.infer<typeof Step>;
