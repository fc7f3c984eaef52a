import { useCallback, useMemo, useState } from 'react';
import { parse } from '#domain/register/refusals.ts';
import { Layout } from '#domain/register/saved-view.ts';
import { useMember } from '../session.tsx';
import { readStored, writeStored } from '../stored.ts';
import type { GridColumn } from './column.ts';

const PLAIN: Layout = { columns: [], filters: [], words: '' };

interface Laid {
  readonly layout: Layout;
  readonly set: (change: Partial<Layout>) => void;
  /** The columns that are shown, in their order and width. */
  readonly shown: readonly GridColumn[];
  /** All of them, those out of view as well. */
  readonly ordered: readonly GridColumn[];
  readonly isHidden: (column: string) => boolean;
  readonly hide: (column: string, hidden: boolean) => void;
  readonly resize: (column: string, width: number) => void;
  readonly move: (column: string, by: number) => void;
}

/**
 * How somebody looks at a register. Columns, sort and groups are remembered in the browser, for this person; filters and
 * words are not, so that no row is missing the next day without anybody knowing why.
 */
export function useLayout(place: string, columns: readonly GridColumn[]): Laid {
  const { user } = useMember();
  const keep = `vigie:layout:${user?.id}:${place}`;
  const [layout, setLayout] = useState<Layout>(() => readLayout(keep));
  const set = useCallback(
    (change: Partial<Layout>) =>
      setLayout((before) => {
        const next = { ...before, ...change };
        writeStored(keep, JSON.stringify({ ...next, filters: [], words: '' }));
        return next;
      }),
    [keep],
  );
  const ordered = useMemo(() => inOrder(columns, layout.columns), [columns, layout.columns]);
  const isHidden = useCallback(
    (column: string) => {
      const own = layout.columns.find((one) => one.column === column)?.hidden;
      return own ?? columns.find(({ id }) => id === column)?.atFirstHidden ?? false;
    },
    [layout.columns, columns],
  );
  const shown = useMemo(() => ordered.filter(({ id }) => !isHidden(id)), [ordered, isHidden]);
  const change = (column: string, own: Partial<Layout['columns'][number]>) =>
    set({
      columns: ordered.map(({ id }) => {
        const before = layout.columns.find((one) => one.column === id) ?? { column: id };
        return id === column ? { ...before, ...own } : before;
      }),
    });
  return {
    layout,
    set,
    shown,
    ordered,
    isHidden,
    hide: (column, hidden) => change(column, { hidden }),
    resize: (column, width) => change(column, { width: Math.max(40, Math.min(1200, width)) }),
    move: (column, by) => set({ columns: moved(ordered, layout.columns, column, by, isHidden) }),
  };
}

function readLayout(keep: string): Layout {
  const text = readStored(keep);
  if (text === undefined) return PLAIN;
  try {
    const read = parse(Layout, JSON.parse(text));
    return read.ok ? read.value : PLAIN;
  } catch {
    return PLAIN;
  }
}

/** The columns as somebody put them; those that are new in the register follow in its order. */
function inOrder(columns: readonly GridColumn[], laid: Layout['columns']): readonly GridColumn[] {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const named = laid.flatMap(({ column, width }) => {
    const found = byId.get(column);
    byId.delete(column);
    return found ? [width === undefined ? found : { ...found, width }] : [];
  });
  return [...named, ...byId.values()];
}

/** Past the next column that is shown, not into a place that nobody sees. */
function moved(
  ordered: readonly GridColumn[],
  laid: Layout['columns'],
  column: string,
  by: number,
  isHidden: (column: string) => boolean,
): Layout['columns'] {
  const ids = ordered.map(({ id }) => id);
  const from = ids.indexOf(column);
  let to = from + by;
  while (to > 0 && to < ids.length - 1 && isHidden(ids[to] ?? '')) to += by;
  if (from < 0 || to < 0 || to >= ids.length) return laid;
  ids.splice(to, 0, ...ids.splice(from, 1));
  return ids.map((id) => laid.find((one) => one.column === id) ?? { column: id });
}
