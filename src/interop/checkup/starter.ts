import { COLLECTORS } from '#checkup/collectors/index.ts';
import type { Procedure } from '#checkup/procedure/procedure.ts';
import { RULES } from '#checkup/rules/index.ts';
import type { Day } from '#kernel/date.ts';
import { sha256 } from '#kernel/hash.ts';
import type { Language } from '#kernel/text.ts';
import { PROMPTS } from './standard-prompt.ts';

export const PROMPT_FILE = 'standard-prompt.txt';

/** What a first procedure may say already; without it, an example to complete. */
export interface StarterChoices {
  readonly language: Language;
  readonly today: Day;
  readonly platform?: string | undefined;
  readonly responsible?: string | undefined;
  readonly weekday?: Procedure['weekday'];
  readonly hour?: string;
  readonly timezone?: string;
  readonly domains?: Procedure['domains'];
  /** Ids of collectors, with their usual settings. */
  readonly collectors?: readonly string[];
}

/** The files of a new procedure by their names: the YAML, and its standard prompt, pinned by its hash. */
export function starterProcedure(choices: StarterChoices): ReadonlyMap<string, string> {
  const { language } = choices;
  const usual = USUAL[language];
  const prompt = PROMPTS[language](choices.platform ?? usual.platform);
  return new Map([
    ['procedure.yaml', procedureYaml(choices, sha256(prompt))],
    [PROMPT_FILE, prompt],
  ]);
}

function procedureYaml(choices: StarterChoices, prompt: string): string {
  const { language, today, platform, responsible, collectors = [] } = choices;
  const { weekday = 'monday', hour = '09:00', timezone = 'Europe/Paris', domains = EXAMPLE } = choices;
  const words = USUAL[language];
  const said = (text: string) => JSON.stringify(text);
  const who = said(responsible ?? words.responsible);
  return `# ${words.head}
procedure: 1
id: weekly-checkup
version: 1
platform: ${said(platform ?? words.platform)}

# ${words.when}
frequency: weekly
weekday: ${weekday}
hour: "${hour}"
timezone: ${said(timezone)}
responsible: ${who}
minutes: {min: 20, max: 30}

scope:
  in:
${words.inScope.map((line) => `    - ${said(line)}`).join('\n')}
  out:
${words.outOfScope.map((line) => `    - ${said(line)}`).join('\n')}

# ${words.domains}
domains:
  production: ${flow(domains.production)}
  sandbox: ${flow(domains.sandbox)}

# ${words.authors}
authors: []

# ${words.required}
required:
  "4.1": [threats-blocked, requests-served, traffic-countries, traffic-bots]
  "4.2": [deployed-rules, execution-order, recently-modified-rules]
  "4.3": [firewall-events-24h, firewall-events-7d, event-countries, event-user-agents, event-endpoints]
  "4.4": [exposed-domains, environment-separation]
  "4.5": [stripe-webhooks, email-webhooks, http-errors]

# ${words.collectors}
${collectorLines(collectors)}

# ${words.thresholds}
thresholds:
${thresholdLines(language)}

# ${words.prompt}
prompt: {file: ${PROMPT_FILE}, sha256: ${prompt}}

# ${words.history}
history:
  - version: 1
    date: ${today}
    by: ${who}
    why: ${said(words.first)}
    prompt: ${prompt}

# ${words.mutes}
mutes: []
`;
}

const EXAMPLE: Procedure['domains'] = {
  production: ['www.example.com', 'api.example.com'],
  sandbox: ['sandbox.example.com'],
};

function flow(words: readonly string[]): string {
  return `[${words.map((word) => (/^[a-z][a-z0-9.-]*$/.test(word) ? word : JSON.stringify(word))).join(', ')}]`;
}

/** Each collector with the names of its secrets, as environment variables are called. */
function collectorLines(ids: readonly string[]): string {
  const known = COLLECTORS.filter(({ id }) => ids.includes(id));
  if (known.length === 0) return 'collectors: []';
  const lines = known.map(({ id, secrets }) => {
    const named = secrets.map(
      ({ name }) => `${name}: ${id.toUpperCase().replaceAll('-', '_')}_${name.toUpperCase()}`,
    );
    return named.length === 0 ? `  - {id: ${id}}` : `  - {id: ${id}, secrets: {${named.join(', ')}}}`;
  });
  return ['collectors:', ...lines].join('\n');
}

/** Every threshold of every rule at its usual value, so that what a report judges by stands in the file. */
function thresholdLines(language: Language): string {
  return RULES.filter(({ thresholds }) => Object.keys(thresholds).length > 0)
    .map(({ id, thresholds }) =>
      [
        `  ${id}:`,
        ...Object.entries(thresholds).map(
          ([name, { default: value, words, unit }]) =>
            `    ${name}: ${value} # ${words[language]} … ${unit[language]}`,
        ),
      ].join('\n'),
    )
    .join('\n');
}

const USUAL = {
  fr: {
    platform: 'Ma plateforme',
    responsible: 'À compléter',
    head: 'Procédure du contrôle de sécurité. Aucun contrôle n’existe hors d’une procédure.',
    when: 'Quand, par qui, en combien de temps.',
    inScope: ['Infrastructure exposée', 'Configuration du CDN et du pare-feu', 'Trafic, règles et anomalies'],
    outOfScope: ['Analyse du code source'],
    domains: 'Les domaines exposés. Les sondes ne vont qu’à ceux-ci.',
    authors: 'Qui change les règles d’habitude : noms tels que le journal d’audit les écrit.',
    required: 'Les éléments sans lesquels le contrôle ne peut pas dire que tout va bien.',
    collectors:
      'Ce que Vigie va chercher seul. Les jetons sont nommés par leur variable d’environnement, jamais écrits ici.',
    thresholds: 'Les seuils, tous ici et tous imprimés dans le rapport.',
    prompt: 'La consigne donnée au modèle, à l’octet près.',
    history: 'Chaque version : qui l’a faite, et pourquoi.',
    first: 'Première version',
    mutes: 'Constats mis en sourdine : {rule, finding, by, why, until}. L’échéance est obligatoire.',
  },
  en: {
    platform: 'My platform',
    responsible: 'To be completed',
    head: 'Procedure of the security checkup. No checkup exists outside a procedure.',
    when: 'When, by whom, in how much time.',
    inScope: [
      'Exposed infrastructure',
      'Configuration of the CDN and the firewall',
      'Traffic, rules and anomalies',
    ],
    outOfScope: ['Analysis of the source code'],
    domains: 'The exposed domains. Probes go to these and to no other.',
    authors: 'Who usually changes rules: names as the audit log writes them.',
    required: 'The elements without which the checkup cannot say that all is well.',
    collectors:
      'What Vigie fetches by itself. Tokens are named by their environment variable, never written here.',
    thresholds: 'The thresholds, all of them here and all printed in the report.',
    prompt: 'The prompt given to the model, byte for byte.',
    history: 'Each version: who made it, and why.',
    first: 'First version',
    mutes: 'Muted findings: {rule, finding, by, why, until}. The expiry is mandatory.',
  },
} as const;
