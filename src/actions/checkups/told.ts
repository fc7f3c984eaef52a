import { z } from 'zod';
import { numberWords, type Phrases } from '#checkup/evidence/phrase.ts';
import { shown, type Untrusted } from '#checkup/evidence/untrusted.ts';
import { LEVEL_SIGNS, LEVEL_WORDS, LEVELS, type Level } from '#checkup/report/level.ts';
import type { Report } from '#checkup/report/report.ts';
import type { Finding } from '#checkup/rules/finding.ts';
import { SEVERITIES, SEVERITY_WORDS } from '#checkup/rules/severity.ts';
import { Rating } from '#domain/evaluation/evaluation.ts';
import { LANGUAGES, type Language, type Text } from '#kernel/text.ts';
import { LINK_STATES, type StoredLink } from '#store/session.ts';

export const Words = z.object({ fr: z.string(), en: z.string() });
export const FindingId = z.string().regex(/^[0-9a-f]{64}$/);

/** A part of a sentence: words of ours, or words that somebody outside chose, which are never shown as ours. */
const Part = z.object({ words: z.string(), outside: z.boolean() });
type Part = z.infer<typeof Part>;
export const Sentence = z.object({ fr: z.array(Part), en: z.array(Part) });
type Sentence = z.infer<typeof Sentence>;

export function sentence(phrases: Phrases): Sentence {
  const of = (language: Language) => phrases[language].map((part) => partOf(part, language));
  return { fr: of('fr'), en: of('en') };
}

function partOf(part: string | number | Untrusted, language: Language): Part {
  if (typeof part === 'object') return { words: shown(part) || '∅', outside: true };
  return { words: typeof part === 'number' ? numberWords(part, language) : part, outside: false };
}

export function nameOf(name: string | Untrusted): string {
  return typeof name === 'string' ? name : shown(name) || '∅';
}

export const ToldLevel = z.object({ id: z.enum(LEVELS), sign: z.string(), words: Words });

export function toldLevel(id: Level): z.infer<typeof ToldLevel> {
  return { id, sign: LEVEL_SIGNS[id], words: LEVEL_WORDS[id] };
}

export const ToldFinding = z.object({
  id: FindingId,
  title: Words,
  severity: z.object({ id: z.enum(SEVERITIES), words: Words }),
  resource: z.string(),
  says: Sentence,
});

export function toldFinding(
  finding: Extract<Finding, { outcome: 'not-met' }>,
  report: Report,
): z.infer<typeof ToldFinding> {
  const { id, rule, severity, resource, says } = finding;
  return {
    id,
    title: titleOf(report, rule),
    severity: { id: severity, words: SEVERITY_WORDS[severity] },
    resource: nameOf(resource.name),
    says: sentence(says),
  };
}

export function titleOf({ rules }: Report, id: string): Text {
  return rules.find((rule) => rule.id === id)?.title ?? { fr: id, en: id };
}

export const ToldLink = z.object({
  finding: FindingId,
  register: z.enum(['scenarios', 'measures']),
  target: z.string(),
  procedure: z.string(),
  date: z.string(),
  state: z.enum(LINK_STATES),
  proposal: z
    .object({
      likelihood: Rating.shape.likelihood,
      consequences: Rating.shape.consequences,
      rationale: Rating.shape.rationale,
    })
    .nullable(),
  reason: z.string().nullable(),
  by: z.string(),
  at: z.string(),
});

export function toldLink(link: StoredLink): z.infer<typeof ToldLink> {
  return { ...link };
}

/** A text of every language, made from each. */
export function inEach(write: (language: Language) => string): Record<Language, string> {
  // Object.fromEntries forgets that every language has its text.
  return Object.fromEntries(LANGUAGES.map((language) => [language, write(language)])) as Record<
    Language,
    string
  >;
}
