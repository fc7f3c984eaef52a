import type { z } from 'zod';
import { choice, id, line, optional, plain, prose, reference, references, scale } from '../register/field.ts';
import { defineRegister } from '../register/register.ts';

export const ASSET_CATEGORIES = {
  people: { fr: 'Ressources humaines', en: 'People' },
  hardware: { fr: 'Machines et équipements', en: 'Hardware' },
  software: { fr: 'Applications', en: 'Software' },
  data: { fr: 'Données', en: 'Data' },
  'external-service': { fr: 'Services externes', en: 'External services' },
  'business-process': { fr: 'Processus métier', en: 'Business processes' },
  'cloud-environment': { fr: 'Environnements cloud', en: 'Cloud environments' },
  'ci-cd': { fr: 'CI/CD et conteneurs', en: 'CI/CD and containers' },
  premises: { fr: 'Locaux', en: 'Premises' },
} as const;

export const NEEDS = ['confidentiality', 'integrity', 'availability', 'traceability'] as const;
export type Need = (typeof NEEDS)[number];

export const NEED_WORDS = {
  confidentiality: { fr: 'Confidentialité', en: 'Confidentiality' },
  integrity: { fr: 'Intégrité', en: 'Integrity' },
  availability: { fr: 'Disponibilité', en: 'Availability' },
  traceability: { fr: 'Traçabilité', en: 'Traceability' },
} as const;

const needHelp = {
  fr: 'De 1 (sans gravité si le besoin n’est pas tenu) à 5 (vital).',
  en: 'From 1 (harmless when the need is not met) to 5 (vital).',
};

/** What has value and must be protected. */
export const assets = defineRegister({
  id: 'assets',
  one: { fr: 'Actif', en: 'Asset' },
  many: { fr: 'Actifs', en: 'Assets' },
  clause: 'ISO/IEC 27005:2022 §7.2; ISO/IEC 27002:2022 5.9',
  key: 'id',
  fields: {
    id: id({ fr: 'Identifiant', en: 'Id' }),
    name: line({ fr: 'Nom', en: 'Name' }),
    description: optional(prose({ fr: 'Description', en: 'Description' })),
    kind: choice(
      { fr: 'Type', en: 'Kind' },
      {
        primary: { fr: 'Primordial', en: 'Primary' },
        supporting: { fr: 'Support', en: 'Supporting' },
      },
      {
        fr: 'Primordial : une information ou un processus. Support : ce sur quoi il repose.',
        en: 'Primary: information or a process. Supporting: what it rests on.',
      },
    ),
    category: choice({ fr: 'Catégorie', en: 'Category' }, ASSET_CATEGORIES),
    subtype: optional(plain({ fr: 'Sous-type', en: 'Sub-type' }, undefined, 60)),
    owner: optional(reference({ fr: 'Propriétaire', en: 'Owner' }, 'roles')),
    confidentiality: optional(scale(NEED_WORDS.confidentiality, 1, 5, needHelp)),
    integrity: optional(scale(NEED_WORDS.integrity, 1, 5, needHelp)),
    availability: optional(scale(NEED_WORDS.availability, 1, 5, needHelp)),
    traceability: optional(scale(NEED_WORDS.traceability, 1, 5, needHelp)),
    personalData: choice(
      { fr: 'Données personnelles', en: 'Personal data' },
      {
        none: { fr: 'Aucune', en: 'None' },
        ordinary: { fr: 'Ordinaires', en: 'Ordinary' },
        sensitive: { fr: 'Sensibles', en: 'Sensitive' },
      },
    ),
    location: optional(line({ fr: 'Emplacement', en: 'Location' })),
    dependsOn: references({ fr: 'Dépend de', en: 'Depends on' }, 'assets', {
      fr: 'Ce sur quoi l’actif repose en reçoit les besoins.',
      en: 'What the asset rests on inherits its needs.',
    }),
  },
});

export const Asset = assets.row;
export type Asset = z.infer<typeof Asset>;
