import { useState } from 'react';
import type { Language } from '#kernel/text.ts';
import { useLanguage } from '../../ui/language.tsx';

const WORDS = {
  first: { fr: 'Première page', en: 'First page' },
  choose: { fr: 'L’aperçu vient avec le choix', en: 'The preview comes with the choice' },
  none: { fr: 'Pas d’aperçu pour l’instant', en: 'No preview for now' },
} as const;

interface Props {
  readonly dossier: string;
  readonly kind: string;
  readonly title: string;
  readonly language: Language;
  /** Empty for a document about the whole study; absent while nothing was chosen. */
  readonly subject: string | undefined;
}

/** The first page, asked for when the card comes into sight; a drawn sheet stands there until it has come. */
export function Preview({ dossier, kind, title, language, subject }: Props) {
  const { t, titled } = useLanguage();
  const [failed, setFailed] = useState<string>();
  const query = new URLSearchParams({ dossier, kind, language, ...(subject && { subject }) });
  const address = `/api/documents/preview?${query}`;
  const words = subject === undefined ? WORDS.choose : failed === address ? WORDS.none : undefined;
  return (
    <div className="preview">
      {words ? (
        <p className="quiet">{t(words)}</p>
      ) : (
        <img
          key={address}
          src={address}
          alt={titled(WORDS.first, title)}
          loading="lazy"
          width="520"
          height="320"
          onError={() => setFailed(address)}
        />
      )}
    </div>
  );
}
