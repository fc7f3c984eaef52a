/** Counts by key, as they are gathered from several answers. */
export type Counts = ReadonlyMap<string, number>;

export function counted<Row>(
  rows: readonly Row[],
  key: (row: Row) => string,
  count: (row: Row) => number,
): Counts {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + count(row));
  return counts;
}

export interface Top<Key> {
  readonly rows: readonly { readonly key: Key; readonly count: number }[];
  readonly others: number;
}

const LONGEST = 100;

/**
 * The highest counts, equal ones by their key, so that the same answers give the same evidence; the rest of the total is
 * in `others`.
 */
export function top<Key>(
  counts: Counts,
  keyOf: (key: string) => Key,
  total?: number,
): { rows: { key: Key; count: number }[]; others: number } {
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, LONGEST);
  const rows = sorted.map(([key, count]) => ({ key: keyOf(key), count: Math.round(count) }));
  const listed = rows.reduce((sum, { count }) => sum + count, 0);
  const whole = total ?? [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { rows, others: Math.max(0, Math.round(whole) - listed) };
}
