import { keyOf, type Register } from '#domain/register/register.ts';
import { compareIds } from '#kernel/order.ts';
import type { StoredRow } from '../../api/queries.ts';
import { type Sayer, showValue } from '../../ui/register/show-value.ts';
import type { Order } from '../../ui/table/data-table.tsx';

/** The rows in which every word stands somewhere; accents and capitals do not count. */
export function matching(
  rows: readonly StoredRow[],
  words: string,
  register: Register,
  sayer: Sayer,
): readonly StoredRow[] {
  const asked = plain(words).split(/\s+/).filter(Boolean);
  if (asked.length === 0) return rows;
  return rows.filter(({ row }) => {
    const all = Object.entries(register.fields).map(([name, field]) => showValue(field, row[name], sayer));
    const text = plain(all.join(' '));
    return asked.every((word) => text.includes(word));
  });
}

/** The rows by one column; those without a value come last, whichever way. */
export function sorted(
  rows: readonly StoredRow[],
  order: Order | undefined,
  register: Register,
  sayer: Sayer,
): readonly StoredRow[] {
  const field = order && register.fields[order.column];
  if (!order || !field) return rows;
  const way = order.descending ? -1 : 1;
  const { column } = order;
  return rows.toSorted((a, b) => {
    const [left, right] = [a.row[column], b.row[column]];
    if (isNothing(left) || isNothing(right)) return Number(isNothing(left)) - Number(isNothing(right));
    if (typeof left === 'number' && typeof right === 'number') return (left - right) * way;
    if (column === register.key) return compareIds(keyOf(register, a.row), keyOf(register, b.row)) * way;
    // A day is compared as it is stored; everything else as it is read.
    const words = (value: unknown) =>
      field.shape.kind === 'day' ? String(value) : showValue(field, value, sayer);
    return words(left).localeCompare(words(right), undefined, { numeric: true, sensitivity: 'base' }) * way;
  });
}

function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
