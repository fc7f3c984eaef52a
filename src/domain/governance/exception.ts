import type { z } from 'zod';
import {
  day,
  flag,
  id,
  line,
  object,
  optional,
  plain,
  prose,
  reference,
  references,
} from '../register/field.ts';
import { defineRegister } from '../register/register.ts';
import { REFUSAL_FIELDS, refusal } from '../study/approval.ts';

/** Where an exception stands. */
export const EXCEPTION_STATES = {
  asked: { fr: 'Demandée', en: 'Asked' },
  refused: { fr: 'Refusée', en: 'Refused' },
  granted: { fr: 'À venir', en: 'To come' },
  'in-force': { fr: 'En cours', en: 'Running' },
  expired: { fr: 'Expirée', en: 'Expired' },
  renewed: { fr: 'Renouvelée', en: 'Renewed' },
  withdrawn: { fr: 'Retirée', en: 'Withdrawn' },
  ended: { fr: 'Terminée', en: 'Ended' },
} as const;
export type ExceptionState = keyof typeof EXCEPTION_STATES;

/** Leave to depart from a rule, for a reason and for a time. Without a last day there is none. */
export const exceptions = defineRegister({
  id: 'exceptions',
  one: { fr: 'Dérogation', en: 'Exception' },
  many: { fr: 'Dérogations', en: 'Exceptions' },
  clause: 'ISO/IEC 27002:2022 5.1, 5.36',
  key: 'id',
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    title: line({ fr: 'Objet', en: 'Subject' }),
    policy: reference({ fr: 'Politique', en: 'Policy' }, 'policies'),
    rule: optional(
      plain(
        { fr: 'Règle', en: 'Rule' },
        { fr: 'Son numéro dans le texte, par exemple R3.', en: 'Its number in the text, for example R3.' },
        40,
      ),
    ),
    reason: prose({ fr: 'Raison', en: 'Reason' }),
    compensation: optional(
      prose(
        { fr: 'Mesure compensatoire', en: 'Compensating measure' },
        { fr: 'Ce qui limite le risque pendant ce temps.', en: 'What limits the risk meanwhile.' },
      ),
    ),
    scenarios: references({ fr: 'Risques concernés', en: 'Risks concerned' }, 'scenarios'),
    askedBy: plain({ fr: 'Demandée par', en: 'Asked by' }),
    from: day({ fr: 'À partir du', en: 'From' }),
    expires: day({ fr: 'Expire le', en: 'Expires on' }),
    approvedBy: optional(plain({ fr: 'Accordée par', en: 'Granted by' })),
    approvedOn: optional(day({ fr: 'Accordée le', en: 'Granted on' })),
    ownRequest: flag(
      { fr: 'Accorde sa propre demande', en: 'Grants own request' },
      {
        fr: 'Possible quand l’organisation ne compte qu’une personne\u00A0; le registre le signale.',
        en: 'Possible where the organisation has one person only; the register says so.',
      },
    ),
    refusal: refusal(),
    withdrawal: optional(
      object({ fr: 'Retrait', en: 'Withdrawal' }, REFUSAL_FIELDS, {
        fr: 'Depuis ce jour la règle vaut de nouveau pour tous.',
        en: 'From that day the rule holds for everybody again.',
      }),
    ),
    renews: optional(
      reference({ fr: 'Renouvelle', en: 'Renews' }, 'exceptions', {
        fr: 'La dérogation que celle-ci prolonge\u00A0; elle demande un nouvel accord.',
        en: 'The exception that this one carries on; it takes a new agreement.',
      }),
    ),
    endedOn: optional(
      day(
        { fr: 'Terminée le', en: 'Ended on' },
        { fr: 'Quand la règle est de nouveau suivie.', en: 'When the rule is followed again.' },
      ),
    ),
  },
});

export const Exception = exceptions.row;
export type Exception = z.infer<typeof Exception>;
