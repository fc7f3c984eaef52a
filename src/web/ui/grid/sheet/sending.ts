import type { Row } from '#domain/register/register.ts';
import type { Text } from '#kernel/text.ts';
import type { RefusalAnswer } from '../../../api/problem.ts';
import type { StoredRow } from '../../../api/queries.ts';
import { isStored } from '../../entry/use-save.ts';

/** Why a cell or a row is not stored: path within the row. */
export interface CellRefusal {
  readonly path: readonly (string | number)[];
  readonly message: Text | string;
  readonly code: string;
}

/** What is written in one transaction, each row with the id by which the sheet knows it. */
export interface SheetWork {
  readonly saves: readonly { readonly id: string; readonly row: Row; readonly version: number | undefined }[];
  readonly removals: readonly { readonly id: string; readonly key: string; readonly version: number }[];
}

export type SheetAnswer =
  | { readonly ok: true; readonly saved: readonly StoredRow[] }
  | { readonly ok: false; readonly refusals: readonly RefusalAnswer[]; readonly problem: unknown };

interface RowRefused {
  readonly refusals: readonly CellRefusal[];
  readonly theirs: StoredRow | undefined;
}

/** Refusals of a batch, by the row that they are about: their paths start with `saves` or `removals` and a place. */
export function placed(
  { saves, removals }: SheetWork,
  refusals: readonly RefusalAnswer[],
): ReadonlyMap<string, RowRefused> {
  const byRow = new Map<string, RowRefused>();
  for (const { path, message, code, found } of refusals) {
    const [list, place, ...rest] = path;
    const id = (list === 'saves' ? saves : list === 'removals' ? removals : [])[Number(place)]?.id;
    if (id === undefined) continue;
    const before = byRow.get(id);
    const cell = { path: rest[0] === 'row' ? rest.slice(1) : rest, message, code };
    byRow.set(id, {
      refusals: [...(before?.refusals ?? []), cell],
      theirs: before?.theirs ?? (code === 'conflict' && isStored(found) ? found : undefined),
    });
  }
  return byRow;
}
