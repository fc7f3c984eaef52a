import type { ReactNode } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { LanguageSwitch, ThemeSwitch } from '../../ui/switches.tsx';

const WORDS = {
  told: {
    fr: 'L’étude de risques ISO/IEC 27005, de la réunion de cadrage au rapport signé.',
    en: 'The ISO/IEC 27005 risk study, from the scoping meeting to the signed report.',
  },
};

/** The frame of the pages that stand before signing in. */
export function Door({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useLanguage();
  return (
    <div className="door">
      <header className="door-bar">
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main>
        <p className="door-brand">Vigie</p>
        <p className="door-told">{t(WORDS.told)}</p>
        <Page title={title}>{children}</Page>
      </main>
    </div>
  );
}
