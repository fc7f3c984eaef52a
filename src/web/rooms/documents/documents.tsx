import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LANGUAGES, type Language } from '#kernel/text.ts';
import { documentKindsQuery, overviewQuery } from '../../api/queries.ts';
import { roomAddress, useDossier } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { Await } from '../../ui/states.tsx';
import { LANGUAGE_WORDS } from './document-words.ts';
import { Gallery } from './gallery.tsx';
import { JobList } from './job-list.tsx';
import { PackCard } from './pack-card.tsx';
import { Produced } from './produced.tsx';

const WORDS = {
  title: { fr: 'Documents', en: 'Documents' },
  lead: {
    fr: 'Composés à partir du dossier tel qu’il est à cet instant : aucun chiffre n’y est retapé.',
    en: 'Composed from the dossier as it stands at this instant: no figure is typed again.',
  },
  language: { fr: 'Langue des documents', en: 'Language of the documents' },
  openFindings: {
    fr: 'Les documents diront aussi ce qui reste ouvert',
    en: 'The documents will also say what is still open',
  },
  one: { fr: 'constat', en: 'finding' },
  many: { fr: 'constats', en: 'findings' },
  see: { fr: 'Voir l’accueil', en: 'See the home page' },
} as const;

/** Every document of the study: chosen, made, fetched, and what was made before. */
export function Room() {
  const { t, language: reader } = useLanguage();
  const dossier = useDossier();
  const kinds = useQuery(documentKindsQuery);
  const [chosen, setLanguage] = useState<Language | undefined>();
  const language = chosen ?? reader;
  return (
    <Page
      title={t(WORDS.title)}
      term="documented-information"
      lead={t(WORDS.lead)}
      actions={
        <NativeSelect
          className="documents-language"
          size="sm"
          label={t(WORDS.language)}
          value={language}
          onChange={(event) => setLanguage(LANGUAGES.find((one) => one === event.currentTarget.value))}
          data={LANGUAGES.map((one) => ({ value: one, label: t(LANGUAGE_WORDS[one]) }))}
        />
      }
    >
      <OpenFindings dossier={dossier} />
      <Await query={kinds}>
        {(all) => (
          <>
            <JobList dossier={dossier} kinds={all} />
            <Gallery dossier={dossier} kinds={all} language={language} />
            <PackCard dossier={dossier} language={language} />
            <Produced dossier={dossier} kinds={all} />
          </>
        )}
      </Await>
    </Page>
  );
}

function OpenFindings({ dossier }: { readonly dossier: string }) {
  const { t, counted, colon } = useLanguage();
  const open = useQuery(overviewQuery(dossier)).data?.findings.length ?? 0;
  if (open === 0) return null;
  return (
    <p className="notice">
      {t(WORDS.openFindings)}
      {colon}
      {counted(open, WORDS.one, WORDS.many)}.{' '}
      <RoomLink address={roomAddress(dossier, '')}>{t(WORDS.see)}</RoomLink>
    </p>
  );
}
