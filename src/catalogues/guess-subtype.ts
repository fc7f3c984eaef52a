import type { Asset } from '#domain/assets/asset.ts';
import { LANGUAGES, say, type Wording } from '#kernel/text.ts';
import { ASSET_SUBTYPES } from './asset-subtypes.ts';

export type Subtype = keyof typeof ASSET_SUBTYPES;
type Category = Asset['category'];

// Object.keys forgets the literal types.
export const SUBTYPES = Object.keys(ASSET_SUBTYPES) as readonly Subtype[];

/** The sub-type of an asset as catalogues know it, and whether a person said so or it was read from the words. */
export interface SubtypeFound {
  readonly subtype: Subtype;
  readonly given: boolean;
}

/**
 * The sub-type of an asset: the one that was written, by its id or its name in either language; else the one that its
 * name speaks of, first among those of its category, for a code host may stand among the external services; else the one
 * that its description speaks of; else the most usual of its category.
 */
export function subtypeOf(
  asset: Pick<Asset, 'name' | 'description' | 'category' | 'subtype' | 'personalData'>,
): SubtypeFound {
  const given = asset.subtype === undefined ? undefined : writtenSubtype(asset.subtype);
  if (given) return { subtype: given, given: true };
  const own = SUBTYPES.filter((id) => ASSET_SUBTYPES[id].category === asset.category);
  const name = [asset.subtype, asset.name];
  const spoken = spokenOf(own, name) ?? spokenOf(OF_ANY_CATEGORY, name) ?? spokenOf(own, [asset.description]);
  return { subtype: spoken ?? usual(asset), given: false };
}

function writtenSubtype(words: string): Subtype | undefined {
  const asked = fold(words);
  return SUBTYPES.find((id) => {
    const { fr, en } = ASSET_SUBTYPES[id];
    return [id, fr, en].some((name) => fold(name) === asked);
  });
}

/** The sub-type whose words stand first in the texts. */
function spokenOf(among: readonly Subtype[], texts: readonly (Wording | undefined)[]): Subtype | undefined {
  const said = fold(texts.flatMap((text) => (text === undefined ? [] : everyLanguage(text))).join(' '));
  const places = among.map((id) => ({ id, at: said.search(SPOKEN[id]) })).filter(({ at }) => at >= 0);
  return places.toSorted((a, b) => a.at - b.at)[0]?.id;
}

/** Those whose words are so much their own that they count whatever the category. */
const OF_ANY_CATEGORY: readonly Subtype[] = [
  'code-repository',
  'ci-runner',
  'container-registry',
  'secrets-store',
  'password-manager',
  'backup',
  'database',
  'log-platform',
  'source-code',
  'mcp-server',
  'ai-code-assistant',
  'dns-zone',
];

function everyLanguage(wording: Wording): readonly string[] {
  return LANGUAGES.map((language) => say(wording, language));
}

function usual({ category, personalData }: Pick<Asset, 'category' | 'personalData'>): Subtype {
  if (category === 'data' && personalData === 'sensitive') return 'sensitive-data';
  if (category === 'data' && personalData === 'ordinary') return 'personal-data';
  return USUAL[category];
}

const USUAL: Readonly<Record<Category, Subtype>> = {
  people: 'employee',
  hardware: 'laptop',
  software: 'web-front-end',
  data: 'customer-data',
  'external-service': 'saas-files',
  'business-process': 'business-process',
  'cloud-environment': 'virtual-server',
  'ci-cd': 'code-repository',
  premises: 'office',
};

function fold(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'").trim();
}

