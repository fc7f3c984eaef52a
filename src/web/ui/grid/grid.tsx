import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import type { Row } from '#domain/register/register.ts';
import type { Layout } from '#domain/register/saved-view.ts';
import type { Wording } from '#kernel/text.ts';
import { useLanguage } from '../language.tsx';
import { sentenceCase } from '../states.tsx';
import { putCells } from './clipboard/copy.ts';
import { takeCells } from './clipboard/take.ts';
import type { GridColumn } from './column.ts';
import type { Then } from './editors/editor.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow, GUTTER, type PlacedColumn, ROW } from './grid-row.tsx';
import type { GridTools } from './grid-tools.ts';
import type { Line } from './lines.ts';
import {
  type Block,
  blockOf,
  followed,
  isOne,
  neighbour,
  type Place,
  type Size,
  step,
  within,
} from './selection.ts';
import { type Change, isSame, withValues } from './sheet/deed.ts';
import type { Sheet, SheetRow, SheetView } from './sheet/sheet.ts';
import { useSheetWindow } from './use-sheet-window.ts';
import { nothingOf, type Reader, readValue } from './values/read-value.ts';
import { writeValue } from './values/write-value.ts';

const HEAD = 36;
const LEAST = 48;

export interface GridProps {
  readonly label: string;
  readonly keyField: string;
  readonly sheet: Sheet;
  readonly view: SheetView;
  readonly columns: readonly GridColumn[];
  /** How many of the first columns stay in sight. */
  readonly pinned: number;
  readonly lines: readonly Line[];
  /** All lines of the register, where not all are here yet. */
  readonly total?: number;
  readonly reader: Reader;
  readonly nameOfControl: (id: string) => Wording | undefined;
  readonly opened: string | undefined;
  readonly sort: Layout['sort'];
  readonly filtered: ReadonlySet<string>;
  readonly sortable?: (column: string) => boolean;
  readonly menu?: (column: PlacedColumn, place: number) => ReactNode;
  readonly onSort: (column: string) => void;
  readonly onWidth: (column: string, width: number) => void;
  readonly onMove?: (column: string, by: number) => void;
  readonly onOpen: (id: string) => void;
  readonly onToggle?: (group: string) => void;
  /** A block of several cells, and where it would stand; absent where blocks are not pasted. */
  readonly onPaste?: (cells: readonly (readonly string[])[], at: Place) => void;
  readonly onChosen?: (ids: readonly string[], block: Block) => void;
  readonly onWriting: (id: string, column: string, value: unknown) => void;
  /** What a new row gets by itself once something is written in it. */
  readonly complete?: (row: Row) => Row;
  /** A cell to go to, each time that it is another. */
  readonly goTo?: Goal | undefined;
  readonly onHelp: () => void;
  readonly onEnd?: () => void;
  /** Said to those who do not see. */
  readonly say: (words: string) => void;
}

/** A cell that the page around the grid sends somebody to. */
export interface Goal {
  readonly id: string;
  readonly column: string;
}

const WORDS = {
  readOnly: { fr: 'Cette cellule ne se modifie pas ici.', en: 'This cell is not changed here.' },
  leave: { fr: 'Tab quitte maintenant la grille.', en: 'Tab now leaves the grid.' },
  copied: { fr: 'Cellules copiées', en: 'Cells copied' },
  undone: { fr: 'Annulé', en: 'Undone' },
  redone: { fr: 'Rétabli', en: 'Redone' },
  filled: { fr: 'Recopié vers le bas', en: 'Filled down' },
  rows: { fr: 'lignes', en: 'rows' },
  row: { fr: 'ligne', en: 'row' },
};

/**
 * A register as a spreadsheet: walked by arrows, written in by typing, copied from and pasted into. It draws the lines in sight
 * only. Tab goes from cell to cell once somebody works in it; before that, and after Escape, it leaves (WCAG 2.1.2).
 */
