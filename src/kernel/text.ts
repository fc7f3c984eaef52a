/** The languages of the product. Adding one here makes the compiler point at every text that lacks it. */
export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A sentence in every language of the product; a missing language does not compile. */
export type Text = Readonly<Record<Language, string>>;

/** The same words in every language: names of products, numbers, ids. */
export function same(words: string): Text {
  return { fr: words, en: words };
}

/** What a user wrote: one wording that serves every language, or one wording a language. */
export type Wording = string | Text;

/** The wording in the reader's language. */
export function say(wording: Wording, language: Language): string {
  return typeof wording === 'string' ? wording : wording[language];
}

/** Chooses by number, as French and English do it: zero is singular in French and plural in English. */
export function plural(count: number, language: Language, one: string, many: string): string {
  const singular = language === 'fr' ? Math.abs(count) < 2 : Math.abs(count) === 1;
  return singular ? one : many;
}
