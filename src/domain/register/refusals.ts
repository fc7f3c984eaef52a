import { z } from 'zod';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import { ID_PATTERN } from './field.ts';

const french = z.locales.fr().localeError;
const english = z.locales.en().localeError;

type Issue = z.core.$ZodIssue;

/** Parses at a door: the value, or one refusal an issue, with its path, what was found, and what would be right. */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): Result<z.infer<Schema>> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return ok(parsed.data);
  return refuse(...parsed.error.issues.flatMap(toRefusals));
}

function toRefusals(issue: Issue): readonly Refusal[] {
  if (issue.code === 'invalid_union') return unionRefusals(issue);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(issue, key));
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const base = { code: codeOf(issue), path, message: messageOf(issue) };
  return [issue.input === undefined ? base : { ...base, found: issue.input }];
}

/** Of a union's branches, the one whose complaint goes deepest is what the user meant. */
function unionRefusals(issue: z.core.$ZodIssueInvalidUnion): readonly Refusal[] {
  const object = issue.input !== null && typeof issue.input === 'object';
  const branch = issue.errors.find((issues) => issues.some((inner) => isAbout(inner, object)));
  const chosen = branch ?? issue.errors[0] ?? [];
  return chosen.flatMap((inner) =>
    // Inside a union zod gives the issue without its input; the spread keeps each issue's own shape.
    toRefusals({
      ...inner,
      path: [...issue.path, ...inner.path],
      input: valueAt(issue.input, inner.path),
    } as Issue),
  );
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

function isAbout(issue: Issue, object: boolean): boolean {
  if (!object) return issue.code !== 'invalid_type' || issue.expected === 'string';
  return issue.path.length > 0 || issue.code === 'unrecognized_keys';
}

function unknownKey(issue: z.core.$ZodIssueUnrecognizedKeys, key: string): Refusal {
  const path = [...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)), key];
  return {
    code: 'unknown-field',
    path,
    message: {
      fr: `le champ « ${key} » n’existe pas ici`,
      en: `there is no field “${key}” here`,
    },
  };
}

/** Nothing was given where something is needed: a choice that is absent is not a wrong choice. */
function isMissing(issue: Issue): boolean {
  return issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

function codeOf(issue: Issue): string {
  return isMissing(issue) ? 'missing' : issue.code.replaceAll('_', '-');
}

function messageOf(issue: Issue): Text {
  if (issue.code === 'custom') return (issue.params?.message as Text | undefined) ?? fallback(issue);
  if (isMissing(issue)) {
    return { fr: 'une valeur est attendue, il n’y en a pas', en: 'a value is expected, there is none' };
  }
  if (issue.code === 'invalid_format' && issue.pattern === String(ID_PATTERN)) return ID_WORDS;
  // A finished issue is a raw one with its message; the locales read the raw part only.
  const raw = issue as z.core.$ZodRawIssue;
  return { fr: words(french(raw)), en: words(english(raw)) };
}

const ID_WORDS: Text = {
  fr: 'un identifiant se compose de lettres, de chiffres, de points, de tirets et de soulignés, sans espace, et commence par une lettre ou un chiffre',
  en: 'an id is made of letters, digits, dots, dashes and underscores, without spaces, and begins with a letter or a digit',
};

function fallback(issue: Issue): Text {
  return { fr: issue.message, en: issue.message };
}

function words(message: string | { message: string } | null | undefined): string {
  return typeof message === 'string' ? message : (message?.message ?? '');
}
