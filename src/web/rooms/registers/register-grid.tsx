import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { registerOf } from '#domain/dossier/registers.ts';
import type { RegisterId } from '#domain/register/names.ts';
import type { Row } from '#domain/register/register.ts';
import { controlsQuery, type StoredRow } from '../../api/queries.ts';
import { freshRow, nextId } from '../../ui/entry/fresh-row.ts';
import { ColumnMenu } from '../../ui/grid/column-menu.tsx';
import { type Goal, Grid } from '../../ui/grid/grid.tsx';
import { GridHelp } from '../../ui/grid/grid-help.tsx';
import { linesOf } from '../../ui/grid/lines.ts';
import { PastePreview } from '../../ui/grid/paste/paste-preview.tsx';
import { proposer } from '../../ui/grid/paste/plan.ts';
import { registerColumns } from '../../ui/grid/register-columns.ts';
import type { Block, Place } from '../../ui/grid/selection.ts';
import { withValues } from '../../ui/grid/sheet/deed.ts';
import type { SheetRow } from '../../ui/grid/sheet/sheet.ts';
import { SheetStatus } from '../../ui/grid/sheet-status.tsx';
import { useLayout } from '../../ui/grid/use-layout.ts';
import { useRegisterSheet } from '../../ui/grid/use-register-sheet.ts';
import { useLanguage } from '../../ui/language.tsx';
import { registersNamedIn } from '../../ui/register/row-names.ts';
import { useSayer } from '../../ui/register/use-sayer.ts';
import { Empty } from '../../ui/states.tsx';
import { EmptyRegister } from './empty-register.tsx';
import { FromCatalogue, isProposing } from './from-catalogue.tsx';
import { GridBar } from './grid-bar.tsx';
import { ManyRows } from './many-rows.tsx';
import { RowList } from './row-list.tsx';
import { SavedViews } from './saved-views.tsx';

const WORDS = {
  add: { fr: 'Ajouter une ligne', en: 'Add a row' },
  nothing: { fr: 'Aucune ligne ne correspond à ce filtre.', en: 'No row matches this filter.' },
  clear: { fr: 'Effacer le filtre', en: 'Clear the filter' },
  one: { fr: 'ligne', en: 'row' },
  many: { fr: 'lignes', en: 'rows' },
  of: { fr: 'sur', en: 'of' },
  chosen: { fr: 'lignes choisies', en: 'rows chosen' },
  chosenOne: { fr: 'ligne choisie', en: 'row chosen' },
  set: { fr: 'Donner une valeur…', en: 'Set a value…' },
  catalogue: { fr: 'Ajouter depuis le catalogue…', en: 'Add from the catalogue…' },
  remove: { fr: 'Supprimer', en: 'Delete' },
  removed: { fr: 'Supprimé', en: 'Deleted' },
  undo: { fr: 'Rétablir', en: 'Restore' },
  keys: {
    fr: 'Tapez pour écrire · Alt + Entrée ouvre la ligne · Échap puis Tab quitte la grille',
    en: 'Type to write · Alt + Enter opens the row · Escape then Tab leaves the grid',
  },
};

interface Props {
  readonly dossier: string;
  readonly id: RegisterId;
  readonly rows: readonly StoredRow[];
  readonly editing: boolean;
  readonly opened: string | undefined;
  readonly onOpen: (key: string) => void;
}

