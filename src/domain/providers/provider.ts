import type { z } from 'zod';
import {
  choices,
  day,
  flag,
  id,
  line,
  lines,
  objects,
  optional,
  plain,
  prose,
  references,
} from '../register/field.ts';
import { defineRegister } from '../register/register.ts';

export const SERVICES = {
  'penetration-test': { fr: 'Test d’intrusion', en: 'Penetration test' },
  audit: { fr: 'Audit', en: 'Audit' },
  advice: { fr: 'Conseil', en: 'Advice' },
  training: { fr: 'Formation', en: 'Training' },
  certification: { fr: 'Certification', en: 'Certification' },
  hosting: { fr: 'Hébergement', en: 'Hosting' },
  software: { fr: 'Logiciel en ligne', en: 'Online software' },
  'managed-services': { fr: 'Infogérance', en: 'Managed services' },
  response: { fr: 'Réponse aux incidents', en: 'Incident response' },
  insurance: { fr: 'Assurance', en: 'Insurance' },
  legal: { fr: 'Droit', en: 'Legal' },
  other: { fr: 'Autre', en: 'Other' },
} as const;

/** Somebody outside who works for the security of the organisation, or on whom it rests. */
export const providers = defineRegister({
  id: 'providers',
  one: { fr: 'Prestataire', en: 'Provider' },
  many: { fr: 'Prestataires', en: 'Providers' },
  clause: 'ISO/IEC 27002:2022 5.19, 5.22',
  key: 'id',
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    name: line({ fr: 'Nom', en: 'Name' }),
    services: choices({ fr: 'Prestations', en: 'Services' }, SERVICES),
    critical: flag(
      { fr: 'Critique', en: 'Critical' },
      {
        fr: 'Sans lui, l’activité s’arrête ou des données sensibles sont exposées.',
        en: 'Without it, business stops or sensitive data are exposed.',
      },
    ),
    contacts: objects(
      { fr: 'Contacts', en: 'Contacts' },
      {
        name: plain({ fr: 'Nom', en: 'Name' }),
        function: optional(line({ fr: 'Fonction', en: 'Function' })),
        email: optional(plain({ fr: 'Adresse e-mail', en: 'E-mail address' }, undefined, 254)),
        phone: optional(plain({ fr: 'Téléphone', en: 'Telephone' }, undefined, 60)),
      },
    ),
    website: optional(plain({ fr: 'Site', en: 'Website' }, undefined, 2000)),
    qualifications: lines(
      { fr: 'Qualifications', en: 'Qualifications' },
      {
        fr: 'De la société et des personnes\u00A0: PASSI, OSWE, ISO/IEC 27001…',
        en: 'Of the company and of its people: PASSI, OSWE, ISO/IEC 27001…',
      },
    ),
    assets: references({ fr: 'Actifs fournis ou tenus', en: 'Assets supplied or held' }, 'assets'),
    contractEnds: optional(day({ fr: 'Fin du contrat', en: 'End of contract' })),
    reviewedOn: optional(day({ fr: 'Dernière revue', en: 'Last reviewed' })),
    notes: optional(prose({ fr: 'Notes', en: 'Notes' })),
  },
});

export const Provider = providers.row;
export type Provider = z.infer<typeof Provider>;
