import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { registerOf } from '#domain/dossier/registers.ts';
import type { RegisterId } from '#domain/register/names.ts';
import { callByName } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { dossierKey, registerQuery, type StoredRow } from '../../api/queries.ts';
import { useMember } from '../session.tsx';
import { readStored, writeStored } from '../stored.ts';
import { withValues } from './sheet/deed.ts';
import type { SheetAnswer, SheetWork } from './sheet/sending.ts';
import { type Local, Sheet, type SheetView } from './sheet/sheet.ts';

interface RegisterSheet {
  readonly sheet: Sheet;
  readonly view: SheetView;
  /** How many rows were found again that somebody wrote before the page was left. */
  readonly restored: number;
  /** Keeps what is being written in a cell. */
  readonly onWriting: (id: string, column: string, value: unknown) => void;
}

/** What is computed from a register is read again once the typing rests. */
const REST = 1200;

/** The sheet of a register: its rows, what is being written over them, and the way to the server. */
export function useRegisterSheet(
  dossier: string,
  id: RegisterId,
  rows: readonly StoredRow[],
  doors: { readonly onStored?: (rows: readonly StoredRow[]) => void } = {},
): RegisterSheet {
  const client = useQueryClient();
  const { organisation } = useMember();
  const keep = `vigie:sheet:${organisation?.id}:${dossier}:${id}`;
  const told = useRef(doors.onStored);
  told.current = doors.onStored;
  const [sheet] = useState(() => {
    const made = new Sheet({
      register: registerOf(id),
      send: (work) => send(client, dossier, id, work),
      onStored: (stored) => {
        if (told.current) told.current(stored);
        else client.setQueryData(registerQuery(dossier, id).queryKey, stored);
        refreshOthers(client, dossier, id);
      },
    });
    made.takeStored(rows);
    made.restore(readDrafts(keep, made.view()));
    return made;
  });
  const [restored] = useState(() => sheet.view().unsaved.length);
  useEffect(() => sheet.takeStored(rows), [sheet, rows]);
  const view = useSyncExternalStore(sheet.subscribe, sheet.view);
  const writing = useRef<Writing>(undefined);
  const save = useCallback(() => {
    const drafts = sheet.drafts();
    const kept = drafts.length === 0 && !writing.current ? undefined : { drafts, writing: writing.current };
    writeStored(keep, kept && JSON.stringify(kept));
  }, [sheet, keep]);
  // What is in the cell now is the newest; once the row has changed it is in the row.
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept anew whenever the rows have changed
  useEffect(() => {
    writing.current = undefined;
    const timer = setTimeout(save, 200);
    return () => {
      clearTimeout(timer);
      save();
    };
  }, [view, save]);
  const onWriting = useCallback(
    (row: string, column: string, value: unknown) => {
      writing.current = { row, column, value };
      save();
    },
    [save],
  );
  return { sheet, view, restored, onWriting };
}

interface Writing {
  readonly row: string;
  readonly column: string;
  readonly value: unknown;
}

async function send(
  client: QueryClient,
  dossier: string,
  register: RegisterId,
  { saves, removals }: SheetWork,
): Promise<SheetAnswer> {
  // An answer that is on its way was given before this write: it would show the rows as they were.
  await client.cancelQueries({ queryKey: registerQuery(dossier, register).queryKey });
  try {
    const answer = (await callByName(`${register}.apply`, {
      dossier,
      saves: saves.map(({ row, version }) => ({ row, ...(version === undefined ? {} : { version }) })),
      removals: removals.map(({ key, version }) => ({ key, version })),
      // The answer of a register’s own action holds its own rows.
    })) as { readonly saved: readonly StoredRow[] };
    return { ok: true, saved: answer.saved };
  } catch (error) {
    return { ok: false, refusals: error instanceof Problem ? error.refusals : [], problem: error };
  }
}

const timers = new Map<string, ReturnType<typeof setTimeout>>();

function refreshOthers(client: QueryClient, dossier: string, register: RegisterId): void {
  clearTimeout(timers.get(dossier));
  const refresh = () =>
    client.invalidateQueries({
      queryKey: dossierKey(dossier),
      predicate: ({ queryKey }) => queryKey[2] !== register && queryKey[2] !== 'scenario-pages',
    });
  timers.set(dossier, setTimeout(refresh, REST));
}

/** What was kept: rows that were not stored, and the cell that was being written in. */
function readDrafts(keep: string, view: SheetView): readonly (readonly [string, Local])[] {
  const text = readStored(keep);
  if (text === undefined) return [];
  try {
    const { drafts = [], writing } = JSON.parse(text) as {
      readonly drafts?: readonly (readonly [string, Local])[];
      readonly writing?: Writing;
    };
    const all = new Map(drafts);
    if (writing) {
      const shown = view.byId.get(writing.row);
      const local = all.get(writing.row);
      const row = local?.row ?? shown?.row ?? {};
      all.set(writing.row, {
        row: withValues(row, { [writing.column]: writing.value }),
        base: local ? local.base : shown?.stored,
        state: 'unsaved',
        refusals: [],
      });
    }
    return [...all];
  } catch {
    return [];
  }
}
