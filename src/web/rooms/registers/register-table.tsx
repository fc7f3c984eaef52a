import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { registerOf } from '#domain/dossier/registers.ts';
import type { RegisterId } from '#domain/register/names.ts';
import { keyOf } from '#domain/register/register.ts';
import { registerQuery, type StoredRow } from '../../api/queries.ts';
import { useAddressSearch, useDossier } from '../../ui/address.ts';
import { EntryPanel, NEW } from '../../ui/entry/entry-panel.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { registersNamedIn } from '../../ui/register/row-names.ts';
import { useSayer } from '../../ui/register/use-sayer.ts';
import { useMember } from '../../ui/session.tsx';
import { Await, Empty } from '../../ui/states.tsx';
import { DataTable, type Order } from '../../ui/table/data-table.tsx';
import { nextVersion, useIsRatedWith } from './criteria-versions.ts';
import { PANEL_EXTRAS } from './panel-extras.ts';
import { columnsOf } from './register-columns.tsx';
import { matching, sorted } from './rows.ts';

const WORDS = {
  add: { fr: 'Ajouter', en: 'Add' },
  filter: { fr: 'Filtrer', en: 'Filter' },
  filterHint: { fr: 'Filtrer (touche /)', en: 'Filter (/ key)' },
  empty: { fr: 'Ce registre est vide.', en: 'This register is empty.' },
  emptyTold: {
    fr: 'Ajoutez une première ligne ; les étapes et le rapport se mettent à jour aussitôt.',
    en: 'Add a first row; the steps and the report follow at once.',
  },
  nothing: { fr: 'Aucune ligne ne correspond à ce filtre.', en: 'No row matches this filter.' },
  clear: { fr: 'Effacer le filtre', en: 'Clear the filter' },
  one: { fr: 'ligne', en: 'row' },
  many: { fr: 'lignes', en: 'rows' },
  inUse: {
    fr: 'Cette version a servi à coter des risques : elle ne change plus. Pour changer les critères, ajoutez une version.',
    en: 'Risks were rated with this version: it no longer changes. To change the criteria, add a version.',
  },
  keys: { fr: 'Flèches pour se déplacer, Entrée pour ouvrir', en: 'Arrows to move, Enter to open' },
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
/** A version of the criteria stays as long as ratings speak of it. */
const KEPT: ReadonlySet<RegisterId> = new Set<RegisterId>(['criteria']);

/** A register as a table, and one of its rows beside it. */
export function RegisterTable({ id }: { readonly id: RegisterId }) {
  const { t, counted, titled } = useLanguage();
  const { edits } = useMember();
  const dossier = useDossier();
  const register = registerOf(id);
  const [{ row: opened, sort }, change] = useAddressSearch();
  const [words, setWords] = useState('');
  const query = useQuery(registerQuery(dossier, id));
  const filter = useSlash();
  const writable = edits && !READ_ONLY.has(id);
  const Extra = PANEL_EXTRAS[id];
  const version = id === 'criteria' && opened !== NEW ? opened : undefined;
  const inUse = useIsRatedWith(dossier, version);
  const preset = useMemo(
    () =>
      id === 'criteria' && opened === NEW
        ? nextVersion(query.data ?? [], new Date().toISOString().slice(0, 10))
        : undefined,
    [id, opened, query.data],
  );
  const close = () => change({ row: undefined });
  const add = (
    <Button onClick={() => change({ row: NEW })}>{titled(WORDS.add, t(register.one).toLowerCase())}</Button>
  );
  return (
    <div className={opened ? 'beside' : undefined}>
      <Page title={t(register.many)} lead={register.clause} actions={writable && add}>
        <Await query={query}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty title={t(WORDS.empty)}>{writable && <p>{t(WORDS.emptyTold)}</p>}</Empty>
            ) : (
              <>
                <div className="filters">
                  <TextInput
                    ref={filter}
                    type="search"
                    aria-label={t(WORDS.filter)}
                    placeholder={t(WORDS.filterHint)}
                    value={words}
                    onChange={(event) => setWords(event.currentTarget.value)}
                    onKeyDown={(event) => {
                      if (event.key === 'Escape') setWords('');
                    }}
                  />
                  <span className="quiet hint">{t(WORDS.keys)}</span>
                </div>
                <Rows
                  id={id}
                  dossier={dossier}
                  rows={rows}
                  words={words}
                  order={orderOf(sort)}
                  opened={opened}
                  onOpen={(row) => change({ row })}
                  onOrder={(column) => change({ sort: nextSort(sort, column) })}
                  onClear={() => setWords('')}
                />
                <p className="quiet">{counted(rows.length, WORDS.one, WORDS.many)}</p>
              </>
            )
          }
        </Await>
      </Page>
      {opened && (
        <EntryPanel
          key={opened}
          dossier={dossier}
          register={id}
          row={opened}
          readOnly={!writable || inUse}
          {...(preset ? { preset } : {})}
          removable={!KEPT.has(id)}
          onClose={close}
          onSaved={(saved) => change({ row: keyOf(register, saved.row) })}
        >
          {Extra && <Extra dossier={dossier} row={opened} />}
          {inUse && writable && <p className="notice">{t(WORDS.inUse)}</p>}
        </EntryPanel>
      )}
    </div>
  );
}

interface RowsProps {
  readonly id: RegisterId;
  readonly dossier: string;
  readonly rows: readonly StoredRow[];
  readonly words: string;
  readonly order: Order | undefined;
  readonly opened: string | undefined;
  readonly onOpen: (key: string) => void;
  readonly onOrder: (column: string) => void;
  readonly onClear: () => void;
}

function Rows({ id, dossier, rows, words, order, opened, onOpen, onOrder, onClear }: RowsProps) {
  const { t } = useLanguage();
  const register = registerOf(id);
  const sayer = useSayer(dossier, registersNamedIn(register.fields));
  const asked = useDeferredValue(words);
  const narrow = opened !== undefined;
  const columns = useMemo(() => columnsOf(register, rows, sayer, narrow), [register, rows, sayer, narrow]);
  const shown = useMemo(
    () => sorted(matching(rows, asked, register, sayer), order, register, sayer),
    [rows, asked, order, register, sayer],
  );
  if (shown.length === 0) {
    return (
      <Empty title={t(WORDS.nothing)}>
        <Button variant="default" onClick={onClear}>
          {t(WORDS.clear)}
        </Button>
      </Empty>
    );
  }
  return (
    <DataTable
      label={t(register.many)}
      columns={columns}
      items={shown}
      keyOf={({ row }) => keyOf(register, row)}
      opened={opened}
      onOpen={onOpen}
      order={order}
      onOrder={onOrder}
    />
  );
}

/** `name` upwards, `-name` downwards, then the order of the keys again. */
function nextSort(sort: string | undefined, column: string): string | undefined {
  if (sort === column) return `-${column}`;
  return sort === `-${column}` ? undefined : column;
}

function orderOf(sort: string | undefined): Order | undefined {
  if (!sort) return undefined;
  return sort.startsWith('-')
    ? { column: sort.slice(1), descending: true }
    : { column: sort, descending: false };
}

/** The key / goes to the filter from anywhere but a box that is being written in. */
function useSlash() {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.key !== '/' || target.closest('input, textarea, select, [contenteditable]')) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return input;
}
