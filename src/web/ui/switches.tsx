import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { LANGUAGES, type Language } from '#kernel/text.ts';
import { useLanguage } from './language.tsx';

const WORDS = {
  language: { fr: 'Langue', en: 'Language' },
  dark: { fr: 'Passer au thème sombre', en: 'Switch to the dark theme' },
  light: { fr: 'Passer au thème clair', en: 'Switch to the light theme' },
};

/** A language is called by its own name, whatever the page is in. */
const NAMES: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English' };

export function LanguageSwitch() {
  const { t, language, setLanguage } = useLanguage();
  return (
    <fieldset className="languages" aria-label={t(WORDS.language)}>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={language === one}
          aria-label={`${one.toUpperCase()} (${NAMES[one]})`}
          onClick={() => setLanguage(one)}
        >
          {one.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}

export function ThemeSwitch() {
  const { t } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const next = scheme === 'light' ? 'dark' : 'light';
  return (
    <button
      type="button"
      className="theme-switch"
      title={t(WORDS[next])}
      aria-label={t(WORDS[next])}
      onClick={() => setColorScheme(next)}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M10 3a7 7 0 0 1 0 14Z" fill="currentColor" />
      </svg>
    </button>
  );
}
