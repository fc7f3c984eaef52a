import type { z } from 'zod';
import { day, flag, object, optional, plain, prose, reference, scale } from '../register/field.ts';
import { defineRegister, type Problem, report } from '../register/register.ts';
import { DIMENSION_WORDS } from '../scope/levels.ts';

/** The moments at which a risk is rated: without measures, as things stand, once the plan is carried out. */
export const STAGES = ['inherent', 'current', 'residual'] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_WORDS = {
  inherent: { fr: 'Brut', en: 'Inherent' },
  current: { fr: 'Actuel', en: 'Current' },
  residual: { fr: 'Résiduel', en: 'Residual' },
} as const;

const ratingFields = {
  likelihood: scale({ fr: 'Vraisemblance', en: 'Likelihood' }, 1, 5),
  consequences: object(
    { fr: 'Conséquences', en: 'Consequences' },
    {
      financial: optional(scale(DIMENSION_WORDS.financial, 1, 5)),
      legal: optional(scale(DIMENSION_WORDS.legal, 1, 5)),
      operational: optional(scale(DIMENSION_WORDS.operational, 1, 5)),
      reputation: optional(scale(DIMENSION_WORDS.reputation, 1, 5)),
      people: optional(scale(DIMENSION_WORDS.people, 1, 5)),
    },
    {
      fr: 'Une valeur au moins ; la conséquence retenue est la pire.',
      en: 'At least one; the consequence that counts is the worst.',
    },
  ),
  rationale: prose({ fr: 'Justification', en: 'Rationale' }),
  author: plain({ fr: 'Auteur', en: 'Author' }),
  date: day({ fr: 'Date', en: 'Date' }),
  criteria: reference({ fr: 'Critères', en: 'Criteria' }, 'criteria'),
  toConfirm: flag({ fr: 'À confirmer', en: 'To be confirmed' }),
};

const rating = object({ fr: 'Cotation', en: 'Rating' }, ratingFields);

/** One rating, with its reason, its author, its day and the version of the criteria that it was made with. */
export const Rating = rating.value.check(report(unrated));
export type Rating = z.infer<typeof Rating>;

function unrated(value: z.infer<typeof rating.value>): readonly Problem[] {
  if (Object.values(value.consequences).some((consequence) => consequence !== undefined)) return [];
  return [
    {
      path: ['consequences'],
      found: value.consequences,
      message: {
        fr: 'au moins une dimension de la conséquence doit être cotée',
        en: 'at least one dimension of the consequence must be rated',
      },
    },
  ];
}

function stage(of: Stage) {
  return optional({
    ...rating,
    label: { fr: `Risque ${STAGE_WORDS[of].fr.toLowerCase()}`, en: `${STAGE_WORDS[of].en} risk` },
    value: Rating,
  });
}

/** The ratings of one scenario. */
export const evaluations = defineRegister({
  id: 'evaluations',
  one: { fr: 'Évaluation', en: 'Evaluation' },
  many: { fr: 'Évaluation des risques', en: 'Risk evaluation' },
  clause: 'ISO/IEC 27001:2022 §6.1.2 d), e); ISO/IEC 27005:2022 §7.3, §7.4',
  key: 'scenario',
  fields: {
    scenario: reference({ fr: 'Scénario', en: 'Scenario' }, 'scenarios'),
    inherent: stage('inherent'),
    current: stage('current'),
    residual: stage('residual'),
  },
});

export const Evaluation = evaluations.row;
export type Evaluation = z.infer<typeof Evaluation>;
