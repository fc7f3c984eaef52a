import type { Row } from '#domain/register/register.ts';
import { canonical } from '#kernel/canonical.ts';

/** What happened to one row; absent before: it is new; absent after: it goes. */
export interface Change {
  readonly id: string;
  readonly before: Row | undefined;
  readonly after: Row | undefined;
}

/** What one gesture did: an edit, a paste, a fill, a deletion. It is undone as one. */
export type Deed = readonly Change[];

/** The deed that takes another one back. */
export function inverse(deed: Deed): Deed {
  return deed.map(({ id, before, after }) => ({ id, before: after, after: before })).toReversed();
}

export function isSame(left: unknown, right: unknown): boolean {
  return left === right || text(left) === text(right);
}

function text(value: unknown): string {
  return value === undefined ? '' : canonical(value);
}

/** What a change makes of a row as it stands now. */
export interface Changed {
  readonly row: Row | undefined;
  /** Somebody else has changed the same fields meanwhile: the two must be compared. */
  readonly contested: boolean;
}

/** Does a change field by field, so that what others did to other fields stays. */
export function redo({ before, after }: Change, now: Row | undefined): Changed {
  if (before === undefined) return { row: after, contested: now !== undefined };
  if (after === undefined) return { row: undefined, contested: now !== undefined && !isSame(now, before) };
  if (now === undefined) return { row: after, contested: true };
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !isSame(before[name], after[name]),
  );
  return {
    row: withValues(now, Object.fromEntries(fields.map((name) => [name, after[name]]))),
    contested: fields.some((name) => !isSame(now[name], before[name]) && !isSame(now[name], after[name])),
  };
}

/** The row with other values; a value that is undefined is taken away. */
export function withValues(row: Row, values: Row): Row {
  return Object.fromEntries(Object.entries({ ...row, ...values }).filter(([, value]) => value !== undefined));
}
