import type { Text } from '#kernel/text.ts';
import { day, flag, line, object, objects, optional, plain, prose } from '../register/field.ts';

/** Who approved a text, as what, and when. Made by the action that approves, never typed. */
export function approvals(label: Text = { fr: 'Approbations', en: 'Approvals' }) {
  return objects(label, {
    by: plain({ fr: 'Par', en: 'By' }),
    capacity: line({ fr: 'En qualité de', en: 'Acting as' }),
    on: day({ fr: 'Le', en: 'On' }),
    ownText: flag(
      { fr: 'Approuve son propre texte', en: 'Approves own text' },
      {
        fr: 'Possible quand l’organisation ne compte qu’une personne\u00A0; le document le signale.',
        en: 'Possible where the organisation has one person only; the document says so.',
      },
    ),
  });
}

/** Who refused, when and why: what a refusal says, whatever was asked. */
export const REFUSAL_FIELDS = {
  by: plain({ fr: 'Par', en: 'By' }),
  on: day({ fr: 'Le', en: 'On' }),
  reason: prose({ fr: 'Raison', en: 'Reason' }),
} as const;

/** The words of a field that holds a refusal. */
export const REFUSAL_WORDS = {
  label: { fr: 'Refus', en: 'Refusal' },
  help: {
    fr: 'Donné par la personne qui décide, jamais tapé\u00A0; il s’efface quand la demande est refaite.',
    en: 'Given by the person who decides, never typed; it goes once it is asked anew.',
  },
} as const;

export function refusal() {
  return optional(object(REFUSAL_WORDS.label, REFUSAL_FIELDS, REFUSAL_WORDS.help));
}