export function Grid(props: GridProps) {
  const { label, keyField, sheet, view, reader, nameOfControl, opened, onOpen, say } = props;
  const { t, titled, counted } = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const [anchor, setAnchor] = useState<Place>({ line: 0, column: 0 });
  const [active, setActive] = useState<Place>({ line: 0, column: 0 });
  const [editing, setEditing] = useState<'fresh' | 'change' | undefined>();
  const moving = useRef(false);
  const [lines, setLines] = useState(props.lines);
  // A cell that is being written holds the lines where they are.
  if (editing === undefined && lines !== props.lines) {
    const chosen = followed({ anchor, active }, lines, props.lines);
    // A cell that moves out of sight would take the keyboard with it.
    if (chosen.active.line !== active.line && frame.current?.contains(document.activeElement)) {
      moving.current = true;
    }
    setLines(props.lines);
    setAnchor(chosen.anchor);
    setActive(chosen.active);
  }
  const columns = useMemo(() => placed(props.columns, props.pinned), [props.columns, props.pinned]);
  const last = columns.at(-1);
  const width = last ? Math.max(...columns.map(({ left, width: wide }) => left + wide)) : GUTTER;
  const pins = columns.filter(({ pinned }) => pinned).reduce((sum, { width: wide }) => sum + wide, GUTTER);
  const sight = useSheetWindow(
    frame,
    { count: lines.length, height: ROW, head: HEAD, pinned: pins },
    props.onEnd,
  );
  const size: Size = { lines: lines.length, columns: columns.length, page: sight.page };
  const at = within(active, size, true);
  const block = blockOf(within(anchor, size), within(at, size));
  /** Somebody works in the grid: Tab goes from cell to cell. */
  const engaged = useRef(false);

  useLayoutEffect(() => {
    if (!moving.current || editing) return;
    const column = columns[at.column];
    if (column) sight.reveal(at.line, column.left, column.left + column.width, column.pinned);
    const place =
      at.line < 0 ? `[data-head="${at.column}"]` : `[data-line="${at.line}"][data-column="${at.column}"]`;
    const cell = frame.current?.querySelector<HTMLElement>(place);
    if (!cell) return;
    moving.current = false;
    cell.focus({ preventScroll: true });
  });

  const go = (to: Place, extending = false, heading = false) => {
    moving.current = true;
    const next = within(to, size, heading && !extending);
    setActive(next);
    if (!extending) setAnchor(next);
    setEditing(undefined);
    report(extending ? blockOf(within(anchor, size), next) : blockOf(next, next));
  };
  const rowAt = (line: number): SheetRow | undefined => {
    const found = lines[line];
    return found?.kind === 'row' ? view.byId.get(found.id) : undefined;
  };
  const rowsIn = ({ top, bottom }: Block): readonly SheetRow[] =>
    lines.slice(top, bottom + 1).flatMap(({ id, kind }) => {
      const row = kind === 'row' ? view.byId.get(id) : undefined;
      return row ? [row] : [];
    });
  const report = (chosen: Block) => {
    props.onChosen?.(
      rowsIn(chosen).map(({ id }) => id),
      chosen,
    );
    if (!isOne(chosen)) say(`${counted(chosen.bottom - chosen.top + 1, WORDS.row, WORDS.rows)}`);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when somebody is sent to another cell
  useLayoutEffect(() => {
    if (!props.goTo) return;
    const line = lines.findIndex(({ id }) => id === props.goTo?.id);
    const place = columns.findIndex(({ id }) => id === props.goTo?.column);
    if (line < 0) return;
    engaged.current = true;
    go({ line, column: Math.max(0, place) });
  }, [props.goTo]);
  const column = columns[at.column];
  const row = rowAt(at.line);
  const canWrite = (of: SheetRow | undefined, where: GridColumn | undefined) =>
    of !== undefined && where?.field !== undefined && where.writable(of);

  const begin = (how: 'fresh' | 'change') => {
    if (!canWrite(row, column)) {
      if (how === 'change' && row?.stored) onOpen(row.id);
      else say(t(WORDS.readOnly));
      return;
    }
    engaged.current = true;
    // At once: the key that is being pressed is then written into the editor by the browser itself.
    flushSync(() => setEditing(how));
  };
  /** Writes values into cells, as one deed. */
  const put = (
    cells: readonly { readonly row: SheetRow; readonly column: GridColumn; readonly value: unknown }[],
  ) => {
    const changes: Change[] = [];
    for (const [of, own] of Map.groupBy(
      cells.filter((cell) => canWrite(cell.row, cell.column)),
      (cell) => cell.row,
    )) {
      const values = Object.fromEntries(own.map((cell) => [cell.column.id, cell.value]));
      const after = withValues(of.row, values);
      changes.push({
        id: of.id,
        before: of.row,
        after: of.stored ? after : (props.complete?.(after) ?? after),
      });
    }
    sheet.commit(changes);
  };
  const write = (value: unknown, then: Then) => {
    if (row && column) {
      if (then === 'everywhere') put(rowsIn(block).map((one) => ({ row: one, column, value })));
      else if (!isSame(value, row.row[column.id])) put([{ row, column, value }]);
    }
    setEditing(undefined);
    if (then === 'stay' || then === 'everywhere') {
      moving.current = then === 'everywhere' || frame.current?.contains(document.activeElement) === true;
      return;
    }
    const ways: Record<'down' | 'up' | 'right' | 'left', Place> = {
      down: { line: at.line + 1, column: at.column },
      up: { line: at.line - 1, column: at.column },
      right: neighbour(at, size, false) ?? at,
      left: neighbour(at, size, true) ?? at,
    };
    go(ways[then]);
  };
  // The latest of each, behind functions that stay the same.
  const latest = useRef({ write, onOpen, onWriting: props.onWriting, row, column });
  latest.current = { write, onOpen, onWriting: props.onWriting, row, column };
  const tools = useMemo(
    (): GridTools => ({
      reader,
      keyField,
      t,
      titled,
      sentence: (message) => sentenceCase(t(message)),
      nameOfControl,
      write: (value, then) => latest.current.write(value, then),
      cancel: () => {
        moving.current = true;
        setEditing(undefined);
      },
      writing: (value) => {
        const { row: of, column: where } = latest.current;
        if (of && where) latest.current.onWriting(of.id, where.id, value);
      },
      open: (id) => latest.current.onOpen(id),
    }),
    [reader, keyField, t, titled, nameOfControl],
  );

  const clear = () => {
    put(
      rowsIn(block).flatMap((one) =>
        columns.slice(block.left, block.right + 1).flatMap((where) => {
          if (!where.field) return [];
          return [{ row: one, column: where, value: nothingOf(where.field.shape) }];
        }),
      ),
    );
  };
  const fillDown = (of: Block) => {
    const top = of.top === of.bottom ? of.top - 1 : of.top;
    const source = rowAt(top);
    if (!source) return;
    const rows = rowsIn({ ...of, top: top + 1 });
    put(
      rows.flatMap((one) =>
        columns
          .slice(of.left, of.right + 1)
          .map((where) => ({ row: one, column: where, value: source.row[where.id] })),
      ),
    );
    say(t(WORDS.filled));
  };
  const takeBack = (again: boolean) => {
    const deed = again ? sheet.redo() : sheet.undo();
    if (!deed) return;
    say(t(again ? WORDS.redone : WORDS.undone));
    const line = lines.findIndex(({ id }) => id === deed[0]?.id);
    if (line >= 0) go({ line, column: at.column });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // What stands in a menu or an editor is not of the grid, though React tells us of it.
    if (editing || !(event.target instanceof Node) || !frame.current?.contains(event.target)) return;
    if (event.target instanceof Element && event.target.closest('.sheet-menu')) return;
    const { key, shiftKey } = event;
    const control = event.ctrlKey || event.metaKey;
    const heading = at.line < 0;
    const handled = () => event.preventDefault();
    if (key === 'Tab') {
      const next = neighbour(at, size, shiftKey);
      if (!engaged.current || heading || !next || control) return;
      handled();
      go(next);
      return;
    }
    if (key === 'Escape') {
      if (!isOne(block)) {
        handled();
        go(at);
      } else if (engaged.current) {
        handled();
        engaged.current = false;
        say(t(WORDS.leave));
      }
      return;
    }
    if (heading && onHeadKey(event)) return;
    if (control && !event.getModifierState('AltGraph')) {
      if (onControlKey(key.toLowerCase(), shiftKey)) {
        handled();
        return;
      }
    }
    const to = event.altKey ? undefined : step(key, control, at, size);
    if (to) {
      handled();
      engaged.current = true;
      go(to, shiftKey, key === 'ArrowUp' && !control);
      return;
    }
    if (!heading) onCellKey(event);
  };
  const onHeadKey = (event: KeyboardEvent): boolean => {
    if (!column || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return event.key === 'Enter';
    const way = event.key === 'ArrowRight' ? 1 : -1;
    if (event.altKey) props.onWidth(column.id, Math.max(LEAST, column.width + way * 16));
    else if ((event.ctrlKey || event.metaKey) && event.shiftKey && props.onMove) {
      props.onMove(column.id, way);
      go({ line: -1, column: at.column + way }, false, true);
    } else return false;
    event.preventDefault();
    return true;
  };
  const onControlKey = (key: string, shift: boolean): boolean => {
    if (key === 'z' && !shift) takeBack(false);
    else if (key === 'y' || (key === 'z' && shift)) takeBack(true);
    else if (key === 'd') fillDown(block);
    else if (key === '/') props.onHelp();
    else if (key === 'a')
      choose({ line: 0, column: 0 }, { line: lines.length - 1, column: columns.length - 1 });
    else if (key === ' ')
      choose({ line: 0, column: at.column }, { line: lines.length - 1, column: at.column });
    else return false;
    engaged.current = true;
    return true;
  };
  const choose = (from: Place, to: Place) => {
    moving.current = true;
    setAnchor(to);
    setActive(within({ line: at.line, column: at.column }, size));
    // The active cell stays where it is seen: the block goes from one end to the other.
    setAnchor(from);
    setActive(to);
    report(blockOf(from, to));
  };
  const onCellKey = (event: KeyboardEvent) => {
    const { key, shiftKey, altKey } = event;
    const line = lines[at.line];
    const handled = () => {
      event.preventDefault();
      engaged.current = true;
    };
    if (key === 'Enter' && altKey) {
      handled();
      if (row?.stored) onOpen(row.id);
    } else if (key === 'Enter' || key === 'F2') {
      handled();
      if (line?.kind === 'group') props.onToggle?.(line.id);
      else begin('change');
    } else if (key === 'Delete' || key === 'Backspace') {
      handled();
      clear();
    } else if (key === ' ' && shiftKey) {
      handled();
      choose({ line: at.line, column: 0 }, { line: at.line, column: columns.length - 1 });
    } else if (key === ' ') {
      handled();
      if (row && column?.field?.shape.kind === 'flag')
        put([{ row, column, value: row.row[column.id] !== true }]);
    } else if (isWritten(event)) {
      if (key === '?' && !canWrite(row, column)) props.onHelp();
      else onWrittenKey(key, handled);
    }
  };
  const onWrittenKey = (key: string, handled: () => void) => {
    const shape = column?.field?.shape;
    if (shape?.kind !== 'scale' || !row || !column || !canWrite(row, column)) {
      begin('fresh');
      return;
    }
    handled();
    const read = readValue(column.field as NonNullable<typeof column.field>, key, undefined, reader);
    if (read.ok) put(rowsIn(block).map((one) => ({ row: one, column, value: read.value })));
    else say(sentenceCase(t(read.message)));
  };

  const onMouseDown = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    if (event.button !== 0 || !frame.current?.contains(target) || target.closest('input, textarea, button'))
      return;
    const gutter = target.closest<HTMLElement>('[data-gutter]');
    const found = placeOf(target);
    if (gutter) {
      const line = Number(gutter.closest<HTMLElement>('[data-line]')?.dataset.line);
      event.preventDefault();
      engaged.current = true;
      choose({ line: event.shiftKey ? anchor.line : line, column: 0 }, { line, column: columns.length - 1 });
    } else if (target.closest('[data-handle]')) {
      event.preventDefault();
      dragFill(block);
    } else if (found) {
      event.preventDefault();
      engaged.current = true;
      go(found, event.shiftKey);
      const from = event.shiftKey ? anchor : found;
      drag((to) => {
        setAnchor(from);
        setActive(to);
        report(blockOf(from, to));
      });
    }
  };
  const dragFill = (from: Block) => {
    let bottom = from.bottom;
    drag(
      (to) => {
        bottom = Math.max(from.bottom, to.line);
        setAnchor({ line: from.top, column: from.left });
        setActive({ line: bottom, column: from.right });
      },
      () => {
        if (bottom > from.bottom) fillDown({ ...from, top: from.bottom, bottom });
      },
    );
  };

  const onCopy = (event: ClipboardEvent) => {
    if (editing || at.line < 0) return;
    event.preventDefault();
    const shown = columns.slice(block.left, block.right + 1);
    const cells = rowsIn(block).map((one) =>
      shown.map((where) =>
        where.field ? writeValue(where.field, one.row[where.id], reader) : where.text(one),
      ),
    );
    putCells(event.clipboardData, cells);
    say(t(WORDS.copied));
    if (event.type === 'cut') clear();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (editing || at.line < 0) return;
    event.preventDefault();
    const cells = takeCells(event.clipboardData);
    const [[text] = []] = cells;
    engaged.current = true;
    if (cells.length > 1 || (cells[0]?.length ?? 0) > 1) {
      props.onPaste?.(cells, { line: block.top, column: block.left });
      return;
    }
    if (text === undefined) return;
    const written = rowsIn(block).flatMap((one) =>
      columns.slice(block.left, block.right + 1).flatMap((where) => {
        const read = where.field && readValue(where.field, text, one.row[where.id], reader);
        if (read?.ok === false) say(sentenceCase(t(read.message)));
        return read?.ok ? [{ row: one, column: where, value: read.value }] : [];
      }),
    );
    put(written);
  };

  const stop = at.line >= sight.first && at.line < sight.last ? at.line : sight.first;
  return (
    <div
      role="grid"
      ref={frame}
      className="sheet-frame"
      aria-label={label}
      aria-multiselectable="true"
      aria-rowcount={(props.total ?? lines.length) + 1}
      aria-colcount={columns.length + 1}
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onDoubleClick={(event) => {
        if (placeOf(event.target as HTMLElement)) begin('change');
      }}
      onCopy={onCopy}
      onCut={onCopy}
      onPaste={onPaste}
      onFocus={(event) => {
        const place = placeOf(event.target as HTMLElement);
        if (place && !moving.current && !isSame(place, at) && event.target.matches('[data-column]')) {
          setActive(place);
          setAnchor(place);
        }
      }}
    >
      <GridHead
        columns={columns}
        width={width}
        active={at.line < 0 ? at.column : undefined}
        sort={props.sort}
        filtered={props.filtered}
        sortable={props.sortable ?? always}
        onSort={props.onSort}
        onWidth={props.onWidth}
        menu={props.menu}
      />
      <div role="rowgroup" className="sheet-body" style={{ height: lines.length * ROW, width }}>
        {lines.slice(sight.first, sight.last).map((line, offset) => {
          const place = sight.first + offset;
          if (line.kind === 'group') {
            return (
              // biome-ignore lint/a11y/useFocusableInteractive: its cell takes the focus
              <div
                key={line.id}
                role="row"
                aria-rowindex={place + 2}
                className="sheet-row sheet-group"
                style={{ top: place * ROW, width }}
              >
                {/* biome-ignore lint/a11y/useKeyWithClickEvents: the frame hears the keys */}
                <div
                  role="gridcell"
                  aria-colspan={columns.length + 1}
                  tabIndex={stop === place && at.line === place ? 0 : -1}
                  data-line={place}
                  data-column={at.column}
                  className="sheet-group-cell"
                  onClick={() => props.onToggle?.(line.id)}
                >
                  {line.words === '' ? '–' : line.words} <span className="quiet">({line.count})</span>
                </div>
              </div>
            );
          }
          const found = view.byId.get(line.id);
          if (!found) return null;
          const chosen = place >= block.top && place <= block.bottom && at.line >= 0;
          return (
            <GridRow
              key={line.id}
              line={place}
              row={found}
              columns={columns}
              width={width}
              opened={opened !== undefined && opened === String(found.row[keyField])}
              active={stop === place ? at.column : undefined}
              from={chosen ? block.left : undefined}
              to={chosen ? block.right : undefined}
              handle={
                chosen &&
                place === block.bottom &&
                editing === undefined &&
                canWrite(found, columns[block.right])
              }
              editing={at.line === place ? editing : undefined}
              tools={tools}
            />
          );
        })}
      </div>
    </div>
  );
}

function always(): boolean {
  return true;
}

/** A key that writes: letters, digits and signs, those of AltGr and dead keys among them. */
function isWritten(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (key === 'Dead' || key === 'Process') return true;
  const plain = !ctrlKey && !metaKey && !altKey;
  return [...key].length === 1 && (plain || event.getModifierState('AltGraph'));
}

function placed(columns: readonly GridColumn[], pinned: number): readonly PlacedColumn[] {
  let left = GUTTER;
  return columns.map((column, place) => {
    const here = { ...column, left, pinned: place < pinned };
    left += column.width;
    return here;
  });
}

function placeOf(target: HTMLElement): Place | undefined {
  const cell = target.closest<HTMLElement>('[data-column]');
  const line = cell?.dataset.line;
  return line === undefined ? undefined : { line: Number(line), column: Number(cell?.dataset.column) };
}

/** Follows the pointer from cell to cell until it is let go. */
function drag(over: (place: Place) => void, done?: () => void): void {
  const move = (event: globalThis.MouseEvent) => {
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const place = under instanceof HTMLElement ? placeOf(under) : undefined;
    if (place) over(place);
  };
  const end = () => {
    document.removeEventListener('mousemove', move);
    document.removeEventListener('mouseup', end);
    done?.();
  };
  document.addEventListener('mousemove', move);
  document.addEventListener('mouseup', end);
}
