import type { Dossier } from '#domain/dossier/dossier.ts';
import { criteriaInForce } from '#domain/evaluation/rated.ts';
import { LEVEL_WORDS } from '#domain/scope/levels.ts';
import { say, type Wording } from '#kernel/text.ts';
import type { PolicyValues } from './fill.ts';
import type { VariableId } from './variables.ts';

/** How a row is known to be the one that a variable means: by its id or sub-type, else by words of its name. */
interface Clue {
  readonly ids: readonly string[];
  readonly words: RegExp;
}

type Role = Dossier['roles'][number];

const ROLES: Readonly<Partial<Record<VariableId, Clue>>> = {
  topManagement: {
    ids: ['direction', 'management', 'ceo', 'board'],
    words: /\b(direction|présidente?|dirigeante?|gérante?|management|chief executive|ceo)\b/iu,
  },
  securityLead: {
    ids: ['ciso', 'rssi', 'security-lead', 'security'],
    words: /(rssi|ciso|référente? sécurité|security lead|sécurité de l’information|information security)/iu,
  },
  technicalLead: {
    ids: ['cto', 'technical-lead'],
    words: /(\bcto\b|direct(eur|rice) technique|responsable technique|technical (lead|director))/iu,
  },
  privacyContact: {
    ids: ['dpo', 'privacy'],
    words: /(\bdpo\b|protection des données|données personnelles|data protection|privacy)/iu,
  },
  peopleLead: {
    ids: ['operations', 'hr', 'people', 'office'],
    words:
      /(ressources humaines|human resources|opérations|operations|administrative et financière|administration and finance)/iu,
  },
};

const ASSETS: Readonly<Partial<Record<VariableId, Clue>>> = {
  identityProvider: {
    ids: ['identity-provider'],
    words: /(google workspace|microsoft 365|entra|okta|annuaire|single sign-on|authentification unique)/iu,
  },
  passwordManager: {
    ids: ['password-manager'],
    words:
      /(bitwarden|1password|dashlane|keepass|proton pass|gestionnaire de mots de passe|password manager)/iu,
  },
  codePlatform: { ids: ['code-repository'], words: /(github|gitlab|forgejo|bitbucket)/iu },
  backupTool: { ids: ['backup'], words: /(sauvegarde|backup|restic|borg)/iu },
  deviceManager: {
    ids: ['device-management', 'mdm'],
    words: /(\bfleet\b|jamf|intune|kandji|\bmdm\b|gestion du parc)/iu,
  },
  edgeService: { ids: ['cdn-waf'], words: /(cloudflare|fastly|akamai|pare-feu applicatif|\bwaf\b)/iu },
  cloudHost: {
    ids: ['hosting-provider', 'cloud-account'],
    words: /(scaleway|ovh|\baws\b|azure|google cloud|clever cloud|hetzner|hébergeur|hosting provider)/iu,
  },
  logStore: { ids: ['log-platform'], words: /(journaux|\blogs\b|loki|datadog|elastic|grafana|cockpit)/iu },
  assistants: {
    ids: ['llm-service', 'ai-code-assistant'],
    words: /(mistral|claude|chatgpt|openai|gemini|copilot)/iu,
  },
};

/** What a dossier says of the gaps of the policies. What it does not say stays unknown: nothing is guessed beyond its rows. */
export function valuesFrom(dossier: Dossier): PolicyValues {
  const threshold = LEVEL_WORDS[criteriaInForce(dossier.criteria).threshold];
  const insurer = dossier.parties.find(({ name }) =>
    /(cyber.*(assur|insur)|(assur|insur).*cyber)/iu.test(bothWords(name)),
  );
  const values: Partial<Record<VariableId, Wording>> = {
    organisation: dossier.study.organisation,
    riskThreshold: { fr: threshold.fr.toLowerCase(), en: threshold.en.toLowerCase() },
    ...named(ROLES, (clue) => roleFor(clue, dossier.roles)?.name),
    ...named(ASSETS, (clue) => assetFor(clue, dossier)),
  };
  return insurer ? { ...values, cyberInsurer: insurer.name } : values;
}

/** The role that a variable names, as its row. */
export function roleNamed(variable: VariableId, roles: readonly Role[]): Role | undefined {
  const clue = ROLES[variable];
  return clue && roleFor(clue, roles);
}

function named(
  clues: Readonly<Partial<Record<VariableId, Clue>>>,
  find: (clue: Clue) => Wording | undefined,
): Partial<Record<VariableId, Wording>> {
  return Object.fromEntries(
    Object.entries(clues).flatMap(([variable, clue]) => {
      const found = find(clue);
      return found === undefined ? [] : [[variable, found]];
    }),
  );
}

function roleFor({ ids, words }: Clue, roles: readonly Role[]): Role | undefined {
  return roles.find(({ id }) => ids.includes(id)) ?? roles.find(({ name }) => words.test(bothWords(name)));
}

/** By sub-type first: a catalogue’s asset says what it is; a name only sounds like it. */
function assetFor({ ids, words }: Clue, { assets }: Dossier): Wording | undefined {
  const supporting = assets.filter(({ kind }) => kind === 'supporting');
  const typed = supporting.find(({ subtype }) => subtype !== undefined && ids.includes(subtype));
  const found = typed ?? supporting.find(({ name }) => words.test(bothWords(name)));
  return found && withoutRemark(found.name);
}

/** `Cloudflare` for `Cloudflare (DNS, WAF)`: in a sentence the name alone is read. */
function withoutRemark(name: Wording): Wording {
  const cut = (words: string) => words.replace(/(?<=\S)\s*\([^()]*\)$/, '');
  return typeof name === 'string' ? cut(name) : { fr: cut(name.fr), en: cut(name.en) };
}

function bothWords(name: Wording): string {
  return `${say(name, 'fr')} ${say(name, 'en')}`;
}
