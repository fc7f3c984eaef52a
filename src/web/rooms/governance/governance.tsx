import { SegmentedControl } from '@mantine/core';
import { roomAddress, useAddressSearch, useDossier } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { Await, Empty } from '../../ui/states.tsx';
import { ExceptionPanel } from './exception-panel.tsx';
import { Exceptions } from './exceptions.tsx';
import { PolicyList } from './policy-list.tsx';
import { PolicyPage } from './policy-page.tsx';
import { Templates } from './templates.tsx';
import { useGovernance } from './use-governance.ts';

const WORDS = {
  title: { fr: 'Politiques et dérogations', en: 'Policies and exceptions' },
  lead: {
    fr: 'Ce que l’entreprise s’est donné pour règle, qui l’a approuvé, qui l’a lu, et ce qui y déroge pour un temps.',
    en: 'What the company made its rule, who approved it, who has read it, and what departs from it for a time.',
  },
  way: { fr: 'Partie', en: 'Part' },
  policies: { fr: 'Politiques', en: 'Policies' },
  exceptions: { fr: 'Dérogations', en: 'Exceptions' },
  gone: { fr: 'Cette politique n’existe pas ou plus.', en: 'This policy does not exist, or no longer does.' },
  back: { fr: 'Toutes les politiques', en: 'All policies' },
};

/** The policies of the company and the exceptions to them; with a policy in the address, the page of that one. */
export function Room() {
  const { t } = useLanguage();
  const dossier = useDossier();
  const [{ policy: opened, view, row }, change] = useAddressSearch();
  const query = useGovernance(dossier);
  if (opened !== undefined) {
    return (
      <Await query={query}>
        {(governance) => {
          const stored = governance.stored.find((one) => one.row.id === opened);
          return stored ? (
            <PolicyPage key={opened} dossier={dossier} stored={stored} governance={governance} />
          ) : (
            <Page title={t(WORDS.title)}>
              <Empty title={t(WORDS.gone)}>
                <RoomLink address={roomAddress(dossier, 'governance')}>{t(WORDS.back)}</RoomLink>
              </Empty>
            </Page>
          );
        }}
      </Await>
    );
  }
  const shown = view === 'exceptions' ? 'exceptions' : 'policies';
  return (
    <div className={shown === 'exceptions' && row ? 'beside' : undefined}>
      <Page title={t(WORDS.title)} term="security-policy" lead={t(WORDS.lead)}>
        <SegmentedControl
          aria-label={t(WORDS.way)}
          size="sm"
          mb="md"
          value={shown}
          onChange={(next) => change({ view: next === 'exceptions' ? next : undefined, row: undefined })}
          data={(['policies', 'exceptions'] as const).map((value) => ({ value, label: t(WORDS[value]) }))}
        />
        <Await query={query}>
          {(governance) =>
            shown === 'policies' ? (
              <>
                <PolicyList dossier={dossier} governance={governance} />
                <Templates dossier={dossier} />
              </>
            ) : (
              <Exceptions dossier={dossier} governance={governance} />
            )
          }
        </Await>
      </Page>
      {shown === 'exceptions' && row && query.data && (
        <ExceptionPanel dossier={dossier} row={row} exceptions={query.data.exceptions} />
      )}
    </div>
  );
}
