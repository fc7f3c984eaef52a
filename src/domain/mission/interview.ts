import type { z } from 'zod';
import { choice, day, id, line, lines, optional, prose, reference, references } from '../register/field.ts';
import { defineRegister } from '../register/register.ts';

/** A conversation that says how things really are. */
export const interviews = defineRegister({
  id: 'interviews',
  one: { fr: 'Entretien', en: 'Interview' },
  many: { fr: 'Entretiens', en: 'Interviews' },
  clause: 'ISO/IEC 27005:2022 §7.2',
  key: 'id',
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    role: reference({ fr: 'Rôle interrogé', en: 'Role interviewed' }, 'roles'),
    subject: line({ fr: 'Sujet', en: 'Subject' }),
    status: choice(
      { fr: 'État', en: 'Status' },
      {
        planned: { fr: 'Prévu', en: 'Planned' },
        held: { fr: 'Tenu', en: 'Held' },
      },
    ),
    date: optional(day({ fr: 'Date', en: 'Date' })),
    questions: lines({ fr: 'Questions', en: 'Questions' }),
    notes: optional(prose({ fr: 'Notes', en: 'Notes' })),
    assets: references({ fr: 'Actifs cités', en: 'Assets named' }, 'assets'),
    vulnerabilities: references(
      { fr: 'Vulnérabilités constatées', en: 'Vulnerabilities seen' },
      'vulnerabilities',
    ),
  },
});

export type Interview = z.infer<typeof interviews.row>;
