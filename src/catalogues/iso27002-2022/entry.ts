import { z } from 'zod';
import { ControlId } from '#domain/register/field.ts';
import { Bilingual } from '../catalogue.ts';
import { defineCatalogue } from '../define.ts';
import { oneOf, someOf } from '../vocabulary.ts';

/** The four themes: clauses 5 to 8 of ISO/IEC 27002:2022. */
export const THEMES = {
  organisational: { fr: 'Mesures organisationnelles', en: 'Organisational controls' },
  people: { fr: 'Mesures liées aux personnes', en: 'People controls' },
  physical: { fr: 'Mesures physiques', en: 'Physical controls' },
  technological: { fr: 'Mesures technologiques', en: 'Technological controls' },
} as const;

// ISO/IEC 27002:2022 §4.2: the five attributes of a control and their values.
export const CONTROL_TYPES = {
  preventive: { fr: 'Préventive', en: 'Preventive' },
  detective: { fr: 'De détection', en: 'Detective' },
  corrective: { fr: 'Corrective', en: 'Corrective' },
} as const;

export const SECURITY_PROPERTIES = {
  confidentiality: { fr: 'Confidentialité', en: 'Confidentiality' },
  integrity: { fr: 'Intégrité', en: 'Integrity' },
  availability: { fr: 'Disponibilité', en: 'Availability' },
} as const;

export const CYBERSECURITY_CONCEPTS = {
  identify: { fr: 'Identifier', en: 'Identify' },
  protect: { fr: 'Protéger', en: 'Protect' },
  detect: { fr: 'Détecter', en: 'Detect' },
  respond: { fr: 'Répondre', en: 'Respond' },
  recover: { fr: 'Rétablir', en: 'Recover' },
} as const;

export const OPERATIONAL_CAPABILITIES = {
  governance: { fr: 'Gouvernance', en: 'Governance' },
  'asset-management': { fr: 'Gestion des actifs', en: 'Asset management' },
  'information-protection': { fr: 'Protection des informations', en: 'Information protection' },
  'human-resource-security': { fr: 'Sécurité des ressources humaines', en: 'Human resource security' },
  'physical-security': { fr: 'Sécurité physique', en: 'Physical security' },
  'system-and-network-security': {
    fr: 'Sécurité des systèmes et des réseaux',
    en: 'System and network security',
  },
  'application-security': { fr: 'Sécurité des applications', en: 'Application security' },
  'secure-configuration': { fr: 'Configuration sécurisée', en: 'Secure configuration' },
  'identity-and-access-management': {
    fr: 'Gestion des identités et des accès',
    en: 'Identity and access management',
  },
  'threat-and-vulnerability-management': {
    fr: 'Gestion des menaces et des vulnérabilités',
    en: 'Threat and vulnerability management',
  },
  continuity: { fr: 'Continuité', en: 'Continuity' },
  'supplier-relationships-security': {
    fr: 'Sécurité des relations avec les fournisseurs',
    en: 'Supplier relationships security',
  },
  'legal-and-compliance': { fr: 'Droit et conformité', en: 'Legal and compliance' },
  'information-security-event-management': {
    fr: 'Gestion des événements de sécurité',
    en: 'Information security event management',
  },
  'information-security-assurance': {
    fr: 'Assurance de la sécurité de l’information',
    en: 'Information security assurance',
  },
} as const;

export const SECURITY_DOMAINS = {
  'governance-and-ecosystem': { fr: 'Gouvernance et écosystème', en: 'Governance and ecosystem' },
  protection: { fr: 'Protection', en: 'Protection' },
  defence: { fr: 'Défense', en: 'Defence' },
  resilience: { fr: 'Résilience', en: 'Resilience' },
} as const;

/** What the measure costs a year beyond the days of work, for a company of 5 to 50 people. */
export const COST_BANDS = {
  low: { fr: 'Moins de 1 000 € par an', en: 'Under €1,000 a year' },
  medium: { fr: 'De 1 000 à 10 000 € par an', en: '€1,000 to €10,000 a year' },
  high: { fr: 'Plus de 10 000 € par an', en: 'Over €10,000 a year' },
} as const;

const halfDays = z.number().min(0).max(60).multipleOf(0.5);

/** A measure of ISO/IEC 27002:2022: its number, name and attributes, and what the project says of it. */
export const ControlEntry = z.strictObject({
  id: ControlId,
  name: Bilingual,
  theme: oneOf(THEMES),
  type: someOf(CONTROL_TYPES).min(1),
  properties: someOf(SECURITY_PROPERTIES).min(1),
  concepts: someOf(CYBERSECURITY_CONCEPTS).min(1),
  capabilities: someOf(OPERATIONAL_CAPABILITIES).min(1),
  domains: someOf(SECURITY_DOMAINS).min(1),
  meaning: Bilingual,
  practice: z.array(Bilingual).min(2).max(5),
  evidence: z.array(Bilingual).min(1).max(4),
  verification: Bilingual,
  /** Person-days to set the measure up for the first time. */
  effort: z.strictObject({ min: halfDays, max: halfDays }).refine(({ min, max }) => min <= max, {
    params: { message: { fr: 'min ne dépasse pas max', en: 'min is not above max' } },
  }),
  cost: oneOf(COST_BANDS),
  /** One of the thirty measures to begin with. */
  essential: z.boolean(),
  /** Numbers of the matching rules of the ANSSI hygiene guide (version 2, 2017). */
  anssi: z.array(z.int().min(1).max(42)).refine(isRising, {
    params: { message: { fr: 'numéros en ordre croissant', en: 'numbers in rising order' } },
  }),
});
export type ControlEntry = z.infer<typeof ControlEntry>;

export const iso27002 = defineCatalogue<ControlEntry>({
  id: 'iso27002-2022',
  name: { fr: 'Mesures ISO/IEC 27002:2022', en: 'ISO/IEC 27002:2022 controls' },
  entry: ControlEntry,
  neededBy: ['vulnerabilities'],
  title: (control) => control.name,
  keywords: (control) => [control.meaning, ...control.practice],
  references: () => ({}),
});

/** The 93 measures by number, in the order of the standard. */
export function controls(): ReadonlyMap<string, ControlEntry> {
  return iso27002.load().entries;
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, place) => place === 0 || number > (numbers[place - 1] ?? number));
}
