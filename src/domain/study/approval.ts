import type { Text } from '#kernel/text.ts';
import { day, flag, line, objects, plain } from '../register/field.ts';

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
