import type { z } from 'zod';
import { flag, id, line, optional, plain, prose, reference } from '../register/field.ts';
import { defineRegister } from '../register/register.ts';

/** A function in the organisation of security: it owns risks, assets and measures, so that nothing hangs on a name. */
export const roles = defineRegister({
  id: 'roles',
  one: { fr: 'Rôle', en: 'Role' },
  many: { fr: 'Organisation de la sécurité', en: 'Security organisation' },
  clause: 'ISO/IEC 27001:2022 §5.3',
  key: 'id',
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    name: line({ fr: 'Nom', en: 'Name' }),
    responsibility: prose({ fr: 'Responsabilités', en: 'Responsibilities' }),
    reportsTo: optional(reference({ fr: 'Rend compte à', en: 'Reports to' }, 'roles')),
    person: optional(plain({ fr: 'Titulaire', en: 'Holder' })),
    external: flag({ fr: 'Externe', en: 'External' }),
  },
});

export type Role = z.infer<typeof roles.row>;
