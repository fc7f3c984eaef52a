import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { registerOf } from '#domain/dossier/registers.ts';
import type { RegisterId } from '#domain/register/names.ts';
import { keyOf } from '#domain/register/register.ts';
import { localDay } from '#kernel/date.ts';
import { registerQuery } from '../../api/queries.ts';
import { useAddressSearch, useDossier } from '../../ui/address.ts';
import { EntryPanel, NEW } from '../../ui/entry/entry-panel.tsx';
import { termOf } from '../../ui/glossary/terms.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { useMember } from '../../ui/session.tsx';
import { Await, Loading } from '../../ui/states.tsx';
import { nextVersion, useIsRatedWith } from './criteria-versions.ts';
import { Links } from './links.tsx';
import { PANEL_EXTRAS } from './panel-extras.ts';
import { RegisterGrid } from './register-grid.tsx';

/** The layout of graphs comes with the drawing, and only then. */
const AssetGraph = lazy(async () => ({ default: (await import('./asset-graph.tsx')).AssetGraph }));

const WORDS = {
  add: { fr: 'Ajouter', en: 'Add' },
  way: { fr: 'Présentation', en: 'Presentation' },
  grid: { fr: 'Grille', en: 'Grid' },
  graph: { fr: 'Dépendances', en: 'Dependencies' },
  inUse: {
    fr: 'Cette version a servi à coter des risques : elle ne change plus. Pour changer les critères, ajoutez une version.',
    en: 'Risks were rated with this version: it no longer changes. To change the criteria, add a version.',
  },
};

/** Registers whose rows are made elsewhere: an acceptance is a decision, made on a scenario. */
const READ_ONLY: ReadonlySet<RegisterId> = new Set<RegisterId>([
  'acceptances',
  'acknowledgements',
  'attachments',
  'evaluations',
  'policyVersions',
  'steps',
  'votes',
]);
/** Rows that are written one by one, with all that surrounds them in sight. */
const IN_THE_PANEL: ReadonlySet<RegisterId> = new Set<RegisterId>([
  'applicability',
  'criteria',
  'exceptions',
  'policies',
]);
/** What only verbs set: it is read in the room of its own, and nobody types it. */
const SET_BY_VERBS: Readonly<Partial<Record<RegisterId, readonly string[]>>> = {
  policies: ['approvals', 'refusal'],
  exceptions: ['refusal', 'withdrawal'],
};
/** A version of the criteria stays as long as ratings speak of it. */
const KEPT: ReadonlySet<RegisterId> = new Set<RegisterId>(['criteria']);

const NOTHING: readonly string[] = [];

/** A register as a grid, and one of its rows beside it. */
export function RegisterTable({ id }: { readonly id: RegisterId }) {
  const { t, titled } = useLanguage();
  const { edits } = useMember();
  const dossier = useDossier();
  const register = registerOf(id);
  const [{ row: opened, view }, change] = useAddressSearch();
  const drawn = id === 'assets' && view === 'graph';
  const query = useQuery(registerQuery(dossier, id));
  const writable = edits && !READ_ONLY.has(id);
  const Extra = PANEL_EXTRAS[id];
  const version = id === 'criteria' && opened !== NEW ? opened : undefined;
  const inUse = useIsRatedWith(dossier, version);
  const preset = useMemo(
    () =>
      id === 'criteria' && opened === NEW ? nextVersion(query.data ?? [], localDay(new Date())) : undefined,
    [id, opened, query.data],
  );
  const close = () => change({ row: undefined });
  const add = (
    <Button onClick={() => change({ row: NEW })}>{titled(WORDS.add, t(register.one).toLowerCase())}</Button>
  );
  return (
    <div className={opened ? 'beside' : undefined}>
      <Page title={t(register.many)} term={termOf(id)} lead={register.clause} actions={writable && add}>
        {id === 'assets' && (
          <SegmentedControl
            aria-label={t(WORDS.way)}
            size="sm"
            mb="sm"
            value={drawn ? 'graph' : 'grid'}
            onChange={(next) => change({ view: next === 'graph' ? next : undefined })}
            data={[
              { value: 'grid', label: t(WORDS.grid) },
              { value: 'graph', label: t(WORDS.graph) },
            ]}
          />
        )}
        {drawn ? (
          <Suspense fallback={<Loading />}>
            <AssetGraph dossier={dossier} opened={opened} onOpen={(row) => change({ row })} />
          </Suspense>
        ) : (
          <Await query={query}>
            {(rows) => (
              <RegisterGrid
                dossier={dossier}
                id={id}
                rows={rows}
                editing={writable && !IN_THE_PANEL.has(id)}
                opened={opened}
                onOpen={(row) => change({ row })}
              />
            )}
          </Await>
        )}
      </Page>
      {opened && (
        <EntryPanel
          key={opened}
          dossier={dossier}
          register={id}
          row={opened}
          readOnly={!writable || inUse}
          {...(preset ? { preset } : {})}
          hidden={SET_BY_VERBS[id] ?? NOTHING}
          removable={!KEPT.has(id)}
          onClose={close}
          onSaved={(saved) => change({ row: keyOf(register, saved.row) })}
        >
          {Extra && <Extra dossier={dossier} register={id} row={opened} />}
          {opened !== NEW && <Links dossier={dossier} register={id} row={opened} />}
          {inUse && writable && <p className="notice">{t(WORDS.inUse)}</p>}
        </EntryPanel>
      )}
    </div>
  );
}
