import type { ReactNode } from 'react';
import type { Layout } from '#domain/register/saved-view.ts';
import { useLanguage } from '../language.tsx';
import type { PlacedColumn } from './grid-row.tsx';
import { GUTTER } from './grid-row.tsx';

const WORDS = {
  row: { fr: 'Ligne', en: 'Row' },
};

interface Props {
  readonly columns: readonly PlacedColumn[];
  readonly width: number;
  readonly active: number | undefined;
  readonly sort: Layout['sort'];
  readonly filtered: ReadonlySet<string>;
  readonly sortable: (column: string) => boolean;
  readonly onSort: (column: string) => void;
  readonly onWidth: (column: string, width: number) => void;
  readonly menu?: ((column: PlacedColumn, place: number) => ReactNode) | undefined;
}

/** The heading of a grid: sorts by a click, is drawn wider at its edge, and has a menu for each column. */
export function GridHead(props: Props) {
  const { columns, width, active, sort, filtered, sortable, onSort, onWidth, menu } = props;
  const { t } = useLanguage();
  return (
    <div className="sheet-head" role="rowgroup">
      {/* biome-ignore lint/a11y/useFocusableInteractive: the cells take the focus (ARIA APG, grid) */}
      <div role="row" aria-rowindex={1} className="sheet-row" style={{ width }}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: nothing can be done with this heading */}
        <div role="columnheader" aria-colindex={1} className="sheet-gutter" style={{ width: GUTTER }}>
          <span className="visually-hidden">{t(WORDS.row)}</span>
        </div>
        {columns.map((column, place) => {
          const sorted = sort?.column === column.id;
          const order = sorted ? (sort.descending ? 'descending' : 'ascending') : undefined;
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={place + 2}
              aria-sort={order}
              title={column.label}
              className={headClass(column, filtered.has(column.id))}
              style={{ width: column.width, ...(column.pinned ? { left: column.left } : {}) }}
            >
              <button
                type="button"
                className="sheet-sort"
                data-head={place}
                tabIndex={active === place ? 0 : -1}
                aria-disabled={!sortable(column.id)}
                onClick={() => sortable(column.id) && onSort(column.id)}
              >
                <HeadLabel column={column} />
                {sorted && <span aria-hidden="true">{sort.descending ? ' ↓' : ' ↑'}</span>}
                {filtered.has(column.id) && <span aria-hidden="true"> ▾</span>}
              </button>
              {menu?.(column, place)}
              <Edge width={column.width} onWidth={(next) => onWidth(column.id, next)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function HeadLabel({ column: { label, short } }: { readonly column: PlacedColumn }) {
  if (short === undefined) return <span className="sheet-words">{label}</span>;
  return (
    <>
      <span aria-hidden="true" className="sheet-words">
        {short}
      </span>
      <span className="visually-hidden">{label}</span>
    </>
  );
}

/** Dragged by the mouse; with the keyboard, Alt and the arrows do the same. */
function Edge({ width, onWidth }: { readonly width: number; readonly onWidth: (width: number) => void }) {
  return (
    <span
      className="sheet-edge"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        const start = event.clientX;
        const edge = event.currentTarget;
        edge.setPointerCapture(event.pointerId);
        edge.onpointermove = (move) => onWidth(Math.max(48, Math.round(width + move.clientX - start)));
        edge.onpointerup = () => {
          edge.onpointermove = null;
        };
      }}
    />
  );
}

function headClass({ numeric, pinned }: PlacedColumn, filtered: boolean): string {
  return ['sheet-cell', numeric && 'numeric', pinned && 'sheet-pinned', filtered && 'sheet-filtered']
    .filter(Boolean)
    .join(' ');
}
