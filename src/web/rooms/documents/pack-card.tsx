import { Button } from '@mantine/core';
import type { Language } from '#kernel/text.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Refused } from '../../ui/states.tsx';
import { PACK } from './document-words.ts';
import { useMaking } from './use-making.ts';

const WORDS = {
  heading: { fr: 'Tout, en une archive', en: 'Everything, in one archive' },
  purpose: {
    fr: 'Tous les documents de l’étude dans tous leurs formats, les données, le journal et l’empreinte de chaque fichier. « vigie verify » dit plus tard si rien n’a changé. Comptez une minute.',
    en: 'Every document of the study in every format, the data, the journal and the hash of each file. “vigie verify” says later whether anything has changed. Allow a minute.',
  },
  make: { fr: 'Produire le dossier de certification (ZIP)', en: 'Make the certification pack (ZIP)' },
} as const;

/** The certification pack: the one thing here that is no single document. */
export function PackCard({ dossier, language }: { readonly dossier: string; readonly language: Language }) {
  const { t } = useLanguage();
  const making = useMaking(dossier);
  return (
    <section className="shelf" aria-labelledby="shelf-pack">
      <h2 id="shelf-pack">{t(WORDS.heading)}</h2>
      <div className="shelf-card">
        <h3>{t(PACK.title)}</h3>
        <p className="quiet">{t(WORDS.purpose)}</p>
        <div>
          <Button
            size="sm"
            variant="default"
            loading={making.isPending}
            onClick={() => making.mutate({ kind: PACK.id, format: PACK.format, language })}
          >
            {t(WORDS.make)}
          </Button>
        </div>
        {making.error && <Refused error={making.error} />}
      </div>
    </section>
  );
}
