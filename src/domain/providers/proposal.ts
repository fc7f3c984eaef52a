import type { z } from 'zod';
import {
  choice,
  day,
  id,
  line,
  money,
  number,
  objects,
  optional,
  prose,
  reference,
  scale,
} from '../register/field.ts';
import { defineRegister } from '../register/register.ts';

export const PROPOSAL_STATUSES = {
  received: { fr: 'Reçue', en: 'Received' },
  declined: { fr: 'A décliné', en: 'Declined' },
  excluded: { fr: 'Écartée', en: 'Excluded' },
} as const;

/** The best grade of a criterion; 0 says that the proposal does not answer it. */
export const BEST_GRADE = 5;

/** What a candidate answered to a request. */
export const proposals = defineRegister({
  id: 'proposals',
  one: { fr: 'Offre', en: 'Proposal' },
  many: { fr: 'Offres', en: 'Proposals' },
  clause: 'ISO/IEC 27002:2022 5.19',
  key: 'id',
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    request: reference({ fr: 'Appel d’offres', en: 'Request' }, 'requests'),
    provider: reference({ fr: 'Candidat', en: 'Candidate' }, 'providers'),
    status: choice({ fr: 'État', en: 'Status' }, PROPOSAL_STATUSES),
    receivedOn: optional(day({ fr: 'Reçue le', en: 'Received on' })),
    price: optional(money({ fr: 'Prix hors taxes', en: 'Price before tax' })),
    days: optional(number({ fr: 'Charge', en: 'Effort' }, 0, 1000, { fr: 'jours', en: 'days' })),
    startsOn: optional(day({ fr: 'Début proposé', en: 'Proposed start' })),
    endsOn: optional(day({ fr: 'Fin proposée', en: 'Proposed end' })),
    grades: objects(
      { fr: 'Notes', en: 'Grades' },
      {
        criterion: id(
          { fr: 'Critère', en: 'Criterion' },
          {
            fr: 'Un identifiant des critères de l’appel d’offres.',
            en: 'An id of the criteria of the request.',
          },
        ),
        grade: scale({ fr: 'Note', en: 'Grade' }, 0, BEST_GRADE),
        reason: optional(line({ fr: 'Raison', en: 'Reason' })),
      },
      {
        fr: 'De 0 (ne répond pas) à 5. Un critère sans note est «\u00A0non noté\u00A0», jamais zéro.',
        en: 'From 0 (does not answer) to 5. A criterion without a grade is “not graded”, never zero.',
      },
    ),
    remarks: optional(prose({ fr: 'Remarques', en: 'Remarks' })),
    file: optional(reference({ fr: 'Fichier de l’offre', en: 'File of the proposal' }, 'attachments')),
  },
});

export const Proposal = proposals.row;
export type Proposal = z.infer<typeof Proposal>;
