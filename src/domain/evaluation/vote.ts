import type { z } from 'zod';
import { choice, day, id, object, optional, plain, prose, reference, scale } from '../register/field.ts';
import { defineRegister } from '../register/register.ts';
import { DIMENSION_WORDS } from '../scope/levels.ts';
import { STAGE_WORDS } from './evaluation.ts';

/** What one person of a workshop says of one scenario, before the group agrees on a rating. */
export const votes = defineRegister({
  id: 'votes',
  one: { fr: 'Vote', en: 'Vote' },
  many: { fr: 'Votes d’atelier', en: 'Workshop votes' },
  clause: 'ISO/IEC 27005:2022 §7.3',
  key: 'id',
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    scenario: reference({ fr: 'Scénario', en: 'Scenario' }, 'scenarios'),
    stage: choice({ fr: 'Stade', en: 'Stage' }, STAGE_WORDS),
    voter: plain({ fr: 'Votant', en: 'Voter' }, undefined, 200),
    likelihood: optional(scale({ fr: 'Vraisemblance', en: 'Likelihood' }, 1, 5)),
    consequences: optional(
      object(
        { fr: 'Conséquences', en: 'Consequences' },
        {
          financial: optional(scale(DIMENSION_WORDS.financial, 1, 5)),
          legal: optional(scale(DIMENSION_WORDS.legal, 1, 5)),
          operational: optional(scale(DIMENSION_WORDS.operational, 1, 5)),
          reputation: optional(scale(DIMENSION_WORDS.reputation, 1, 5)),
          people: optional(scale(DIMENSION_WORDS.people, 1, 5)),
        },
      ),
    ),
    comment: optional(prose({ fr: 'Commentaire', en: 'Comment' })),
    on: day({ fr: 'Le', en: 'On' }),
  },
});

export const Vote = votes.row;
export type Vote = z.infer<typeof Vote>;
