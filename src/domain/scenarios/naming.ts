import { LANGUAGES, type Language, say, type Text, type Wording } from '#kernel/text.ts';

const AND: Text = { fr: 'et', en: 'and' };
const OTHERS = (count: number): Text => ({ fr: `${count} autres`, en: `${count} others` });

/** As many names as a title can carry. */
const MOST = 2;

/** The title of a scenario with the assets that it is about, in both languages: `Vol d’un portable (Portable de Claire)`. */
export function titleAbout(title: Text, assets: readonly Wording[]): Text {
  return both((language) => `${title[language]} (${listed(assets, language)})`);
}

function both(of: (language: Language) => string): Text {
  // Object.fromEntries forgets that every language has its words.
  return Object.fromEntries(LANGUAGES.map((language) => [language, of(language)])) as Record<
    Language,
    string
  >;
}

function listed(assets: readonly Wording[], language: Language): string {
  const names = assets.map((name) => say(name, language));
  // Naming one and counting a single other would be longer than naming both.
  const shown = names.length > MOST + 1 ? names.slice(0, MOST) : names;
  const rest = names.length - shown.length;
  const parts = rest > 0 ? [...shown, OTHERS(rest)[language]] : shown;
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${AND[language]} ${parts.at(-1)}`;
}
