import { useQuery } from '@tanstack/react-query';
import type { Provider } from '#domain/providers/provider.ts';
import { registerQuery, type StoredRow } from '../../api/queries.ts';
import { roomAddress, useAddressSearch, useDossier } from '../../ui/address.ts';
import { EntryPanel } from '../../ui/entry/entry-panel.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { Await, Empty } from '../../ui/states.tsx';
import { ProviderList } from './provider-list.tsx';
import { RequestList } from './request-list.tsx';
import { RequestPage } from './request-page.tsx';

const WORDS = {
  title: { fr: 'Choisir un prestataire', en: 'Choose a provider' },
  lead: {
    fr: 'Qui consulter, sur quoi, et comment comparer les réponses sans rien dire de vos faiblesses.',
    en: 'Whom to consult, on what, and how to compare answers without telling your weaknesses.',
  },
  gone: {
    fr: 'Cet appel d’offres n’existe pas ou plus.',
    en: 'This request does not exist, or no longer does.',
  },
  back: { fr: 'Tous les appels d’offres', en: 'All requests' },
};

/** Requests for proposals and those who are consulted; with a request in the address, the page of that one. */
export function Room() {
  const dossier = useDossier();
  const [{ request }] = useAddressSearch();
  return request === undefined ? (
    <Overview dossier={dossier} />
  ) : (
    <OneRequest key={request} dossier={dossier} id={request} />
  );
}

function Overview({ dossier }: { readonly dossier: string }) {
  const { t } = useLanguage();
  const [{ row }, change] = useAddressSearch();
  const providers = useQuery(registerQuery(dossier, 'providers'));
  const close = () => change({ row: undefined });
  return (
    <div className={row ? 'beside' : undefined}>
      <Page title={t(WORDS.title)} term="ict-provider" lead={t(WORDS.lead)}>
        <RequestList dossier={dossier} />
        <Await query={providers}>
          {(rows) => <ProviderList dossier={dossier} providers={rowsOf<Provider>(rows)} />}
        </Await>
      </Page>
      {row && (
        <EntryPanel
          key={row}
          dossier={dossier}
          register="providers"
          row={row}
          removable
          onClose={close}
          onSaved={close}
        />
      )}
    </div>
  );
}

function OneRequest({ dossier, id }: { readonly dossier: string; readonly id: string }) {
  const { t } = useLanguage();
  const requests = useQuery(registerQuery(dossier, 'requests'));
  const proposals = useQuery(registerQuery(dossier, 'proposals'));
  const providers = useQuery(registerQuery(dossier, 'providers'));
  return (
    <Await query={requests}>
      {(all) =>
        all.some(({ row }) => row.id === id) ? (
          <Await query={proposals}>
            {(answers) => (
              <Await query={providers}>
                {(known) => (
                  <RequestPage
                    dossier={dossier}
                    id={id}
                    requests={all}
                    proposals={answers}
                    providers={rowsOf<Provider>(known)}
                  />
                )}
              </Await>
            )}
          </Await>
        ) : (
          <Page title={t(WORDS.title)}>
            <Empty title={t(WORDS.gone)}>
              <RoomLink address={roomAddress(dossier, 'providers')}>{t(WORDS.back)}</RoomLink>
            </Empty>
          </Page>
        )
      }
    </Await>
  );
}

// Each register’s rows are what its schema says, on both sides.
function rowsOf<Row>(stored: readonly StoredRow[]): readonly Row[] {
  return stored.map(({ row }) => row as unknown as Row);
}
