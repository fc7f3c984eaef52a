import type { z } from 'zod';
import { choice, choices, id, line, optional, plain, prose, scale } from '../register/field.ts';
import { defineRegister } from '../register/register.ts';

export const THREAT_FAMILIES = {
  human: { fr: 'Humaine', en: 'Human' },
  technical: { fr: 'Technique', en: 'Technical' },
  physical: { fr: 'Physique', en: 'Physical' },
  cloud: { fr: 'Cloud et SaaS', en: 'Cloud and SaaS' },
  network: { fr: 'Réseau', en: 'Network' },
  llm: { fr: 'LLM', en: 'LLM' },
  data: { fr: 'Données', en: 'Data' },
  supplier: { fr: 'Fournisseurs', en: 'Suppliers' },
  legal: { fr: 'Juridique et réglementaire', en: 'Legal and regulatory' },
  natural: { fr: 'Naturelle', en: 'Natural' },
} as const;

export const THREAT_ORIGINS = {
  accidental: { fr: 'Accidentelle', en: 'Accidental' },
  deliberate: { fr: 'Délibérée', en: 'Deliberate' },
  environmental: { fr: 'Environnementale', en: 'Environmental' },
} as const;

/** What could harm the assets. */
export const threats = defineRegister({
  id: 'threats',
  one: { fr: 'Menace', en: 'Threat' },
  many: { fr: 'Menaces', en: 'Threats' },
  clause: 'ISO/IEC 27005:2022 §7.2',
  key: 'id',
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    name: line({ fr: 'Nom', en: 'Name' }),
    description: optional(prose({ fr: 'Description', en: 'Description' })),
    family: choice({ fr: 'Famille', en: 'Family' }, THREAT_FAMILIES),
    origin: choice({ fr: 'Origine', en: 'Origin' }, THREAT_ORIGINS),
    affects: choices(
      { fr: 'Atteint', en: 'Affects' },
      {
        confidentiality: { fr: 'Confidentialité', en: 'Confidentiality' },
        integrity: { fr: 'Intégrité', en: 'Integrity' },
        availability: { fr: 'Disponibilité', en: 'Availability' },
      },
    ),
    source: optional(
      line(
        { fr: 'Source de risque', en: 'Risk source' },
        {
          fr: 'Qui ou quoi : cybercriminel, salarié, concurrent, panne…',
          en: 'Who or what: criminal, employee, competitor, breakdown…',
        },
      ),
    ),
    likelihood: optional(scale({ fr: 'Vraisemblance habituelle', en: 'Usual likelihood' }, 1, 5)),
    catalogue: optional(plain({ fr: 'Référence au catalogue', en: 'Catalogue reference' }, undefined, 80)),
  },
});

export const Threat = threats.row;
export type Threat = z.infer<typeof Threat>;
