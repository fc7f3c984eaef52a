import type { z } from 'zod';
import { id, line, lines } from '../register/field.ts';
import { defineRegister } from '../register/register.ts';

/** Somebody who expects something of the organisation's security. */
export const parties = defineRegister({
  id: 'parties',
  one: { fr: 'Partie intéressée', en: 'Interested party' },
  many: { fr: 'Parties intéressées', en: 'Interested parties' },
  clause: 'ISO/IEC 27001:2022 §4.2',
  key: 'id',
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    name: line({ fr: 'Partie', en: 'Party' }),
    requirements: lines({ fr: 'Attentes et exigences', en: 'Needs and requirements' }),
  },
});

export type Party = z.infer<typeof parties.row>;
