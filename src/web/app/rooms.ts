import type { ComponentType } from 'react';
import type { RegisterId } from '#domain/register/names.ts';
import type { Text } from '#kernel/text.ts';

/** A page of a dossier. */
export interface Room {
  /** Its address below /d/<dossier>/. */
  readonly path: string;
  readonly load: () => Promise<{ readonly Room: ComponentType }>;
}

/** The pages of a dossier. A new one is a folder in rooms/ and a line here; where it stands in the menu is said below. */
export const ROOMS: readonly Room[] = [
  { path: '', load: () => import('../rooms/home/home.tsx') },
  { path: 'settings', load: () => import('../rooms/settings/settings.tsx') },
  { path: 'mission', load: () => import('../rooms/mission/mission.tsx') },
  { path: 'registers/$register', load: () => import('../rooms/registers/register-room.tsx') },
  { path: 'glossary', load: () => import('../rooms/glossary/glossary.tsx') },
  { path: 'builder', load: () => import('../rooms/builder/builder.tsx') },
  { path: 'scenarios', load: () => import('../rooms/scenarios/scenarios.tsx') },
  { path: 'evaluation', load: () => import('../rooms/evaluation/evaluation.tsx') },
  { path: 'treatment', load: () => import('../rooms/treatment/treatment-plan.tsx') },
  { path: 'roadmap', load: () => import('../rooms/roadmap/roadmap.tsx') },
  { path: 'decisions', load: () => import('../rooms/decisions/decisions.tsx') },
  { path: 'applicability', load: () => import('../rooms/applicability/statement.tsx') },
  { path: 'governance', load: () => import('../rooms/governance/governance.tsx') },
  { path: 'providers', load: () => import('../rooms/providers/providers.tsx') },
  { path: 'documents', load: () => import('../rooms/documents/documents.tsx') },
  { path: 'audits', load: () => import('../rooms/audits/audits.tsx') },
  { path: 'cycle', load: () => import('../rooms/cycle/cycle.tsx') },
  { path: 'checkups/run', load: () => import('../rooms/checkups/run/run.tsx') },
  { path: 'checkups/procedure', load: () => import('../rooms/checkups/procedure/procedure.tsx') },
  { path: 'checkups', load: () => import('../rooms/checkups/checkups.tsx') },
];

/** A line of the menu: a room with its words, or a register with the words that it has already. */
export type MenuLine = { readonly room: string; readonly words: Text } | { readonly register: RegisterId };

export interface MenuGroup {
  readonly words: Text | undefined;
  readonly lines: readonly MenuLine[];
}

/** The menu, in the order of the study. */
export const MENU: readonly MenuGroup[] = [
  {
    words: undefined,
    lines: [
      { room: '', words: { fr: 'Accueil', en: 'Home' } },
      { room: 'mission', words: { fr: 'La mission', en: 'The mission' } },
    ],
  },
  {
    words: { fr: 'Cadrer', en: 'Frame' },
    lines: [
      { register: 'study' },
      { register: 'company' },
      { register: 'scope' },
      { register: 'roles' },
      { register: 'parties' },
      { register: 'criteria' },
      { register: 'documents' },
      { register: 'interviews' },
    ],
  },
  {
    words: { fr: 'Recenser et évaluer', en: 'List and evaluate' },
    lines: [
      { register: 'assets' },
      { register: 'threats' },
      { register: 'vulnerabilities' },
      { room: 'builder', words: { fr: 'Construire les scénarios', en: 'Build the scenarios' } },
      { room: 'scenarios', words: { fr: 'Scénarios de risque', en: 'Risk scenarios' } },
      { room: 'evaluation', words: { fr: 'Évaluer les risques', en: 'Evaluate the risks' } },
    ],
  },
  {
    words: { fr: 'Traiter', en: 'Treat' },
    lines: [
      { room: 'treatment', words: { fr: 'Plan de traitement', en: 'Treatment plan' } },
      { register: 'measures' },
      { room: 'roadmap', words: { fr: 'Feuille de route', en: 'Roadmap' } },
      {
        room: 'applicability',
        words: { fr: 'Déclaration d’applicabilité', en: 'Statement of applicability' },
      },
      { room: 'decisions', words: { fr: 'Décisions attendues', en: 'Decisions awaited' } },
      { register: 'acceptances' },
    ],
  },
  {
    words: { fr: 'Gouverner', en: 'Govern' },
    lines: [
      { room: 'governance', words: { fr: 'Politiques et dérogations', en: 'Policies and exceptions' } },
      { register: 'policies' },
      { register: 'acknowledgements' },
      { register: 'exceptions' },
    ],
  },
  {
    words: { fr: 'Contrôler et améliorer', en: 'Check and improve' },
    lines: [
      { room: 'checkups', words: { fr: 'Contrôles', en: 'Checkups' } },
      { room: 'audits', words: { fr: 'Audits et constats', en: 'Audits and findings' } },
      { room: 'cycle', words: { fr: 'Amélioration continue', en: 'Continual improvement' } },
      { register: 'audits' },
      { register: 'auditFindings' },
      { register: 'correctiveActions' },
      { register: 'reviews' },
      { register: 'cycles' },
    ],
  },
  {
    words: { fr: 'Prestataires', en: 'Providers' },
    lines: [
      { room: 'providers', words: { fr: 'Choisir un prestataire', en: 'Choose a provider' } },
      { register: 'providers' },
      { register: 'requests' },
      { register: 'proposals' },
    ],
  },
  {
    words: { fr: 'Restituer', en: 'Report' },
    lines: [{ room: 'documents', words: { fr: 'Documents', en: 'Documents' } }],
  },
  {
    words: { fr: 'Ce dossier', en: 'This dossier' },
    lines: [{ room: 'settings', words: { fr: 'Réglages', en: 'Settings' } }],
  },
];
