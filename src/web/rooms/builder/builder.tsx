import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Asset } from '#domain/assets/asset.ts';
import { criteriaInForce } from '#domain/evaluation/rated.ts';
import type { Scenario } from '#domain/scenarios/scenario.ts';
import type { Criteria } from '#domain/scope/criteria.ts';
import type { Threat } from '#domain/threats/threat.ts';
import { registerQuery, suggestionsQuery } from '../../api/queries.ts';
import { rowAddress, useAddressSearch, useDossier } from '../../ui/address.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { useRowNames } from '../../ui/register/row-names.ts';
import { RoomLink } from '../../ui/room-link.tsx';
import { useMember } from '../../ui/session.tsx';
import { Await, Empty, Loading, Refused } from '../../ui/states.tsx';
import { AssetList } from './asset-list.tsx';
import { CoverageTable } from './coverage-table.tsx';
import { MergeBar } from './merge-bar.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { useBasket } from './use-basket.ts';

const WORDS = {
  title: { fr: 'Construire les scénarios', en: 'Build the scenarios' },
  lead: {
    fr: 'Actif + menace + vulnérabilité = scénario. Le catalogue propose, vous retenez.',
    en: 'Asset + threat + vulnerability = scenario. The catalogue suggests, you accept.',
  },
  suggestions: { fr: 'Propositions', en: 'Suggestions' },
  coverage: { fr: 'Couverture', en: 'Coverage' },
  own: { fr: 'Écrire un scénario soi-même', en: 'Write a scenario oneself' },
  empty: { fr: 'Aucun actif pour l’instant.', en: 'No asset yet.' },
  emptyTold: {
    fr: 'Les scénarios partent des actifs. Recensez-les d’abord : une dizaine suffit pour commencer.',
    en: 'Scenarios start from assets. List them first: ten or so are enough to begin with.',
  },
  toAssets: { fr: 'Ouvrir le registre des actifs', en: 'Open the register of assets' },
};

/** From assets to scenarios: what the catalogue suggests, accepted, reworded and added in bulk. */
export function Room() {
  const { t } = useLanguage();
  const dossier = useDossier();
  const assets = useQuery(registerQuery(dossier, 'assets'));
  return (
    <Page
      title={t(WORDS.title)}
      term="risk-scenario"
      lead={t(WORDS.lead)}
      actions={<RoomLink address={{ ...rowAddress(dossier, 'scenarios', 'new') }}>{t(WORDS.own)}</RoomLink>}
    >
      <Await query={assets}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t(WORDS.empty)}>
              <p>{t(WORDS.emptyTold)}</p>
              <RoomLink address={rowAddress(dossier, 'assets')}>{t(WORDS.toAssets)}</RoomLink>
            </Empty>
          ) : (
            // The rows of this register are assets: its schema says so on both sides.
            <Workbench dossier={dossier} assets={rows.map(({ row }) => row as unknown as Asset)} />
          )
        }
      </Await>
    </Page>
  );
}

function Workbench({ dossier, assets }: { readonly dossier: string; readonly assets: readonly Asset[] }) {
  const { t } = useLanguage();
  const { edits } = useMember();
  const basket = useBasket(dossier);
  const [{ view }, change] = useAddressSearch();
  const wanted = useMemo(() => {
    const accepted = Object.values(basket.accepted).flatMap((one) => one.assets);
    return [...new Set([...basket.assets, ...accepted])].toSorted();
  }, [basket.assets, basket.accepted]);
  const query = useQuery(suggestionsQuery(dossier, wanted, basket.subtypes));
  const versions = useQuery(registerQuery(dossier, 'criteria'));
  const names = useRowNames(dossier, ['assets']).get('assets') ?? new Map();
  return (
    <Tabs
      value={view === 'coverage' ? 'coverage' : 'suggestions'}
      onChange={(next) => change({ view: next === 'coverage' ? next : undefined })}
      keepMounted={false}
    >
      <Tabs.List>
        <Tabs.Tab value="suggestions">{t(WORDS.suggestions)}</Tabs.Tab>
        <Tabs.Tab value="coverage">{t(WORDS.coverage)}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="suggestions">
        <div className="builder">
          <AssetList assets={assets} known={query.data} basket={basket} />
          <div className="builder-main">
            {edits && <MergeBar dossier={dossier} basket={basket} />}
            {query.error && <Refused error={query.error} retry={() => query.refetch()} />}
            {query.isPending && <Loading />}
            {query.data && (
              <Await query={versions}>
                {(rows) => (
                  <SuggestionList
                    dossier={dossier}
                    suggestions={query.data.suggestions}
                    // The rows of this register are criteria: its schema says so on both sides.
                    criteria={criteriaInForce(rows.map(({ row }) => row as unknown as Criteria))}
                    names={names}
                    basket={basket}
                    readOnly={!edits}
                  />
                )}
              </Await>
            )}
          </div>
        </div>
      </Tabs.Panel>
      <Tabs.Panel value="coverage">
        <Coverage
          dossier={dossier}
          assets={assets}
          onCell={(asset, family) => {
            basket.chooseAssets([asset]);
            change({ view: undefined, family });
          }}
        />
      </Tabs.Panel>
    </Tabs>
  );
}

function Coverage({
  dossier,
  assets,
  onCell,
}: {
  readonly dossier: string;
  readonly assets: readonly Asset[];
  readonly onCell: (asset: string, family: string) => void;
}) {
  const threats = useQuery(registerQuery(dossier, 'threats'));
  const scenarios = useQuery(registerQuery(dossier, 'scenarios'));
  return (
    <Await query={threats}>
      {(causes) => (
        <Await query={scenarios}>
          {(rows) => (
            <CoverageTable
              assets={assets}
              // The rows of these registers are what their schemas say, on both sides.
              threats={causes.map(({ row }) => row as unknown as Threat)}
              scenarios={rows.map(({ row }) => row as unknown as Scenario)}
              onCell={onCell}
            />
          )}
        </Await>
      )}
    </Await>
  );
}
