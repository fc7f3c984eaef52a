import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { STAGE_WORDS } from '#domain/evaluation/evaluation.ts';
import { overviewQuery, type ScenarioRow, scenarioPagesQuery } from '../../api/queries.ts';
import { roomAddress, useAddressSearch, useDossier } from '../../ui/address.ts';
import { NEW } from '../../ui/entry/entry-panel.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { useRowNames } from '../../ui/register/row-names.ts';
import { RiskMatrix } from '../../ui/risk-matrix.tsx';
import { RoomLink } from '../../ui/room-link.tsx';
import { useMember } from '../../ui/session.tsx';
import { StageTabs } from '../../ui/stage-tabs.tsx';
import { Await, Empty, Loading, Refused } from '../../ui/states.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { filterOf, isNarrowed, NO_FILTER } from './filter.ts';
import { Filters } from './filters.tsx';
import { scenarioColumns } from './scenario-columns.tsx';
import { ScenarioPanel } from './scenario-panel.tsx';

const WORDS = {
  add: { fr: 'Construire un scénario', en: 'Build a scenario' },
  matrix: { fr: 'Matrice des risques', en: 'Risk matrix' },
  build: { fr: 'Construire les scénarios', en: 'Build the scenarios' },
  empty: { fr: 'Aucun scénario pour l’instant.', en: 'No scenario yet.' },
  emptyTold: {
    fr: 'Un scénario relie au moins un actif, une menace et une vulnérabilité. Construisez-en un, puis cotez-le.',
    en: 'A scenario joins at least one asset, one threat and one vulnerability. Build one, then rate it.',
  },
  nothing: { fr: 'Aucun scénario ne correspond à ces filtres.', en: 'No scenario matches these filters.' },
  clear: { fr: 'Effacer les filtres', en: 'Clear the filters' },
  one: { fr: 'scénario', en: 'scenario' },
  many: { fr: 'scénarios', en: 'scenarios' },
};

/** The scenarios, filtered by the matrix above them, and one of them beside. */
export function Room() {
  const { t, counted } = useLanguage();
  const { edits } = useMember();
  const dossier = useDossier();
  const [search, change] = useAddressSearch();
  const filter = useMemo(() => filterOf(search), [search]);
  const { row: opened, tab } = search;
  const pages = useInfiniteQuery(scenarioPagesQuery(dossier, filter));
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? [], [pages.data]);
  const total = pages.data?.pages[0]?.total;
  const roles = useRowNames(dossier, ['roles']).get('roles');
  const more = useCallback(() => {
    if (pages.hasNextPage && !pages.isFetchingNextPage) pages.fetchNextPage();
  }, [pages]);
  const narrow = opened !== undefined;
  const columns = useMemo(
    () =>
      scenarioColumns({
        t,
        stage: filter.stage ?? 'current',
        narrow,
        nameOfRole: (id) => t(roles?.get(id) ?? id),
      }),
    [t, filter.stage, narrow, roles],
  );
  return (
    <div className={opened ? 'beside' : undefined}>
      <Page
        title={t(REGISTERS.scenarios.many)}
        term="risk-scenario"
        lead={REGISTERS.scenarios.clause}
        actions={
          edits && <Button onClick={() => change({ row: NEW, tab: undefined })}>{t(WORDS.add)}</Button>
        }
      >
        <div className="scenario-top">
          <Matrix dossier={dossier} />
          <Filters />
        </div>
        {pages.error && <Refused error={pages.error} retry={() => pages.refetch()} />}
        {pages.isPending && <Loading />}
        {total === 0 && isNarrowed(filter) && (
          <Empty title={t(WORDS.nothing)}>
            <Button variant="default" onClick={() => change(NO_FILTER)}>
              {t(WORDS.clear)}
            </Button>
          </Empty>
        )}
        {total === 0 && !isNarrowed(filter) && (
          <Empty title={t(WORDS.empty)}>
            <p>{t(WORDS.emptyTold)}</p>
            <RoomLink address={roomAddress(dossier, 'builder')}>{t(WORDS.build)}</RoomLink>
          </Empty>
        )}
        {rows.length > 0 && (
          <>
            <p className="quiet" role="status">
              {counted(total ?? 0, WORDS.one, WORDS.many)}
            </p>
            <DataTable<ScenarioRow>
              label={t(REGISTERS.scenarios.many)}
              columns={columns}
              items={rows}
              keyOf={({ row }) => row.id}
              opened={opened}
              onOpen={(row) => change({ row })}
              order={{ column: filter.sort ?? 'current', descending: filter.sort !== 'id' }}
              onOrder={(sort) => change({ sort: sort === 'current' ? undefined : sort })}
              sortable={['id', 'inherent', 'current', 'residual']}
              onEnd={more}
            />
          </>
        )}
      </Page>
      {opened && (
        <ScenarioPanel
          key={opened}
          dossier={dossier}
          scenario={opened}
          known={rows.find(({ row }) => row.id === opened)}
          tab={tab}
          onTab={(next) => change({ tab: next })}
          onClose={() => change({ row: undefined, tab: undefined })}
          onSaved={(id) => change({ row: id })}
        />
      )}
    </div>
  );
}

function Matrix({ dossier }: { readonly dossier: string }) {
  const { t } = useLanguage();
  const [search, change] = useAddressSearch();
  const { stage = 'current', likelihood, consequence } = filterOf(search);
  const query = useQuery(overviewQuery(dossier));
  const chosen = likelihood && consequence ? { likelihood, consequence } : undefined;
  return (
    <section className="scenario-matrix" aria-label={t(WORDS.matrix)}>
      <StageTabs stage={stage} onStage={(next) => change({ stage: next })} />
      <Await query={query}>
        {({ matrix, criteria }) => (
          <RiskMatrix
            label={`${t(WORDS.matrix)}, ${t(STAGE_WORDS[stage]).toLowerCase()}`}
            cells={matrix[stage]}
            criteria={criteria}
            chosen={chosen}
            onChoose={(place) => {
              const again =
                chosen?.likelihood === place.likelihood && chosen.consequence === place.consequence;
              change({
                likelihood: again ? undefined : String(place.likelihood),
                consequence: again ? undefined : String(place.consequence),
                stage,
              });
            }}
          />
        )}
      </Await>
    </section>
  );
}
