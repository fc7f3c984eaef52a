import type { Text } from '#kernel/text.ts';

/** The nine steps of the mission, in order. */
export const STEPS = [
  'scope',
  'assets',
  'threats',
  'vulnerabilities',
  'scenarios',
  'evaluation',
  'treatment',
  'alignment',
  'report',
] as const;
export type StepId = (typeof STEPS)[number];

export const STEP_WORDS = {
  scope: { fr: 'Cadrage du périmètre', en: 'Scoping' },
  assets: { fr: 'Inventaire des actifs', en: 'Asset inventory' },
  threats: { fr: 'Identification des menaces', en: 'Threat identification' },
  vulnerabilities: { fr: 'Identification des vulnérabilités', en: 'Vulnerability identification' },
  scenarios: { fr: 'Construction des scénarios', en: 'Scenario building' },
  evaluation: { fr: 'Évaluation des risques', en: 'Risk evaluation' },
  treatment: { fr: 'Plan de traitement', en: 'Treatment plan' },
  alignment: { fr: 'Alignement ISO 27002', en: 'ISO 27002 alignment' },
  report: { fr: 'Rapport et restitution', en: 'Report and presentation' },
} as const satisfies Record<StepId, Text>;

interface StepDefinition {
  readonly purpose: Text;
  readonly deliverable: Text;
  /** Usual duration in days for a small company. */
  readonly days: { readonly min: number; readonly max: number };
}

export const STEP_DEFINITIONS: Readonly<Record<StepId, StepDefinition>> = {
  scope: {
    purpose: {
      fr: 'Dire ce que l’étude couvre, et ce qu’elle laisse dehors',
      en: 'Say what the study covers, and what it leaves out',
    },
    deliverable: { fr: 'Note de cadrage', en: 'Scoping note' },
    days: { min: 0.5, max: 1 },
  },
  assets: {
    purpose: {
      fr: 'Recenser ce qui a de la valeur : personnes, données, applications, machines, services',
      en: 'List what has value: people, data, applications, machines, services',
    },
    deliverable: { fr: 'Registre des actifs', en: 'Asset register' },
    days: { min: 1, max: 3 },
  },
  threats: {
    purpose: { fr: 'Recenser ce qui pourrait nuire aux actifs', en: 'List what could harm the assets' },
    deliverable: { fr: 'Catalogue des menaces', en: 'Threat catalogue' },
    days: { min: 0.5, max: 2 },
  },
  vulnerabilities: {
    purpose: {
      fr: 'Recenser les faiblesses qui laisseraient passer une menace',
      en: 'List the weaknesses that would let a threat through',
    },
    deliverable: { fr: 'Registre des vulnérabilités', en: 'Vulnerability register' },
    days: { min: 1, max: 2 },
  },
  scenarios: {
    purpose: {
      fr: 'Relier actif, menace et vulnérabilité en scénarios concrets',
      en: 'Join asset, threat and vulnerability into concrete scenarios',
    },
    deliverable: { fr: 'Scénarios de risque, avec exemples', en: 'Risk scenarios, with examples' },
    days: { min: 1, max: 2 },
  },
  evaluation: {
    purpose: {
      fr: 'Coter vraisemblance et conséquence, et lire la criticité',
      en: 'Rate likelihood and consequence, and read the criticality',
    },
    deliverable: { fr: 'Matrice des risques', en: 'Risk matrix' },
    days: { min: 0.5, max: 1 },
  },
  treatment: {
    purpose: {
      fr: 'Choisir une option par risque, et les mesures qui la portent',
      en: 'Choose an option for each risk, and the measures that carry it',
    },
    deliverable: { fr: 'Plan de traitement des risques', en: 'Risk treatment plan' },
    days: { min: 1, max: 2 },
  },
  alignment: {
    purpose: {
      fr: 'Situer l’entreprise face aux 93 mesures d’ISO 27002',
      en: 'Place the company against the 93 measures of ISO 27002',
    },
    deliverable: { fr: 'Déclaration d’applicabilité', en: 'Statement of applicability' },
    days: { min: 1, max: 1 },
  },
  report: {
    purpose: {
      fr: 'Écrire le document officiel et le présenter',
      en: 'Write the official document and present it',
    },
    deliverable: { fr: 'Rapport ISO 27005', en: 'ISO 27005 report' },
    days: { min: 1, max: 1 },
  },
};
