import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useWindow } from './use-window.ts';

export interface Column<Item> {
  readonly id: string;
  readonly label: string;
  /** The label where the column is too narrow for it. */
  readonly short?: string;
  /** Pixels; absent for the column that takes what is left. */
  readonly width?: number;
  readonly numeric?: boolean;
  readonly cell: (item: Item) => ReactNode;
}

export interface Order {
  readonly column: string;
  readonly descending: boolean;
}

interface Props<Item> {
  readonly label: string;
  readonly columns: readonly Column<Item>[];
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** The row whose panel is open. */
  readonly opened?: string | undefined;
  readonly onOpen: (key: string) => void;
  readonly order?: Order | undefined;
  readonly onOrder?: ((column: string) => void) | undefined;
  /** The columns that can be sorted by; all when absent. */
  readonly sortable?: readonly string[];
  /** Called when the last rows come into sight. */
  readonly onEnd?: () => void;
}

const ROW = 40;
const PAGE = 10;
/** A column without a width of its own takes what is left, and no less than this. */
const FLEXIBLE = 200;

/** A table that is walked like a spreadsheet: arrows, Home, End, Page up and down; Enter opens the row. */
export function DataTable<Item>(props: Props<Item>) {
  const { label, columns, items, keyOf, opened, onOpen, order, onOrder, sortable, onEnd } = props;
  const frame = useRef<HTMLDivElement>(null);
  const window = useWindow(frame, items.length, ROW, onEnd);
  const [active, setActive] = useState({ row: 0, column: 0 });
  const moving = useRef(false);
  const row = Math.min(active.row, Math.max(0, items.length - 1));
  const column = Math.min(active.column, columns.length - 1);

  useLayoutEffect(() => {
    if (!moving.current) return;
    window.reveal(row);
    const cell = frame.current?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`);
    if (!cell) return;
    moving.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const go = (to: { readonly row: number; readonly column: number }) => {
    moving.current = true;
    setActive({ row: clamp(to.row, items.length), column: clamp(to.column, columns.length) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const item = items[row];
    if (event.key === 'Enter' && item !== undefined) {
      event.preventDefault();
      onOpen(keyOf(item));
      return;
    }
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    go(step({ row, column }, items.length, columns.length));
  };
  const least = columns.reduce((sum, { width = FLEXIBLE }) => sum + width, 0);
  // A tab stop must exist even when the active row was scrolled out of sight.
  const stop = row >= window.first && row < window.last ? row : window.first;
  return (
    <div className="table-frame" ref={frame}>
      <table
        className="table"
        style={{ minWidth: least }}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked by arrows is a grid (ARIA APG)
        role="grid"
        aria-label={label}
        aria-rowcount={items.length + 1}
      >
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={width === undefined ? undefined : { width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((one) => (
              <HeadCell
                key={one.id}
                column={one}
                order={order}
                onOrder={sortable && !sortable.includes(one.id) ? undefined : onOrder}
              />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          <Gap rows={window.first} />
          {items.slice(window.first, window.last).map((item, offset) => {
            const index = window.first + offset;
            const key = keyOf(item);
            return (
              <tr
                key={key}
                aria-rowindex={index + 2}
                aria-selected={opened === key}
                onClick={() => {
                  setActive({ row: index, column });
                  onOpen(key);
                }}
              >
                {columns.map((one, place) => (
                  <td
                    key={one.id}
                    data-cell={`${index}-${place}`}
                    className={one.numeric ? 'numeric' : undefined}
                    tabIndex={stop === index && column === place ? 0 : -1}
                    onFocus={() => setActive({ row: index, column: place })}
                  >
                    {one.cell(item)}
                  </td>
                ))}
              </tr>
            );
          })}
          <Gap rows={items.length - window.last} />
        </tbody>
      </table>
    </div>
  );
}

function HeadCell<Item>({
  column,
  order,
  onOrder,
}: {
  readonly column: Column<Item>;
  readonly order: Order | undefined;
  readonly onOrder: ((column: string) => void) | undefined;
}) {
  const sorted = order?.column === column.id;
  const direction = sorted ? (order?.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th
      scope="col"
      className={column.numeric ? 'numeric' : undefined}
      aria-sort={direction}
      title={column.label}
    >
      {onOrder ? (
        <button type="button" className="sort" onClick={() => onOrder(column.id)}>
          <HeadLabel column={column} />
          <span aria-hidden="true" className="sort-mark">
            {sorted ? (order?.descending ? '↓' : '↑') : ''}
          </span>
        </button>
      ) : (
        <span className="sort">
          <HeadLabel column={column} />
        </span>
      )}
    </th>
  );
}

function HeadLabel<Item>({ column: { label, short } }: { readonly column: Column<Item> }) {
  if (short === undefined) return <span>{label}</span>;
  return (
    <span>
      <span aria-hidden="true">{short}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}

/** The room that rows out of sight would take; a row without cells says nothing to anybody. */
function Gap({ rows }: { readonly rows: number }) {
  if (rows <= 0) return null;
  return <tr style={{ height: rows * ROW }} />;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Record<string, (at: Place, rows: number, columns: number) => Place>> = {
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  PageDown: ({ row, column }) => ({ row: row + PAGE, column }),
  PageUp: ({ row, column }) => ({ row: row - PAGE, column }),
  Home: ({ column }) => ({ row: 0, column }),
  End: ({ column }, rows) => ({ row: rows - 1, column }),
};

function clamp(value: number, length: number): number {
  return Math.max(0, Math.min(length - 1, value));
}
