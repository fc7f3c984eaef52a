import { type Language, say, type Text, type Wording } from '#kernel/text.ts';
import type { PolicyEntry } from './entry.ts';
import { GAP, POLICY_VARIABLES, type VariableId } from './variables.ts';

/** What is known of the organisation, by variable. A blank value is an unknown one. */
export type PolicyValues = Readonly<Partial<Record<VariableId, Wording>>>;

/** A policy in one language, with the organisation’s own words in it. */
export interface FilledPolicy {
  readonly id: string;
  readonly kind: PolicyEntry['kind'];
  readonly title: string;
  readonly purpose: string;
  readonly scope: string;
  readonly roles: readonly { readonly role: string; readonly holder?: string; readonly duty: string }[];
  readonly rules: readonly {
    readonly id: string;
    readonly text: string;
    readonly controls: readonly string[];
    readonly threats: readonly string[];
  }[];
  readonly evidence: readonly string[];
  readonly indicators: readonly { readonly name: string; readonly target: string }[];
  readonly exceptions: { readonly text: string; readonly longestDays: number };
  readonly nonCompliance: string;
  readonly reviewMonths: number;
}

export interface Filling {
  readonly policy: FilledPolicy;
  /** Variables of this policy that have no value: the text says their stand-in until somebody knows better. */
  readonly unknown: readonly VariableId[];
}

/** Puts values into a policy; a value is taken as it is written, and braces in it are no variables. */
export function fillPolicy(entry: PolicyEntry, values: PolicyValues, language: Language): Filling {
  const known = knownValues(values, language);
  const fill = (text: Text) => fillText(text[language], known, language);
  const policy: FilledPolicy = {
    id: entry.id,
    kind: entry.kind,
    title: fill(entry.title),
    purpose: fill(entry.purpose),
    scope: fill(entry.scope),
    roles: entry.roles.map(({ role, holder, duty }) => ({
      role: fill(role),
      duty: fill(duty),
      ...(holder && { holder: known.get(holder) ?? POLICY_VARIABLES[holder].standIn[language] }),
    })),
    rules: entry.rules.map(({ text, ...rule }) => ({ ...rule, text: fill(text) })),
    evidence: entry.evidence.map(fill),
    indicators: entry.indicators.map(({ name, target }) => ({ name: fill(name), target: fill(target) })),
    exceptions: { ...entry.exceptions, text: fill(entry.exceptions.text) },
    nonCompliance: fill(entry.nonCompliance),
    reviewMonths: entry.reviewMonths,
  };
  return { policy, unknown: entry.variables.filter((variable) => !known.has(variable)) };
}

function knownValues(values: PolicyValues, language: Language): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(values).flatMap(([variable, value]) => {
      const words = value === undefined ? '' : say(value, language).trim();
      return words === '' ? [] : [[variable, words] as const];
    }),
  );
}

function fillText(text: string, known: ReadonlyMap<string, string>, language: Language): string {
  return text.replace(GAP, (_, variable: string, place: number) => {
    const value = known.get(variable);
    if (value !== undefined) return value;
    const words = standIn(variable, language);
    // A name keeps its own capitals; the house's words take the one of the sentence that they open.
    return /(^|[.!?…]\s)$/.test(text.slice(0, place)) ? capitalised(words) : words;
  });
}

function standIn(variable: string, language: Language): string {
  if (!isVariable(variable)) throw new Error(`No policy variable is called {${variable}}`);
  return POLICY_VARIABLES[variable].standIn[language];
}

function isVariable(name: string): name is VariableId {
  return Object.hasOwn(POLICY_VARIABLES, name);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
