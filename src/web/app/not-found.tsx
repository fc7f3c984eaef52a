import { useLanguage } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { RoomLink } from '../ui/room-link.tsx';

const WORDS = {
  title: { fr: 'Page introuvable', en: 'Page not found' },
  told: {
    fr: 'Il n’y a rien à cette adresse. Elle est peut-être incomplète, ou la page a changé de place.',
    en: 'There is nothing at this address. It may be incomplete, or the page has moved.',
  },
  back: { fr: 'Revenir à la liste des dossiers', en: 'Return to the list of dossiers' },
};

export function NotFound() {
  const { t, language } = useLanguage();
  return (
    <main className="lonely">
      <Page title={WORDS.title[language]}>
        <p>{t(WORDS.told)}</p>
        <p>
          <RoomLink address={{ to: '/' }}>{t(WORDS.back)}</RoomLink>
        </p>
      </Page>
    </main>
  );
}
