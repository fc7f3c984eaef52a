import type { Day } from './date.ts';
import { LANGUAGES, type Language, type Text } from './text.ts';

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

// Days have no zone; read as UTC they stay the day that they are.
const WRITERS = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }),
  ]),
) as Readonly<Record<Language, Intl.DateTimeFormat>>;

/** A day in words: `16 novembre 2026`, `16 November 2026`; the first of a month is `1er` in French. */
export function dayWords(day: Day): Text {
  const date = new Date(`${day}T00:00:00Z`);
  return { fr: WRITERS.fr.format(date).replace(/^1 /, '1er '), en: WRITERS.en.format(date) };
}
