import { memo } from 'react';
import type { GridColumn } from './column.ts';
import { CellEditor } from './editors/cell-editor.tsx';
import type { Then } from './editors/editor.ts';
import type { GridTools } from './grid-tools.ts';
import type { SheetRow } from './sheet/sheet.ts';

/** A column where it stands. */
export interface PlacedColumn extends GridColumn {
  /** Pixels from the left of the rows; for a pinned one, from the left of the frame. */
  readonly left: number;
  readonly pinned: boolean;
}

export const ROW = 34;
export const GUTTER = 40;

interface Props {
  readonly line: number;
  readonly row: SheetRow;
  readonly columns: readonly PlacedColumn[];
  readonly width: number;
  readonly opened: boolean;
  /** The column of the active cell, where it is in this row. */
  readonly active: number | undefined;
  /** The chosen columns of this row, ends included. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** The last line of a chosen block carries the handle that fills. */
  readonly handle: boolean;
  /** How the active cell is being written in. */
  readonly editing: 'fresh' | 'change' | undefined;
  readonly tools: GridTools;
}

/** One row of a grid. Drawn again only when something of it has changed. */
export const GridRow = memo(function GridRow(props: Props) {
  const { line, row, columns, width, opened, active, from, to, handle, editing, tools } = props;
  const faults = faultsOf(row, tools);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the cells take the focus (ARIA APG, grid)
    <div
      role="row"
      aria-rowindex={line + 2}
      className={rowClass(row, opened)}
      style={{ top: line * ROW, width }}
      data-line={line}
    >
      <Gutter row={row} faults={faults} tools={tools} />
      {columns.map((column, place) => {
        const isActive = active === place;
        const chosen = from !== undefined && to !== undefined && place >= from && place <= to;
        const fault = faults.get(column.id);
        const words = column.text(row);
        return (
          <div
            key={column.id}
            role="gridcell"
            aria-colindex={place + 2}
            aria-selected={chosen}
            aria-readonly={!column.writable(row)}
            aria-invalid={fault === undefined ? undefined : true}
            tabIndex={isActive ? 0 : -1}
            data-line={line}
            data-column={place}
            title={fault ?? (words.length > 12 ? words : undefined)}
            className={cellClass(column, { chosen, fault, editing: isActive && editing !== undefined })}
            style={{ width: column.width, ...(column.pinned ? { left: column.left } : {}) }}
          >
            {isActive && editing && column.field ? (
              <CellEditor
                key={editing}
                field={column.field}
                label={column.label}
                value={row.row[column.id]}
                fresh={editing === 'fresh'}
                reader={tools.reader}
                nameOfControl={tools.nameOfControl}
                onCommit={(value: unknown, then: Then) => tools.write(value, then)}
                onCancel={tools.cancel}
                onWriting={tools.writing}
              />
            ) : (
              <span className="sheet-words">{column.draw ? column.draw(row) : words}</span>
            )}
            {handle && place === to && <span className="sheet-handle" data-handle="" aria-hidden="true" />}
          </div>
        );
      })}
    </div>
  );
});

function Gutter({
  row,
  faults,
  tools,
}: {
  readonly row: SheetRow;
  readonly faults: ReadonlyMap<string, string>;
  readonly tools: GridTools;
}) {
  const { state } = row.local ?? {};
  const mark = state === undefined ? undefined : MARKS[state];
  const told = mark ? [tools.t(mark.words), ...faults.values()].join(' ') : undefined;
  const name = String(row.row[tools.keyField] ?? '') || tools.t(NEW_ROW);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the button inside is for the mouse; Alt + Enter does the same
    <div role="gridcell" aria-colindex={1} className="sheet-gutter" data-gutter="" title={told}>
      {mark && (
        <span className={`sheet-mark sheet-mark-${state}`}>
          <span aria-hidden="true">{mark.sign}</span>
          <span className="visually-hidden">{told}</span>
        </span>
      )}
      {row.stored && (
        <button
          type="button"
          tabIndex={-1}
          className="sheet-open"
          aria-label={tools.titled(OPEN, name)}
          title={tools.t(OPEN)}
          onClick={() => tools.open(row.id)}
        >
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            <path d="M9 2h5v5M14 2 8 8M7 3H3a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1V9" />
          </svg>
        </button>
      )}
    </div>
  );
}

const OPEN = { fr: 'Ouvrir la ligne', en: 'Open the row' };
const NEW_ROW = { fr: 'Nouvelle ligne', en: 'New row' };
const MARKS = {
  unsaved: { sign: '●', words: { fr: 'Pas encore enregistré.', en: 'Not saved yet.' } },
  sending: { sign: '…', words: { fr: 'Enregistrement…', en: 'Saving…' } },
  refused: { sign: '!', words: { fr: 'Refusé.', en: 'Refused.' } },
  conflict: {
    sign: '⇄',
    words: { fr: 'Modifié aussi par quelqu’un d’autre.', en: 'Changed by somebody else too.' },
  },
} as const;

/** What is wrong with which cell, in words; what is about no cell stands under the empty name. */
function faultsOf({ local }: SheetRow, { sentence }: GridTools): ReadonlyMap<string, string> {
  return new Map(
    (local?.refusals ?? []).map(({ path, message }) => [String(path[0] ?? ''), sentence(message)]),
  );
}

function rowClass({ local }: SheetRow, opened: boolean): string {
  return ['sheet-row', opened && 'sheet-row-opened', local && `sheet-row-${local.state}`]
    .filter(Boolean)
    .join(' ');
}

function cellClass(
  { numeric, pinned, field }: PlacedColumn,
  { chosen, fault, editing }: { chosen: boolean; fault: string | undefined; editing: boolean },
): string {
  return [
    'sheet-cell',
    numeric && 'numeric',
    pinned && 'sheet-pinned',
    field?.shape.kind === 'id' && 'mono',
    chosen && 'sheet-chosen',
    fault !== undefined && 'sheet-fault',
    editing && 'sheet-editing',
  ]
    .filter(Boolean)
    .join(' ');
}
