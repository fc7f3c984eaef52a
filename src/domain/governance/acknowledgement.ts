import type { z } from 'zod';
import { day, id, optional, plain, reference } from '../register/field.ts';
import { defineRegister } from '../register/register.ts';

/** Somebody has read a published version of a policy. */
export const acknowledgements = defineRegister({
  id: 'acknowledgements',
  one: { fr: 'Prise de connaissance', en: 'Acknowledgement' },
  many: { fr: 'Prises de connaissance', en: 'Acknowledgements' },
  clause: 'ISO/IEC 27001:2022 §7.3 a), §7.4',
  key: 'id',
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    version: reference({ fr: 'Version lue', en: 'Version read' }, 'policyVersions'),
    person: plain({ fr: 'Personne', en: 'Person' }),
    role: optional(reference({ fr: 'En tant que', en: 'Acting as' }, 'roles')),
    on: day({ fr: 'Le', en: 'On' }),
    recordedBy: optional(plain({ fr: 'Consignée par', en: 'Recorded by' }, undefined)),
  },
});

export const Acknowledgement = acknowledgements.row;
export type Acknowledgement = z.infer<typeof Acknowledgement>;
