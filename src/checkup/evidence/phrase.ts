import { z } from 'zod';
import { LANGUAGES, type Language } from '#kernel/text.ts';
import { Untrusted } from './untrusted.ts';

/**
 * A sentence that keeps its parts: its own words, its numbers (written in the reader's language, and checked against the
 * evidence where a model repeats them), and words from outside, which every format shows as such.
 */
export const Phrase = z.array(z.union([z.string(), z.number(), Untrusted]));
export type Phrase = z.infer<typeof Phrase>;

/** A phrase in every language of the product. */
export const Phrases = z.strictObject({ fr: Phrase, en: Phrase });
export type Phrases = z.infer<typeof Phrases>;

type Part = string | number | Untrusted | Phrase;

/** ``phrase`The rule ${rule.description} is ${days} days old` ``: the parts stay apart. */
export function phrase(words: TemplateStringsArray, ...parts: readonly Part[]): Phrase {
  const all = words.flatMap((text, index) => {
    const part = parts[index];
    return part === undefined ? [text] : [text, ...(Array.isArray(part) ? part : [part])];
  });
  return joined(all);
}

/** Neighbouring words become one, so that one sentence has one form whatever it was made of. */
function joined(parts: Phrase): Phrase {
  const out: Phrase = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (typeof part === 'string' && typeof last === 'string') out[out.length - 1] = last + part;
    else if (part !== '') out.push(part);
  }
  return out;
}

/** Parts in a row with commas between them, at most so many, then `…`. */
export function enumeration(parts: readonly (string | number | Untrusted)[], max = 5): Phrase {
  const told = parts.slice(0, max).flatMap((part, index) => (index === 0 ? [part] : [', ', part]));
  return joined(parts.length > max ? [...told, ', …'] : told);
}

const WRITERS = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 2 }),
  ]),
) as Readonly<Record<Language, Intl.NumberFormat>>;

/** A number as the reader writes it: `1 250,5` or `1,250.5`. */
export function numberWords(number: number, language: Language): string {
  return WRITERS[language].format(number);
}

/** A phrase as one text; the caller says how words from outside are set. */
export function phraseText(
  parts: Phrase,
  language: Language,
  setOutside: (words: Untrusted) => string,
  setWords: (words: string) => string = (words) => words,
): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return setWords(part);
      return typeof part === 'number' ? numberWords(part, language) : setOutside(part);
    })
    .join('');
}
