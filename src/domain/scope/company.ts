import type { z } from 'zod';
import { id, line, lines, money, number, object, objects, optional, prose } from '../register/field.ts';
import { defineRegister } from '../register/register.ts';
import { type Identity, identityFields, identityProblems } from './identity.ts';

/** The organisation that is studied: what it does, for whom, and what binds it. */
export const company = defineRegister({
  id: 'company',
  one: { fr: 'Entreprise', en: 'Company' },
  many: { fr: 'Entreprise', en: 'Company' },
  clause: 'ISO/IEC 27001:2022 §4.1',
  key: 'id',
  single: true,
  problems: ({ identity }: { readonly identity?: Identity | undefined }) => identityProblems(identity),
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    activity: line({ fr: 'Activité', en: 'Activity' }),
    description: prose({ fr: 'Description', en: 'Description' }),
    people: number({ fr: 'Effectif', en: 'People' }, 1, 100_000, { fr: 'personnes', en: 'people' }),
    turnover: optional(money({ fr: 'Chiffre d’affaires annuel', en: 'Yearly turnover' })),
    context: optional(
      prose(
        { fr: 'Contexte', en: 'Context' },
        {
          fr: 'Enjeux externes et internes qui pèsent sur la sécurité.',
          en: 'External and internal issues that weigh on security.',
        },
      ),
    ),
    obligations: lines({
      fr: 'Obligations légales et contractuelles',
      en: 'Legal and contractual obligations',
    }),
    processes: objects(
      { fr: 'Processus métier', en: 'Business processes' },
      {
        name: line({ fr: 'Nom', en: 'Name' }),
        description: optional(line({ fr: 'Description', en: 'Description' })),
      },
    ),
    identity: optional(
      object({ fr: 'Identité visuelle', en: 'Visual identity' }, identityFields, {
        fr: 'Ce que portent la couverture et les pages des documents ; vide, ils ont l’habit neutre de Vigie.',
        en: 'What the cover and the pages of documents carry; empty, they wear the neutral look of Vigie.',
      }),
    ),
  },
});

export type Company = z.infer<typeof company.row>;
