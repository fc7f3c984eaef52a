import { useQuery } from '@tanstack/react-query';
import { dossiersQuery } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { useMember } from '../../ui/session.tsx';
import { Await } from '../../ui/states.tsx';
import { Beginnings } from './beginnings.tsx';
import { DossierCard } from './dossier-card.tsx';
import { NewOrganisation } from './new-organisation.tsx';

const WORDS = {
  title: { fr: 'Dossiers', en: 'Dossiers' },
  welcome: { fr: 'Par où commencer ?', en: 'Where to begin?' },
  welcomeLead: {
    fr: 'Quatre façons d’entrer. Aucune n’engage : un dossier se supprime, et un exemple aussi.',
    en: 'Four ways in. None of them binds you: a dossier can be deleted, and so can a sample.',
  },
  lead: {
    fr: 'Un dossier est une étude : un périmètre, une année, une version.',
    en: 'A dossier is one study: a scope, a year, a version.',
  },
  another: { fr: 'Ouvrir un autre dossier', en: 'Open another dossier' },
  reader: {
    fr: 'Aucun dossier n’existe encore. Demandez à un rédacteur de votre organisation d’en créer un.',
    en: 'There is no dossier yet. Ask an editor of your organisation to create one.',
  },
};

export function Room() {
  const { t } = useLanguage();
  const { edits, session, organisation } = useMember();
  const query = useQuery(dossiersQuery);
  if (session && !organisation) return <NewOrganisation />;
  return (
    <Await query={query}>
      {(dossiers) =>
        dossiers.length === 0 ? (
          <Page title={t(WORDS.welcome)} lead={edits ? t(WORDS.welcomeLead) : undefined}>
            {edits ? <Beginnings taken={[]} /> : <p className="notice">{t(WORDS.reader)}</p>}
          </Page>
        ) : (
          <Page title={t(WORDS.title)} lead={t(WORDS.lead)}>
            <ul className="cards">
              {dossiers.map((dossier) => (
                <DossierCard key={dossier.id} dossier={dossier} />
              ))}
            </ul>
            {edits && (
              <section>
                <h2>{t(WORDS.another)}</h2>
                <Beginnings taken={dossiers.map(({ id }) => id)} />
              </section>
            )}
          </Page>
        )
      }
    </Await>
  );
}
