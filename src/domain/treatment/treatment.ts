import type { z } from 'zod';
import { choice, day, object, optional, plain, prose, reference, references } from '../register/field.ts';
import { defineRegister } from '../register/register.ts';
import { LEVEL_WORDS } from '../scope/levels.ts';
import { REFUSAL_FIELDS, REFUSAL_WORDS } from '../study/approval.ts';

export const OPTIONS = {
  reduce: { fr: 'Réduire', en: 'Reduce' },
  transfer: { fr: 'Transférer', en: 'Transfer' },
  avoid: { fr: 'Éviter', en: 'Avoid' },
  accept: { fr: 'Accepter', en: 'Accept' },
} as const;

/** The words of ISO/IEC 27005:2022 §8.2 for the same options. */
export const OPTION_STANDARD_WORDS = {
  reduce: { fr: 'modification du risque', en: 'risk modification' },
  transfer: { fr: 'partage du risque', en: 'risk sharing' },
  avoid: { fr: 'refus du risque', en: 'risk avoidance' },
  accept: { fr: 'maintien du risque', en: 'risk retention' },
} as const;

/** What was decided about one scenario. */
export const treatments = defineRegister({
  id: 'treatments',
  one: { fr: 'Traitement', en: 'Treatment' },
  many: { fr: 'Plan de traitement', en: 'Treatment plan' },
  clause: 'ISO/IEC 27001:2022 §6.1.3; ISO/IEC 27005:2022 §8.2',
  key: 'scenario',
  fields: {
    scenario: reference({ fr: 'Scénario', en: 'Scenario' }, 'scenarios'),
    option: choice({ fr: 'Option', en: 'Option' }, OPTIONS),
    reason: prose({ fr: 'Raison', en: 'Reason' }),
    measures: references({ fr: 'Mesures', en: 'Measures' }, 'measures'),
    decidedBy: optional(plain({ fr: 'Décidé par', en: 'Decided by' })),
    decidedOn: optional(day({ fr: 'Décidé le', en: 'Decided on' })),
    refusal: optional(
      object(
        REFUSAL_WORDS.label,
        { ...REFUSAL_FIELDS, level: choice({ fr: 'Niveau refusé', en: 'Refused level' }, LEVEL_WORDS) },
        REFUSAL_WORDS.help,
      ),
    ),
  },
});

export const Treatment = treatments.row;
export type Treatment = z.infer<typeof Treatment>;
