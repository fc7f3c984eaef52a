import type { RegisterId } from '#domain/register/names.ts';
import type { Text } from '#kernel/text.ts';

/** Where a value comes from: a field of a register of the dossier, or the person who adopts the policy. */
export type VariableSource =
  | { readonly from: 'single'; readonly register: RegisterId; readonly field: string }
  | { readonly from: 'row'; readonly register: RegisterId; readonly field: string; readonly which: Text }
  | { readonly from: 'asked' };

/** A gap that a policy leaves for the organisation’s own words. */
export interface PolicyVariable {
  readonly meaning: Text;
  readonly source: VariableSource;
  /** What the policy says while the value is unknown. */
  readonly standIn: Text;
}

// A role without a holder is said to have none: a policy never invents who answers.
const NOBODY_YET: Text = { fr: 'à désigner', en: 'to be appointed' };

const ASKED: VariableSource = { from: 'asked' };

/** Every gap of every policy. A policy declares which of them it uses. */
export const POLICY_VARIABLES = {
  organisation: {
    meaning: { fr: 'Nom de l’organisation', en: 'Name of the organisation' },
    source: { from: 'single', register: 'study', field: 'organisation' },
    standIn: { fr: 'l’entreprise', en: 'the company' },
  },
  topManagement: {
    meaning: {
      fr: 'Qui dirige, signe et tranche en dernier ressort',
      en: 'Who leads, signs and has the last word',
    },
    source: role({ fr: 'la direction', en: 'management' }),
    standIn: NOBODY_YET,
  },
  securityLead: {
    meaning: { fr: 'Qui pilote la sécurité au quotidien', en: 'Who runs security from day to day' },
    source: role({ fr: 'RSSI ou référent sécurité', en: 'CISO or security lead' }),
    standIn: NOBODY_YET,
  },
  technicalLead: {
    meaning: {
      fr: 'Qui répond du code et de la production',
      en: 'Who answers for the code and for production',
    },
    source: role({ fr: 'CTO ou responsable technique', en: 'CTO or technical lead' }),
    standIn: NOBODY_YET,
  },
  privacyContact: {
    meaning: {
      fr: 'DPO ou interlocuteur pour les données personnelles',
      en: 'DPO or contact for personal data',
    },
    source: role({
      fr: 'DPO ou interlocuteur données personnelles',
      en: 'DPO or contact for personal data',
    }),
    standIn: NOBODY_YET,
  },
  peopleLead: {
    meaning: {
      fr: 'Qui gère arrivées, départs et matériel',
      en: 'Who handles joiners, leavers and equipment',
    },
    source: role({ fr: 'opérations ou ressources humaines', en: 'operations or human resources' }),
    standIn: NOBODY_YET,
  },
  identityProvider: {
    meaning: {
      fr: 'Annuaire qui ouvre les sessions, par exemple Google Workspace',
      en: 'Directory that signs people in, for example Google Workspace',
    },
    source: asset({ fr: 'l’annuaire d’authentification unique', en: 'the single sign-on directory' }),
    standIn: { fr: 'l’annuaire de l’entreprise', en: 'the company directory' },
  },
  passwordManager: {
    meaning: { fr: 'Coffre des mots de passe et des secrets', en: 'Vault for passwords and secrets' },
    source: asset({ fr: 'le gestionnaire de mots de passe', en: 'the password manager' }),
    standIn: { fr: 'le gestionnaire de mots de passe', en: 'the password manager' },
  },
  codePlatform: {
    meaning: {
      fr: 'Où vivent le code et la CI, par exemple GitHub',
      en: 'Home of the code and of CI, for example GitHub',
    },
    source: asset({ fr: 'la plateforme de code', en: 'the code platform' }),
    standIn: { fr: 'la plateforme de code', en: 'the code platform' },
  },
  backupTool: {
    meaning: { fr: 'Ce qui fait les sauvegardes', en: 'What makes the backups' },
    source: asset({ fr: 'l’outil de sauvegarde', en: 'the backup tool' }),
    standIn: { fr: 'l’outil de sauvegarde', en: 'the backup tool' },
  },
  deviceManager: {
    meaning: {
      fr: 'Outil qui règle et surveille les ordinateurs (MDM)',
      en: 'Tool that sets up and watches computers (MDM)',
    },
    source: asset({ fr: 'l’outil de gestion du parc', en: 'the device management tool' }),
    standIn: { fr: 'l’outil de gestion du parc', en: 'the device management tool' },
  },
  edgeService: {
    meaning: {
      fr: 'Ce qui protège les sites et API exposés, par exemple Cloudflare',
      en: 'What shields exposed sites and APIs, for example Cloudflare',
    },
    source: asset({ fr: 'le CDN ou le pare-feu applicatif', en: 'the CDN or web application firewall' }),
    standIn: { fr: 'le pare-feu applicatif', en: 'the web application firewall' },
  },
  cloudHost: {
    meaning: { fr: 'Hébergeur de la production', en: 'Host of the production environment' },
    source: asset({ fr: 'l’hébergement de production', en: 'production hosting' }),
    standIn: { fr: 'l’hébergeur', en: 'the hosting provider' },
  },
  logStore: {
    meaning: { fr: 'Où les journaux sont réunis', en: 'Where logs are gathered' },
    source: asset({ fr: 'le service de journaux', en: 'the log service' }),
    standIn: { fr: 'l’espace central de journaux', en: 'the central log store' },
  },
  assistants: {
    meaning: { fr: 'Assistants d’IA autorisés', en: 'AI assistants that are allowed' },
    source: asset({ fr: 'les services d’IA autorisés', en: 'the AI services that are allowed' }),
    standIn: { fr: 'voir le registre des outils d’IA', en: 'see the register of AI tools' },
  },
  riskThreshold: {
    meaning: {
      fr: 'Niveau le plus haut qui se conserve sans décision',
      en: 'Highest level that is kept without a decision',
    },
    source: {
      from: 'row',
      register: 'criteria',
      field: 'threshold',
      which: { fr: 'la version en vigueur', en: 'the version in force' },
    },
    standIn: { fr: 'fixé par les critères de risque', en: 'set by the risk criteria' },
  },
  cyberInsurer: {
    meaning: { fr: 'Assureur du risque cyber', en: 'Insurer of the cyber risk' },
    source: {
      from: 'row',
      register: 'parties',
      field: 'name',
      which: { fr: 'l’assureur cyber', en: 'the cyber insurer' },
    },
    standIn: { fr: 'l’assureur cyber éventuel', en: 'the cyber insurer if there is one' },
  },
  policyLibrary: {
    meaning: {
      fr: 'Où chacun lit les politiques en vigueur',
      en: 'Where everyone reads the policies in force',
    },
    source: ASKED,
    standIn: { fr: 'l’espace documentaire', en: 'the document space' },
  },
  securityContact: {
    meaning: {
      fr: 'Adresse ou numéro pour signaler un événement',
      en: 'Address or number for reporting an event',
    },
    source: ASKED,
    standIn: { fr: 'l’adresse de signalement', en: 'the reporting address' },
  },
  incidentChannel: {
    meaning: {
      fr: 'Canal de crise, indépendant de la messagerie habituelle',
      en: 'Crisis channel, independent of everyday mail',
    },
    source: ASKED,
    standIn: { fr: 'le canal de crise', en: 'the crisis channel' },
  },
  statusPage: {
    meaning: { fr: 'Page publique d’état du service', en: 'Public status page of the service' },
    source: ASKED,
    standIn: { fr: 'la page d’état', en: 'the status page' },
  },
  maxDataLoss: {
    meaning: { fr: 'Perte de données admise (RPO)', en: 'Data loss allowed (RPO)' },
    source: ASKED,
    standIn: { fr: '24 heures', en: '24 hours' },
  },
  restoreTime: {
    meaning: { fr: 'Délai de rétablissement visé (RTO)', en: 'Recovery time aimed at (RTO)' },
    source: ASKED,
    standIn: { fr: '8 heures', en: '8 hours' },
  },
  logRetention: {
    meaning: { fr: 'Durée de conservation des journaux', en: 'How long logs are kept' },
    source: ASKED,
    standIn: { fr: 'douze mois', en: 'twelve months' },
  },
} as const satisfies Readonly<Record<string, PolicyVariable>>;

export type VariableId = keyof typeof POLICY_VARIABLES;

/** A gap in a text: `{backupTool}`. */
export const GAP = /\{([A-Za-z]+)\}/g;

/** The gaps of a text, each once, by name. */
export function gapsOf(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(GAP), (found) => found[1] ?? ''))].sort();
}

function role(which: Text): VariableSource {
  return { from: 'row', register: 'roles', field: 'name', which };
}

function asset(which: Text): VariableSource {
  return { from: 'row', register: 'assets', field: 'name', which };
}
