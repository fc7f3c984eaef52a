import type { z } from 'zod';
import {
  choice,
  day,
  id,
  line,
  lines,
  money,
  number,
  objects,
  optional,
  plain,
  prose,
  reference,
  references,
} from '../register/field.ts';
import { defineRegister } from '../register/register.ts';

export const REQUEST_KINDS = {
  'iso27005-mission': { fr: 'Mission ISO 27005', en: 'ISO 27005 mission' },
  'penetration-test': { fr: 'Test d’intrusion', en: 'Penetration test' },
  other: { fr: 'Autre prestation', en: 'Other service' },
} as const;

export const REQUEST_STATUSES = {
  draft: { fr: 'En préparation', en: 'In preparation' },
  sent: { fr: 'Envoyée', en: 'Sent' },
  comparing: { fr: 'Offres en comparaison', en: 'Comparing proposals' },
  decided: { fr: 'Décidée', en: 'Decided' },
  cancelled: { fr: 'Abandonnée', en: 'Cancelled' },
} as const;

/** A request for proposals: what is asked of candidates, and by which criteria their answers are compared. */
export const requests = defineRegister({
  id: 'requests',
  one: { fr: 'Appel d’offres', en: 'Request for proposals' },
  many: { fr: 'Appels d’offres', en: 'Requests for proposals' },
  clause: 'ISO/IEC 27002:2022 5.19, 5.20',
  key: 'id',
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    title: line({ fr: 'Objet', en: 'Subject' }),
    kind: choice({ fr: 'Nature', en: 'Kind' }, REQUEST_KINDS),
    status: choice({ fr: 'État', en: 'Status' }, REQUEST_STATUSES),
    context: optional(prose({ fr: 'Contexte', en: 'Context' })),
    expectations: lines({ fr: 'Ce qui est attendu', en: 'What is expected' }),
    questions: lines({ fr: 'Questions aux candidats', en: 'Questions to candidates' }),
    sentOn: optional(day({ fr: 'Envoyée le', en: 'Sent on' })),
    deadline: optional(day({ fr: 'Réponses avant le', en: 'Answers due by' })),
    startsOn: optional(day({ fr: 'Début souhaité', en: 'Wished start' })),
    budget: optional(money({ fr: 'Plafond de budget', en: 'Budget cap' })),
    criteria: objects(
      { fr: 'Critères de choix', en: 'Criteria of choice' },
      {
        id: id({ fr: 'Identifiant', en: 'Id' }),
        name: line({ fr: 'Critère', en: 'Criterion' }),
        weight: number({ fr: 'Poids', en: 'Weight' }, 1, 100),
      },
    ),
    candidates: references({ fr: 'Candidats consultés', en: 'Candidates consulted' }, 'providers'),
    chosen: optional(reference({ fr: 'Candidat retenu', en: 'Chosen candidate' }, 'providers')),
    decisionReason: optional(prose({ fr: 'Raison du choix', en: 'Reason for the choice' })),
    decidedBy: optional(plain({ fr: 'Décidé par', en: 'Decided by' })),
    decidedOn: optional(day({ fr: 'Décidé le', en: 'Decided on' })),
  },
});

export const Request = requests.row;
export type Request = z.infer<typeof Request>;
