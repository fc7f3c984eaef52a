import type { z } from 'zod';
import {
  choice,
  day,
  id,
  line,
  lines,
  objects,
  optional,
  plain,
  prose,
  reference,
  references,
} from '../register/field.ts';
import { defineRegister } from '../register/register.ts';

export const INTERVIEW_STATUSES = {
  planned: { fr: 'Prévu', en: 'Planned' },
  held: { fr: 'Tenu', en: 'Held' },
} as const;

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
    person: optional(plain({ fr: 'Personne entendue', en: 'Person heard' })),
    subject: line({ fr: 'Sujet', en: 'Subject' }),
    status: choice({ fr: 'État', en: 'Status' }, INTERVIEW_STATUSES),
    date: optional(day({ fr: 'Date', en: 'Date' })),
    questions: lines({ fr: 'Questions', en: 'Questions' }),
    answers: objects(
      { fr: 'Réponses', en: 'Answers' },
      {
        question: line({ fr: 'Question', en: 'Question' }),
        note: prose({ fr: 'Ce qui a été dit', en: 'What was said' }),
      },
    ),
    notes: optional(prose({ fr: 'Notes', en: 'Notes' })),
    scope: references({ fr: 'Éléments du périmètre nommés', en: 'Elements of the scope named' }, 'scope'),
    documents: references({ fr: 'Documents évoqués', en: 'Documents spoken of' }, 'documents'),
    assets: references({ fr: 'Actifs cités', en: 'Assets named' }, 'assets'),
    threats: references({ fr: 'Menaces craintes', en: 'Threats feared' }, 'threats'),
    vulnerabilities: references(
      { fr: 'Vulnérabilités constatées', en: 'Vulnerabilities seen' },
      'vulnerabilities',
    ),
    scenarios: references({ fr: 'Scénarios racontés', en: 'Scenarios told' }, 'scenarios'),
  },
});

export type Interview = z.infer<typeof interviews.row>;
