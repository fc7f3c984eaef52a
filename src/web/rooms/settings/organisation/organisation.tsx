import { useQuery } from '@tanstack/react-query';
import type { Company } from '#domain/scope/company.ts';
import { overviewQuery, registerQuery } from '../../../api/queries.ts';
import { rowAddress } from '../../../ui/address.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { RoomLink } from '../../../ui/room-link.tsx';
import { Await } from '../../../ui/states.tsx';
import { IdentityForm } from './identity-form.tsx';

const WORDS = {
  name: { fr: 'Nom', en: 'Name' },
  change: { fr: 'Le changer dans la fiche de l’étude', en: 'Change it in the sheet of the study' },
  identity: { fr: 'Identité des documents', en: 'Identity of the documents' },
  told: {
    fr: 'Portée par la couverture et les pages de tous les documents, dans tous les formats, et par rien d’autre. Sans elle, ils ont l’habit neutre de Vigie.',
    en: 'Carried by the cover and the pages of every document, in every format, and by nothing else. Without it, they wear the neutral look of Vigie.',
  },
} as const;

/** Whose dossier it is, and what its documents look like. */
export function Organisation({ dossier }: { readonly dossier: string }) {
  const { t } = useLanguage();
  const company = useQuery(registerQuery(dossier, 'company'));
  const study = useQuery(overviewQuery(dossier)).data?.study;
  return (
    <>
      <section className="setting">
        <h2>{t(WORDS.name)}</h2>
        <p>
          <b>{study?.organisation}</b>
        </p>
        <p className="actions">
          <RoomLink address={rowAddress(dossier, 'study')}>{t(WORDS.change)}</RoomLink>
        </p>
      </section>
      <section className="setting">
        <h2>{t(WORDS.identity)}</h2>
        <p className="quiet">{t(WORDS.told)}</p>
        <Await query={company}>
          {([stored]) =>
            stored && (
              <IdentityForm
                key={stored.version}
                dossier={dossier}
                // The row of this register is a company: its schema says so on both sides.
                company={stored.row as unknown as Company}
                version={stored.version}
                organisation={study?.organisation ?? ''}
                title={study ? t(study.title) : ''}
              />
            )
          }
        </Await>
      </section>
    </>
  );
}
