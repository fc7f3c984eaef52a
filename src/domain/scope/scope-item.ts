import type { z } from 'zod';
import { choice, id, line } from '../register/field.ts';
import { defineRegister } from '../register/register.ts';

export const SCOPE_KINDS = {
  system: { fr: 'Système', en: 'System' },
  data: { fr: 'Données', en: 'Data' },
  environment: { fr: 'Environnement', en: 'Environment' },
  provider: { fr: 'Prestataire', en: 'Provider' },
  people: { fr: 'Personnes', en: 'People' },
  site: { fr: 'Lieu', en: 'Site' },
} as const;

/** One element of the perimeter, inside or outside, with the reason why. */
export const scope = defineRegister({
  id: 'scope',
  one: { fr: 'Élément du périmètre', en: 'Element of the scope' },
  many: { fr: 'Périmètre', en: 'Scope' },
  clause: 'ISO/IEC 27001:2022 §4.3',
  key: 'id',
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    name: line({ fr: 'Élément', en: 'Element' }),
    kind: choice({ fr: 'Nature', en: 'Kind' }, SCOPE_KINDS),
    side: choice(
      { fr: 'Position', en: 'Side' },
      {
        in: { fr: 'Inclus', en: 'In scope' },
        out: { fr: 'Exclu', en: 'Out of scope' },
      },
    ),
    reason: line({ fr: 'Raison', en: 'Reason' }),
  },
});

export type ScopeItem = z.infer<typeof scope.row>;