/** A register in its grid, with what can be done to all of it and to the rows that are chosen. */
export function RegisterGrid({ dossier, id, rows, editing, opened, onOpen }: Props) {
  const { t, language, counted } = useLanguage();
  const register = registerOf(id);
  const named = useMemo(() => registersNamedIn(register.fields), [register]);
  const sayer = useSayer(dossier, named);
  const controls = useQuery(controlsQuery).data;
  const nameOfControl = useCallback((control: string) => controls?.get(control)?.name, [controls]);
  const reader = useMemo(() => ({ language, names: sayer.names }), [language, sayer.names]);
  const { sheet, view, restored, onWriting } = useRegisterSheet(dossier, id, rows);
  const columns = useMemo(() => registerColumns(register, sayer, editing), [register, sayer, editing]);
  const laid = useLayout(`${dossier}:${id}`, columns);
  const { layout, set } = laid;
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<{ readonly ids: readonly string[]; readonly block: Block }>(
    NOTHING_CHOSEN,
  );
  const [pasted, setPasted] = useState<{ cells: readonly (readonly string[])[]; at: Place }>();
  const [helping, setHelping] = useState(false);
  const [setting, setSetting] = useState(false);
  const [browsing, setBrowsing] = useState(false);
  const [goal, setGoal] = useState<Goal>();
  const [said, say] = useState('');
  const search = useSlash();
  const phone = useMediaQuery('(max-width: 760px)', false, { getInitialValueInEffect: false });

  // Cells that change leave the lines where they are: they are looked for and sorted anew only when somebody asks, or when
  // rows come and go.
  const asked = useDeferredValue(layout);
  const fresh = useRef({ rows: view.rows, columns });
  fresh.current = { rows: view.rows, columns };
  const ready = named.every((one) => sayer.names.get(one)?.size !== 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows and columns are read as they are when the shape changes
  const lines = useMemo(
    () => linesOf(fresh.current.rows, asked, fresh.current.columns, register.key, closed),
    [view.shape, asked, register, closed, language, ready],
  );
  const shownRows = lines.filter(({ kind }) => kind === 'row').length;
  const complete = useCallback(
    (row: Row) => proposer({ register, all: fresh.current.rows })(row),
    [register],
  );
  const first = laid.shown[0]?.id === register.key ? laid.shown[1]?.id : laid.shown[0]?.id;

  const add = () => {
    const start = withValues(freshRow(register, [], { [register.key]: undefined }), {});
    const row = complete(start);
    const key = sheet.freshId();
    sheet.commit([{ id: key, before: undefined, after: row }]);
    setGoal({ id: key, column: first ?? register.key });
  };
  const addAll = (added: readonly Row[]) => {
    const propose = proposer({ register, all: view.rows });
    const rows = view.rows.map(({ row }) => row);
    // Where rows are counted they go on being counted; else they keep the name that the catalogue gives them.
    const counting = nextId(register, rows) !== undefined;
    const changes = added.map((row) => ({
      id: sheet.freshId(),
      before: undefined,
      after: counting ? propose(withValues(row, { [register.key]: undefined })) : row,
    }));
    sheet.commit(changes);
    const [one] = changes;
    if (one) setGoal({ id: one.id, column: first ?? register.key });
  };
  const remove = () => {
    const gone = chosen.ids.flatMap((one) => view.byId.get(one) ?? []);
    sheet.commit(gone.map((row) => ({ id: row.id, before: row.row, after: undefined })));
    setChosen(NOTHING_CHOSEN);
    const note = `removed-${Date.now()}`;
    notifications.show({
      id: note,
      autoClose: 20_000,
      title: `${t(WORDS.removed)} (${counted(gone.length, WORDS.one, WORDS.many)})`,
      message: (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(note);
            sheet.undo();
          }}
        >
          {t(WORDS.undo)}
        </Button>
      ),
    });
  };
  const sort = (column: string) => {
    const { sort: before } = layout;
    if (before?.column !== column) set({ sort: { column, descending: false } });
    else set({ sort: before.descending ? undefined : { column, descending: true } });
  };
  const open = (row: string) => {
    const key = view.byId.get(row)?.row[register.key];
    if (key !== undefined) onOpen(String(key));
  };
  const below = (from: number): readonly SheetRow[] =>
    lines.slice(from).flatMap((line) => (line.kind === 'row' ? (view.byId.get(line.id) ?? []) : []));
  const status = (
    <SheetStatus
      sheet={sheet}
      view={view}
      register={register}
      sayer={sayer}
      restored={restored > 0}
      onGo={(row, column) => setGoal({ id: row.id, column })}
    />
  );
  const bar = (
    <GridBar
      search={search}
      layout={layout}
      ordered={laid.ordered}
      isHidden={laid.isHidden}
      canUndo={view.canUndo}
      canRedo={view.canRedo}
      editing={editing}
      onLayout={set}
      onHide={laid.hide}
      onUndo={() => sheet.undo()}
      onRedo={() => sheet.redo()}
      onHelp={() => setHelping(true)}
    >
      <SavedViews
        dossier={dossier}
        register={id}
        layout={layout}
        edits={editing}
        onLayout={(next) => set({ sort: undefined, group: undefined, ...next })}
      />
    </GridBar>
  );
  if (phone) {
    return (
      <>
        {bar}
        {status}
        <RowList
          label={t(register.many)}
          rows={below(0)}
          columns={laid.shown}
          onOpen={(row) => onOpen(String(row.row[register.key]))}
        />
        <p className="quiet">{counted(shownRows, WORDS.one, WORDS.many)}</p>
      </>
    );
  }
  return (
    <>
      {bar}
      {status}
      {view.rows.length === 0 && (
        <EmptyRegister
          dossier={dossier}
          id={id}
          editing={editing}
          onCatalogue={isProposing(id) ? () => setBrowsing(true) : undefined}
        />
      )}
      {view.rows.length > 0 && lines.length === 0 && (
        <Empty title={t(WORDS.nothing)}>
          <Button variant="default" onClick={() => set({ words: '', filters: [] })}>
            {t(WORDS.clear)}
          </Button>
        </Empty>
      )}
      {(lines.length > 0 || (view.rows.length === 0 && editing)) && (
        <Grid
          label={t(register.many)}
          keyField={register.key}
          sheet={sheet}
          view={view}
          columns={laid.shown}
          pinned={Math.min(2, laid.shown.length)}
          lines={lines}
          reader={reader}
          nameOfControl={nameOfControl}
          opened={opened}
          sort={layout.sort}
          filtered={new Set(layout.filters.map(({ column }) => column))}
          menu={(column) => (
            <ColumnMenu
              column={column}
              layout={layout}
              reader={reader}
              nameOfControl={nameOfControl}
              onLayout={set}
              onHide={() => laid.hide(column.id, true)}
              onMove={(by) => laid.move(column.id, by)}
            />
          )}
          onSort={sort}
          onWidth={laid.resize}
          onMove={laid.move}
          onOpen={open}
          onToggle={(group) => setClosed(toggled(closed, group))}
          {...(editing ? { onPaste: (cells, at) => setPasted({ cells, at }) } : {})}
          onChosen={(ids, block) => setChosen({ ids, block })}
          onWriting={onWriting}
          complete={complete}
          goTo={goal}
          onHelp={() => setHelping(true)}
          say={say}
        />
      )}
      <div className="sheet-foot">
        {editing && (
          <Button size="compact-sm" variant="default" onClick={add}>
            {t(WORDS.add)}
          </Button>
        )}
        {editing && isProposing(id) && (
          <Button size="compact-sm" variant="default" onClick={() => setBrowsing(true)}>
            {t(WORDS.catalogue)}
          </Button>
        )}
        {editing && chosen.ids.length > 1 && (
          <>
            <b>{counted(chosen.ids.length, WORDS.chosenOne, WORDS.chosen)}</b>
            <Button size="compact-sm" variant="default" onClick={() => setSetting(true)}>
              {t(WORDS.set)}
            </Button>
          </>
        )}
        {editing && chosen.ids.length > 0 && isWholeRows(chosen.block, laid.shown.length) && (
          <Button size="compact-sm" variant="subtle" color="red" onClick={remove}>
            {t(WORDS.remove)}
          </Button>
        )}
        <span className="quiet">
          {shownRows === view.rows.length
            ? counted(view.rows.length, WORDS.one, WORDS.many)
            : `${shownRows} ${t(WORDS.of)} ${counted(view.rows.length, WORDS.one, WORDS.many)}`}
        </span>
        <span className="bar-space" />
        {editing && <span className="quiet hint">{t(WORDS.keys)}</span>}
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {helping && <GridHelp onClose={() => setHelping(false)} />}
      {browsing && isProposing(id) && (
        <FromCatalogue
          register={id}
          rows={view.rows.map(({ row }) => row)}
          onClose={() => setBrowsing(false)}
          onAdd={(added) => {
            setBrowsing(false);
            addAll(added);
          }}
        />
      )}
      {pasted && (
        <PastePreview
          register={register}
          cells={pasted.cells}
          columns={laid.shown}
          from={pasted.at.column}
          below={below(pasted.at.line)}
          all={view.rows}
          reader={reader}
          freshId={() => sheet.freshId()}
          onApply={(changes) => {
            setPasted(undefined);
            sheet.commit(changes);
            const [one] = changes;
            if (one) setGoal({ id: one.id, column: laid.shown[pasted.at.column]?.id ?? register.key });
          }}
          onClose={() => setPasted(undefined)}
        />
      )}
      {setting && (
        <ManyRows
          dossier={dossier}
          register={register}
          currency={sayer.currency}
          count={chosen.ids.length}
          first={laid.shown[chosen.block.left]?.id}
          onClose={() => setSetting(false)}
          onApply={(field, value) => {
            setSetting(false);
            sheet.commit(
              chosen.ids.flatMap((one) => {
                const row = view.byId.get(one)?.row;
                return row ? [{ id: one, before: row, after: withValues(row, { [field]: value }) }] : [];
              }),
            );
          }}
        />
      )}
    </>
  );
}

const NOTHING_CHOSEN = { ids: [], block: { top: 0, bottom: 0, left: 0, right: 0 } };

function isWholeRows({ left, right }: Block, columns: number): boolean {
  return left === 0 && right === columns - 1;
}

function toggled(closed: ReadonlySet<string>, group: string): ReadonlySet<string> {
  const next = new Set(closed);
  if (!next.delete(group)) next.add(group);
  return next;
}

/** The key / goes to the filter from anywhere but a box that is being written in, or a cell that can be. */
function useSlash() {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.key !== '/' || event.ctrlKey || event.metaKey) return;
      if (
        target.closest(
          'input, textarea, select, [contenteditable], [role=gridcell]:not([aria-readonly=true])',
        )
      )
        return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return input;
}
