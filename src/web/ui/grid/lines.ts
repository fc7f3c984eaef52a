import type { ColumnFilter, Layout } from '#domain/register/saved-view.ts';
import { compareIds } from '#kernel/order.ts';
import type { GridColumn } from './column.ts';
import type { SheetRow } from './sheet/sheet.ts';
import { fold } from './values/fold.ts';

/** What stands on one line of the grid: a row, or the heading of a group of rows. */
export type Line =
  | { readonly kind: 'row'; readonly id: string }
  | { readonly kind: 'group'; readonly id: string; readonly words: string; readonly count: number };

type Asked = Pick<Layout, 'sort' | 'group' | 'filters' | 'words'>;

/** The lines that a layout asks for: filtered, sorted, grouped. New rows stand at the end until the page is read again. */
export function linesOf(
  rows: readonly SheetRow[],
  asked: Asked,
  columns: readonly GridColumn[],
  key: string,
  closed: ReadonlySet<string> = new Set(),
): readonly Line[] {
  const isNew = (row: SheetRow) => row.id.startsWith('+');
  const shown = sorted(
    matching(
      rows.filter((row) => !isNew(row)),
      asked,
      columns,
    ),
    asked.sort,
    columns,
    key,
  );
  const fresh = rows.filter(isNew);
  const group = columns.find(({ id }) => id === asked.group);
  return [...(group ? grouped(shown, group, closed) : shown.map(lineOf)), ...fresh.map(lineOf)];
}

function lineOf({ id }: SheetRow): Line {
  return { kind: 'row', id };
}

/** The rows that pass every filter and in which every word stands somewhere; accents and capitals do not count. */
export function matching(
  rows: readonly SheetRow[],
  { filters, words }: Pick<Asked, 'filters' | 'words'>,
  columns: readonly GridColumn[],
): readonly SheetRow[] {
  const tests = filters.flatMap((filter) => {
    const column = columns.find(({ id }) => id === filter.column);
    return column ? [(row: SheetRow) => passes(row, filter, column)] : [];
  });
  const wanted = fold(words).split(' ').filter(Boolean);
  if (wanted.length > 0) {
    tests.push((row) => {
      const text = fold(columns.map((column) => column.text(row)).join(' '));
      return wanted.every((word) => text.includes(word));
    });
  }
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)));
}

function passes(row: SheetRow, filter: ColumnFilter, column: GridColumn): boolean {
  const value = row.row[column.id];
  switch (filter.test) {
    case 'words':
      return fold(column.text(row)).includes(fold(filter.words));
    case 'among':
      return [value].flat(2).some((one) => filter.values.includes(String(one)));
    case 'between':
      return isBetween(value, filter);
    case 'empty':
      return isNothing(value);
    case 'filled':
      return !isNothing(value);
  }
}

function isBetween(
  value: unknown,
  { from, to }: { readonly from?: number | string | undefined; readonly to?: number | string | undefined },
): boolean {
  if (typeof value !== 'number' && typeof value !== 'string') return false;
  // Numbers with numbers, days with days: both stand in their order as they are.
  return (from === undefined || value >= from) && (to === undefined || value <= to);
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** The rows by one column; those without a value come last, whichever way. */
export function sorted(
  rows: readonly SheetRow[],
  order: Layout['sort'],
  columns: readonly GridColumn[],
  key: string,
): readonly SheetRow[] {
  const column = order && columns.find(({ id }) => id === order.column);
  if (!order || !column) return rows;
  const way = order.descending ? -1 : 1;
  const read = rows.map((row) => ({ row, value: row.row[column.id], text: column.text(row) }));
  const compare = comparison(column, key);
  return read
    .toSorted((a, b) => {
      const [left, right] = [a.text === '', b.text === ''];
      return left || right ? Number(left) - Number(right) : compare(a, b) * way;
    })
    .map(({ row }) => row);
}

interface Read {
  readonly value: unknown;
  readonly text: string;
}

/** Numbers and days by what is stored, ids as people count, everything else as it is read. */
function comparison({ id, field }: GridColumn, key: string): (a: Read, b: Read) => number {
  if (id === key && field?.shape.kind === 'id') return (a, b) => compareIds(String(a.value), String(b.value));
  return (a, b) => {
    if (typeof a.value === 'number' && typeof b.value === 'number') return a.value - b.value;
    return field?.shape.kind === 'day'
      ? collator.compare(String(a.value), String(b.value))
      : collator.compare(a.text, b.text);
  };
}

function grouped(
  rows: readonly SheetRow[],
  column: GridColumn,
  closed: ReadonlySet<string>,
): readonly Line[] {
  const groups = Map.groupBy(rows, (row) => column.text(row));
  const names = [...groups.keys()].toSorted((a, b) =>
    a === '' || b === '' ? Number(a === '') - Number(b === '') : collator.compare(a, b),
  );
  return names.flatMap((words): readonly Line[] => {
    const members = groups.get(words) ?? [];
    const id = `group:${words}`;
    const head: Line = { kind: 'group', id, words, count: members.length };
    return [head, ...(closed.has(id) ? [] : members.map(lineOf))];
  });
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}
