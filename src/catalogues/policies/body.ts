import type { Language, Text } from '#kernel/text.ts';
import type { PolicyEntry } from './entry.ts';
import { type FilledPolicy, fillPolicy, type PolicyValues } from './fill.ts';
import type { VariableId } from './variables.ts';

const WORDS = {
  purpose: { fr: 'But', en: 'Purpose' },
  scope: { fr: 'Champ d’application', en: 'Scope' },
  roles: { fr: 'Qui fait quoi', en: 'Who does what' },
  rules: { fr: 'Règles', en: 'Rules' },
  controls: { fr: 'ISO 27002\u00A0:', en: 'ISO 27002:' },
  evidence: { fr: 'Preuves conservées', en: 'Evidence kept' },
  indicators: { fr: 'Indicateurs', en: 'Indicators' },
  exceptions: { fr: 'Dérogations', en: 'Exceptions' },
  nonCompliance: { fr: 'En cas de manquement', en: 'When rules are not followed' },
  review: { fr: 'Revue', en: 'Review' },
} as const satisfies Record<string, Text>;

export interface PolicyText {
  /** Markdown in both languages, without the title. */
  readonly body: Text;
  readonly unknown: readonly VariableId[];
}

/** The text of a policy from its template, ready to be edited: headings, numbered rules, lists. */
export function policyText(entry: PolicyEntry, values: PolicyValues): PolicyText {
  const french = fillPolicy(entry, values, 'fr');
  const english = fillPolicy(entry, values, 'en');
  return {
    body: { fr: markdown(french.policy, 'fr'), en: markdown(english.policy, 'en') },
    unknown: french.unknown,
  };
}

function markdown(policy: FilledPolicy, language: Language): string {
  const section = (word: keyof typeof WORDS, ...lines: readonly string[]) =>
    [`## ${WORDS[word][language]}`, '', ...lines].join('\n');
  const { longestDays, text } = policy.exceptions;
  return [
    section('purpose', policy.purpose),
    section('scope', policy.scope),
    section('roles', ...policy.roles.map((role) => roleLine(role, language))),
    section('rules', ...policy.rules.flatMap((rule) => [...ruleLines(rule, language), ''])).trimEnd(),
    section('evidence', ...policy.evidence.map((item) => `- ${item}`)),
    section('indicators', ...policy.indicators.map(({ name, target }) => indicator(name, target, language))),
    section('exceptions', text, '', longest(longestDays)[language]),
    section('nonCompliance', policy.nonCompliance),
    section('review', review(policy.reviewMonths)[language]),
  ].join('\n\n');
}

function roleLine({ role, holder, duty }: FilledPolicy['roles'][number], language: Language): string {
  const who = holder === undefined ? role : `${role} (${holder})`;
  return `- **${who}**${language === 'fr' ? '\u00A0:' : ':'} ${duty}`;
}

function ruleLines(
  { id, text, controls }: FilledPolicy['rules'][number],
  language: Language,
): readonly string[] {
  return [`**${id}.** ${text} *(${WORDS.controls[language]} ${controls.join(', ')})*`];
}

function indicator(name: string, target: string, language: Language): string {
  return language === 'fr' ? `- ${name}\u00A0: ${target}` : `- ${name}: ${target}`;
}

function longest(days: number): Text {
  return {
    fr: `Une dérogation dure ${days} jours au plus et finit d’elle-même.`,
    en: `An exception lasts ${days} days at most and ends by itself.`,
  };
}

function review(months: number): Text {
  return {
    fr: `Ce texte est revu tous les ${months} mois, et plus tôt si l’activité, la loi ou un incident l’exigent.`,
    en: `This text is reviewed every ${months} months, and earlier where business, law or an incident require it.`,
  };
}
