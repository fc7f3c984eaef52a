import type { z } from 'zod';
import { choice, choices, control, optional, prose, reference } from '../register/field.ts';
import { defineRegister } from '../register/register.ts';
import { evidence } from '../study/evidence.ts';

export const DRIVERS = {
  risk: { fr: 'Risque', en: 'Risk' },
  law: { fr: 'Loi', en: 'Law' },
  contract: { fr: 'Contrat', en: 'Contract' },
  party: { fr: 'Partie intéressée', en: 'Interested party' },
  practice: { fr: 'Bonne pratique', en: 'Good practice' },
} as const;

export const IMPLEMENTATION_STATUSES = {
  'not-started': { fr: 'Non commencée', en: 'Not started' },
  planned: { fr: 'Planifiée', en: 'Planned' },
  partial: { fr: 'Partielle', en: 'Partial' },
  implemented: { fr: 'En place', en: 'Implemented' },
} as const;

/** One line of the statement of applicability. A control that has no line, or no decision, is unanswered. */
export const applicability = defineRegister({
  id: 'applicability',
  one: { fr: 'Applicabilité', en: 'Applicability' },
  many: { fr: 'Déclaration d’applicabilité', en: 'Statement of applicability' },
  clause: 'ISO/IEC 27001:2022 §6.1.3 d)',
  key: 'control',
  fields: {
    control: control({ fr: 'Mesure ISO 27002', en: 'ISO 27002 measure' }),
    decision: optional(
      choice(
        { fr: 'Décision', en: 'Decision' },
        {
          included: { fr: 'Incluse', en: 'Included' },
          excluded: { fr: 'Exclue', en: 'Excluded' },
        },
      ),
    ),
    drivers: choices({ fr: 'Motifs d’inclusion', en: 'Reasons for inclusion' }, DRIVERS),
    justification: optional(prose({ fr: 'Justification', en: 'Justification' })),
    status: optional(choice({ fr: 'Mise en œuvre', en: 'Implementation' }, IMPLEMENTATION_STATUSES)),
    owner: optional(reference({ fr: 'Responsable', en: 'Owner' }, 'roles')),
    evidence: evidence(),
  },
});

export const Applicability = applicability.row;
export type Applicability = z.infer<typeof Applicability>;
