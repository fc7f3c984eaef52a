import { NativeSelect, useMantineColorScheme } from '@mantine/core';
import { LANGUAGES } from '#kernel/text.ts';
import { useLanguage } from '../../ui/language.tsx';

const WORDS = {
  heading: { fr: 'Sur cet appareil', en: 'On this device' },
  told: {
    fr: 'Ces choix sont gardés par ce navigateur ; ils ne changent ni les documents, ni ce que voient les autres.',
    en: 'These choices are kept by this browser; they change neither the documents nor what others see.',
  },
  language: { fr: 'Langue de l’application', en: 'Language of the application' },
  theme: { fr: 'Thème', en: 'Theme' },
  auto: { fr: 'Comme l’appareil', en: 'Like the device' },
  light: { fr: 'Clair', en: 'Light' },
  dark: { fr: 'Sombre', en: 'Dark' },
} as const;

const THEMES = ['auto', 'light', 'dark'] as const;
/** A language is called by its own name, whatever the page is in. */
const NAMES = { fr: 'Français', en: 'English' } as const;

export function Appearance() {
  const { t, language, setLanguage } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <section className="setting">
      <h2>{t(WORDS.heading)}</h2>
      <p className="quiet">{t(WORDS.told)}</p>
      <div className="setting-fields">
        <NativeSelect
          label={t(WORDS.language)}
          value={language}
          onChange={(event) =>
            setLanguage(LANGUAGES.find((one) => one === event.currentTarget.value) ?? language)
          }
          data={LANGUAGES.map((one) => ({ value: one, label: NAMES[one] }))}
        />
        <NativeSelect
          label={t(WORDS.theme)}
          value={colorScheme}
          onChange={(event) =>
            setColorScheme(THEMES.find((one) => one === event.currentTarget.value) ?? 'auto')
          }
          data={THEMES.map((one) => ({ value: one, label: t(WORDS[one]) }))}
        />
      </div>
    </section>
  );
}
