import { Tabs } from '@mantine/core';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { roomAddress, rowAddress, useAddressSearch, useDossier } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { Await, Empty } from '../../ui/states.tsx';
import { ViewTabs } from '../../ui/view-tabs.tsx';
import { Changes } from './changes.tsx';
import { Matrices } from './matrices.tsx';
import { Sitting } from './sitting.tsx';
import { useRisks } from './use-risks.ts';
import { Workshop } from './workshop.tsx';

const WORDS = {
  title: { fr: 'Évaluer les risques', en: 'Evaluate the risks' },
  sitting: { fr: 'Coter', en: 'Rate' },
  workshop: { fr: 'Atelier', en: 'Workshop' },
  matrices: { fr: 'Matrices', en: 'Matrices' },
  changes: { fr: 'Évolution', en: 'Changes' },
  empty: { fr: 'Aucun scénario à coter.', en: 'No scenario to rate.' },
  emptyTold: {
    fr: 'Construisez d’abord des scénarios à partir des actifs ; vous les coterez ici l’un après l’autre.',
    en: 'Build scenarios from the assets first; you will rate them here one after the other.',
  },
  build: { fr: 'Construire les scénarios', en: 'Build the scenarios' },
  own: { fr: 'Ouvrir les scénarios', en: 'Open the scenarios' },
};

const VIEWS = ['sitting', 'workshop', 'matrices', 'changes'] as const;

/** Rating in a sitting, the three matrices, and what changed since a frozen state. */
export function Room() {
  const { t } = useLanguage();
  const dossier = useDossier();
  const [{ view }, change] = useAddressSearch();
  const query = useRisks(dossier);
  return (
    <Page title={t(WORDS.title)} term="risk-assessment" lead={REGISTERS.evaluations.clause}>
      <Await query={query}>
        {(known) =>
          known.risks.length === 0 ? (
            <Empty title={t(WORDS.empty)}>
              <p>{t(WORDS.emptyTold)}</p>
              <p className="actions">
                <RoomLink address={roomAddress(dossier, 'builder')}>{t(WORDS.build)}</RoomLink>
                <RoomLink address={rowAddress(dossier, 'scenarios')}>{t(WORDS.own)}</RoomLink>
              </p>
            </Empty>
          ) : (
            <ViewTabs views={VIEWS} words={WORDS} asked={view} onChoose={(next) => change({ view: next })}>
              <Tabs.Panel value="sitting">
                <Sitting dossier={dossier} known={known} />
              </Tabs.Panel>
              <Tabs.Panel value="workshop">
                <Workshop dossier={dossier} known={known} />
              </Tabs.Panel>
              <Tabs.Panel value="matrices">
                <Matrices dossier={dossier} known={known} />
              </Tabs.Panel>
              <Tabs.Panel value="changes">
                <Changes dossier={dossier} />
              </Tabs.Panel>
            </ViewTabs>
          )
        }
      </Await>
    </Page>
  );
}
