import { Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LANGUAGES, type Language } from '#kernel/text.ts';
import type { DocumentKindAnswer } from '#server/api.ts';
import { documentKindsQuery, overviewQuery } from '../../api/queries.ts';
import { roomAddress, useDossier } from '../../ui/address.ts';
import { DownloadReport } from '../../ui/download-report.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { Await } from '../../ui/states.tsx';

const WORDS = {
  title: { fr: 'Rapport', en: 'Report' },
  lead: {
    fr: 'Composé à l’instant à partir du dossier : aucun chiffre n’y est retapé.',
    en: 'Composed on the spot from the dossier: no figure is typed again.',
  },
  language: { fr: 'Langue', en: 'Language' },
  fr: { fr: 'Français', en: 'French' },
  en: { fr: 'Anglais', en: 'English' },
  format: { fr: 'Format', en: 'Format' },
  download: { fr: 'Télécharger', en: 'Download' },
  openFindings: {
    fr: 'Le rapport dira aussi ce qui reste ouvert',
    en: 'The report will also say what is still open',
  },
  one: { fr: 'constat', en: 'finding' },
  many: { fr: 'constats', en: 'findings' },
  see: { fr: 'Voir l’accueil', en: 'See the home page' },
} as const;

const FORMAT_WORDS: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  pdf: { fr: 'PDF, à remettre et à archiver', en: 'PDF, to hand over and to keep' },
  html: { fr: 'Page web, en un seul fichier', en: 'Web page, in one file' },
  markdown: { fr: 'Markdown, pour git', en: 'Markdown, for git' },
};

export function Room() {
  const { t, counted, colon } = useLanguage();
  const dossier = useDossier();
  const kinds = useQuery(documentKindsQuery);
  const overview = useQuery(overviewQuery(dossier)).data;
  const open = overview?.findings.length ?? 0;
  return (
    <Page title={t(WORDS.title)} lead={t(WORDS.lead)}>
      {open > 0 && (
        <p className="notice">
          {t(WORDS.openFindings)}
          {colon}
          {counted(open, WORDS.one, WORDS.many)}.{' '}
          <RoomLink address={roomAddress(dossier, '')}>{t(WORDS.see)}</RoomLink>
        </p>
      )}
      <Await query={kinds}>
        {(all) => (
          <div className="documents">
            {all.map((kind) => (
              <DocumentKind key={kind.id} dossier={dossier} kind={kind} />
            ))}
          </div>
        )}
      </Await>
    </Page>
  );
}

function DocumentKind({ dossier, kind }: { readonly dossier: string; readonly kind: DocumentKindAnswer }) {
  const { t, language: reader } = useLanguage();
  const [chosen, setLanguage] = useState<Language | undefined>();
  const [format, setFormat] = useState(kind.formats.includes('pdf') ? 'pdf' : (kind.formats[0] ?? 'pdf'));
  const language = chosen ?? reader;
  return (
    <section className="document">
      <h2>{t(kind.title)}</h2>
      <Radio.Group
        label={t(WORDS.language)}
        value={language}
        onChange={(value) => setLanguage(LANGUAGES.find((one) => one === value))}
      >
        {LANGUAGES.map((one) => (
          <Radio key={one} value={one} label={t(WORDS[one])} />
        ))}
      </Radio.Group>
      <Radio.Group label={t(WORDS.format)} value={format} onChange={setFormat}>
        {kind.formats.map((one) => (
          <Radio key={one} value={one} label={t(FORMAT_WORDS[one] ?? one.toUpperCase())} />
        ))}
      </Radio.Group>
      <DownloadReport
        dossier={dossier}
        kind={kind.id}
        format={format}
        language={language}
        label={`${t(WORDS.download)} (${format.toUpperCase()})`}
      />
    </section>
  );
}
