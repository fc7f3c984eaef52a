import type { z } from 'zod';
import { choice, day, flag, id, object, optional, plain, prose, reference } from '../register/field.ts';
import { defineRegister } from '../register/register.ts';
import { LEVEL_WORDS } from '../scope/levels.ts';

/** A person's decision to live with a risk for a time, made on one exact state of the dossier. */
export const acceptances = defineRegister({
  id: 'acceptances',
  one: { fr: 'Acceptation', en: 'Acceptance' },
  many: { fr: 'Acceptations', en: 'Acceptances' },
  clause: 'ISO/IEC 27001:2022 §6.1.3 f); ISO/IEC 27005:2022 §8.6.3',
  key: 'id',
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    scenario: reference({ fr: 'Scénario', en: 'Scenario' }, 'scenarios'),
    level: choice({ fr: 'Niveau accepté', en: 'Accepted level' }, LEVEL_WORDS),
    by: plain({ fr: 'Acceptée par', en: 'Accepted by' }),
    role: reference({ fr: 'En tant que', en: 'Acting as' }, 'roles'),
    on: day({ fr: 'Le', en: 'On' }),
    expires: day({ fr: 'Expire le', en: 'Expires on' }),
    reason: prose({ fr: 'Raison', en: 'Reason' }),
    snapshot: optional(
      plain({ fr: 'Empreinte de l’état accepté', en: 'Hash of the accepted state' }, undefined, 64),
    ),
    ownRating: flag(
      { fr: 'Accepte sa propre cotation', en: 'Accepts own rating' },
      {
        fr: 'Possible quand l’organisation ne compte qu’une personne ; le rapport le signale.',
        en: 'Possible where the organisation has one person only; the report says so.',
      },
    ),
    withdrawal: optional(
      object(
        { fr: 'Retrait', en: 'Withdrawal' },
        {
          on: day({ fr: 'Le', en: 'On' }),
          by: plain({ fr: 'Par', en: 'By' }),
          reason: prose({ fr: 'Raison', en: 'Reason' }),
        },
        {
          fr: 'Depuis ce jour l’acceptation ne vaut plus\u00A0; elle reste dans l’historique.',
          en: 'From that day the acceptance no longer holds; it stays in the history.',
        },
      ),
    ),
  },
});

export const Acceptance = acceptances.row;
export type Acceptance = z.infer<typeof Acceptance>;