/** How people speak of each, in both languages, accents folded away. */
const SPOKEN: Readonly<Record<Subtype, RegExp>> = {
  employee: /\b(salarie|employe|staff|conseiller|adviser|support|commercia|sales)/,
  developer: /\b(equipe technique|technical team|dev\b|devs\b|developpeu|developer|ingenieur|engineer)/,
  administrator: /\b(administrat|admin|sysadmin|devops|ops\b|sre\b|exploitation)/,
  contractor: /\b(prestataire|independant|freelance|contractor|consultant|stagiaire|intern)/,
  management: /\b(direction|dirigeant|management|ceo|cto|cfo|dpo|fondateur|founder|board)/,
  laptop: /\b(laptop|portable|macbook|notebook|ordinateur|poste)/,
  workstation: /\b(fixe|workstation|desktop|tour)\b/,
  phone: /\b(telephone|smartphone|phone|iphone|mobile)/,
  tablet: /\b(tablette|tablet|ipad)/,
  'removable-media': /\b(usb|amovible|removable|disque externe|external d)/,
  'network-equipment': /\b(reseau|routeur|router|switch|wi-?fi|box\b|firewall|pare-feu|vpn|network)/,
  printer: /\b(imprimante|printer|scanner|copieur)/,
  'web-front-end': /\b(front|site|web\b|vue|react|portail|portal|interface|espace client)/,
  'mobile-app': /\b(mobile|ios|android|capacitor|application mobile)/,
  api: /\b(api|backend|back-end|back\b|symfony|serveur applicatif|server|rest|graphql|coeur)/,
  'back-office': /\b(atelier|admin|back-?office|interne|internal|console)/,
  'background-worker':
    /\b(collecteur|collector|worker|cron|batch|tache|job|arriere-plan|background|etl|import|moteur|pipeline)/,
  'llm-feature': /\b(llm|ia\b|ai\b|assistant|chatbot|copilot|resume|gpt)/,
  'mcp-server': /\bmcp\b/,
  'customer-data': /\b(client|customer|investisseur|investor|utilisateur|user|compte|account|beneficia)/,
  'personal-data':
    /\b(personnel|personal|sociales|rh\b|hr\b|salarie|employee|candidat|contact|membre|member)/,
  'sensitive-data': /\b(sensible|sensitive|sante|health|kyc|identite|identity|passeport|passport)/,
  'payment-data': /\b(paiement|payment|carte|card|iban|transaction|bancaire|facture|invoice)/,
  'source-code': /\b(code source|source code|dependances|dependencies|algorithm)/,
  'contracts-paper': /\b(contrat|contract|papier|paper|courrier|archive)/,
  'saas-mail': /\b(mail|messagerie|gmail|outlook|courriel|google workspace|microsoft 365|office 365)/,
  'saas-files': /\b(drive|dropbox|sharepoint|notion|fichiers|files|nextcloud|documents|slack|teams)/,
  'saas-crm': /\b(crm|hubspot|salesforce|pipedrive|odoo|erp)/,
  'saas-support': /\b(support|zendesk|intercom|crisp|helpdesk|freshdesk|ticket)/,
  'saas-accounting': /\b(compta|paie|payroll|accounting|pennylane|quickbooks|sage|xero)/,
  'password-manager': /\b(mots? de passe|password|dashlane|1password|bitwarden|lastpass|keepass)/,
  'identity-provider':
    /\b(sso|idp|okta|auth0|keycloak|entra|identity provider|annuaire|fournisseur d'identite)/,
  'payment-provider': /\b(paiement|payment|stripe|paypal|mollie|adyen|lemonway|mangopay)/,
  'email-sender': /\b(envoi|sending|sendgrid|mailjet|brevo|mailgun|postmark|ses\b|newsletter)/,
  'kyc-provider': /\b(kyc|ubble|onfido|datakeen|verification d'identite|identity verification|lcb)/,
  'analytics-tool': /\b(analytics|matomo|audience|plausible|amplitude|mixpanel|tracking)/,
  'llm-service': /\b(llm|openai|anthropic|mistral|claude|chatgpt|gpt|gemini)/,
  'ai-code-assistant': /\b(copilot|cursor|coding assistant|code assistant|assistants? de code|codeium)/,
  'dns-zone': /\b(dns|zone)/,
  'domain-name': /\b(nom de domaine|domaine|domain|registrar|gandi)/,
  'cdn-waf': /\b(cdn|waf|cloudflare|fastly|akamai)/,
  monitoring: /\b(monitoring|supervision|sentry|datadog|grafana|uptime|newrelic|new relic)/,
  'hosting-provider':
    /\b(hebergeu|hosting|scaleway|ovh|aws|azure|gcp|google cloud|heroku|clever cloud|online\b)/,
  'business-process': /./,
  'cloud-account': /\b(compte|account|organisation|aws|azure|gcp|scaleway|tenant|projet|iam)/,
  'virtual-server': /\b(serveur|server|vm\b|vps|instance|machine|bastion|production|staging|preproduction)/,
  database: /\b(base de donnees|bases? |database|db\b|postgres|mysql|mariadb|mongo|redis|sql)/,
  'object-storage': /\b(stockage|storage|bucket|s3\b|objet|object|blob)/,
  backup: /\b(sauvegarde|backup|snapshot)/,
  'message-queue': /\b(file de messages|queue|kafka|rabbitmq|sqs|broker)/,
  'secrets-store': /\b(secrets?\b|vault|kms|cles?\b)/,
  'log-platform': /\b(journaux|journal\b|logs?\b|loki|elastic|siem|kibana)/,
  'tls-certificate': /\b(certificat|tls|ssl|let's encrypt)/,
  'code-repository': /\b(depot|repository|repo|github(?! actions)|gitlab|git\b|bitbucket)/,
  'ci-runner':
    /\b(ci\b|ci\/cd|runner|github actions|actions|pipeline|jenkins|integration continue|deploiement|deployment)/,
  'container-registry': /\b(registre|registry|docker hub|images?\b|ghcr|ecr)/,
  'container-platform': /\b(kubernetes|k8s|docker|conteneur|container|swarm|nomad)/,
  'infrastructure-as-code': /\b(terraform|ansible|pulumi|infrastructure|iac\b|helm)/,
  office: /\b(bureau|office|siege|local\b|locaux|premises)/,
  'coworking-site': /\b(coworking|espace partage|shared)/,
  'home-office': /\b(domicile|teletravail|home|telework)/,
};
