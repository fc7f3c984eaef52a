import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import {
  formatDay,
  formatDays,
  formatMoney,
  formatNumber,
  formatShortDay,
  typeset,
} from '#documents/style/typography.ts';
import { LANGUAGES, type Language, plural, say, type Wording } from '#kernel/text.ts';
import { readStored, writeStored } from './stored.ts';

const KEY = 'vigie:language';

interface Speech {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** The wording in the reader's language, with its typography. */
  readonly t: (wording: Wording) => string;
  /** `Coût : 3`, `Cost: 3`: a word and what it announces, with the colon of the language. */
  readonly titled: (word: Wording, what: string) => string;
  /** That colon alone, between pieces that are not text. */
  readonly colon: string;
  readonly number: (value: number) => string;
  readonly money: (amount: number, currency?: string) => string;
  readonly day: (day: string) => string;
  readonly shortDay: (day: string) => string;
  readonly days: (days: number, most?: number) => string;
  /** `3 risques`: a number with the word that it governs. */
  readonly counted: (count: number, one: Wording, many: Wording) => string;
}

const Context = createContext<Speech | undefined>(undefined);

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  // Answers are asked in the language of the page, so it is set before anything is asked.
  document.documentElement.lang = language;
  useEffect(() => writeStored(KEY, language), [language]);
  const speech = useMemo(() => speak(language, setLanguage), [language]);
  return <Context value={speech}>{children}</Context>;
}

export function useLanguage(): Speech {
  const speech = useContext(Context);
  if (!speech) throw new Error('useLanguage stands inside LanguageProvider');
  return speech;
}

function speak(language: Language, setLanguage: (language: Language) => void): Speech {
  const t = (wording: Wording) => typeset(say(wording, language), language);
  const colon = language === 'fr' ? '\u00A0: ' : ': ';
  return {
    language,
    setLanguage,
    t,
    colon,
    titled: (word, what) => `${t(word)}${colon}${what}`,
    number: (value) => formatNumber(value, language),
    money: (amount, currency) => formatMoney(amount, language, currency),
    day: (day) => formatDay(day, language),
    shortDay: (day) => formatShortDay(day, language),
    days: (days, most) => formatDays(days, language, most),
    counted: (count, one, many) =>
      `${formatNumber(count, language)}\u00A0${plural(count, language, t(one), t(many))}`,
  };
}

function firstLanguage(): Language {
  const stored = readStored(KEY);
  const known = LANGUAGES.find((language) => language === stored);
  return known ?? (navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en');
}
