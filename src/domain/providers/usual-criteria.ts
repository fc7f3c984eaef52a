import type { Text } from '#kernel/text.ts';
import type { SERVICES } from './provider.ts';
import type { Request } from './request.ts';

interface UsualCriterion {
  readonly id: string;
  readonly name: Text;
  /** Of a hundred. */
  readonly weight: number;
}

/** By what answers are usually compared, until somebody weighs otherwise. */
export const USUAL_CRITERIA: Readonly<Record<Request['kind'], readonly UsualCriterion[]>> = {
  'iso27005-mission': [
    {
      id: 'approach',
      name: { fr: 'Compréhension du besoin et démarche', en: 'Understanding of the need and approach' },
      weight: 30,
    },
    {
      id: 'people',
      name: { fr: 'Personnes et missions semblables', en: 'People and similar missions' },
      weight: 25,
    },
    { id: 'price', name: { fr: 'Prix', en: 'Price' }, weight: 20 },
    {
      id: 'deliverables',
      name: {
        fr: 'Livrables réutilisables sans le prestataire',
        en: 'Deliverables usable without the provider',
      },
      weight: 15,
    },
    {
      id: 'independence',
      name: { fr: 'Confidentialité et indépendance', en: 'Confidentiality and independence' },
      weight: 10,
    },
  ],
  'penetration-test': [
    {
      id: 'approach',
      name: { fr: 'Démarche et couverture du périmètre', en: 'Approach and coverage of the scope' },
      weight: 30,
    },
    { id: 'people', name: { fr: 'Personnes qui testeront', en: 'People who will test' }, weight: 30 },
    {
      id: 'price',
      name: { fr: 'Prix, contre-audit compris', en: 'Price, re-test included' },
      weight: 20,
    },
    {
      id: 'sample',
      name: { fr: 'Qualité du rapport montré en exemple', en: 'Quality of the sample report' },
      weight: 10,
    },
    {
      id: 'data',
      name: { fr: 'Protection de nos données', en: 'Protection of our data' },
      weight: 10,
    },
  ],
  other: [
    { id: 'need', name: { fr: 'Réponse au besoin', en: 'Answer to the need' }, weight: 40 },
    { id: 'people', name: { fr: 'Personnes et références', en: 'People and references' }, weight: 30 },
    { id: 'price', name: { fr: 'Prix', en: 'Price' }, weight: 30 },
  ],
};

/** Whose trade it is: providers that offer one of these are consulted. */
export const USUAL_SERVICES: Readonly<Record<Request['kind'], readonly (keyof typeof SERVICES)[]>> = {
  'iso27005-mission': ['advice', 'audit'],
  'penetration-test': ['penetration-test'],
  other: [],
};
