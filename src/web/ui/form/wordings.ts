import { LANGUAGES, type Language, type Text, type Wording } from '#kernel/text.ts';

/** The wording with other words in the reader's language; nothing at all when no language has words. */
export function withWords(
  value: Wording | undefined,
  language: Language,
  words: string,
): Wording | undefined {
  if (typeof value !== 'object') return words === '' ? undefined : words;
  const next = { ...value, [language]: words };
  return LANGUAGES.every((one) => next[one] === '') ? undefined : next;
}

/** Words in the other language make two wordings; taking them away makes one again. */
export function withOther(
  value: Wording | undefined,
  language: Language,
  other: Language,
  words: string,
): Wording | undefined {
  const own = typeof value === 'object' ? value[language] : (value ?? '');
  if (words === '') return own === '' ? undefined : own;
  return { ...bothAs(own), [other]: words };
}

function bothAs(words: string): Text {
  return { fr: words, en: words };
}
