import { Dossier } from '#domain/dossier/dossier.ts';
import { keyOf, type Row } from '#domain/register/register.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import {
  conflict,
  duplicateId,
  inUse,
  lastRow,
  namedTwice,
  onlyOneRow,
  unknownDossier,
  unknownRow,
} from '../refusals.ts';
import { refreshRisks } from '../risks/refresh.ts';
import type { By, RowsApplied, RowsWork, Stored } from '../session.ts';
import type { Scope } from '../tables.ts';
import { readRows } from './read.ts';
import { type User, unknownReferencesEach, usersOfEach } from './references.ts';
import type { Table } from './table.ts';
import { touch } from './touch.ts';
import { deleteLinks, deleteRows, insertRows, updateRows, writeLinks } from './write.ts';

type Work = RowsWork<Row>;
type Before = ReadonlyMap<string, Stored>;

/** Writes and takes away many rows of one register: everything is looked at before anything is written. */
export async function applyRows(
  scope: Scope,
  table: Table,
  dossier: string,
  work: Work,
  by: By,
): Promise<Result<RowsApplied<Row>>> {
  if (!(await touch(scope, dossier))) return refuse(unknownDossier(dossier));
  const keys = keysIn(table, work);
  const before = byKey(table, await readRows(scope, table, dossier, keys));
  const refusals = [
    ...twice(table, work),
    ...savesRefused(table, work, before),
    ...removalsRefused(table, work, before),
    ...(await singleRefused(scope, table, dossier, work)),
    ...(await referencesRefused(scope, table, dossier, work)),
    ...(await usersRefused(scope, table, dossier, work)),
    ...(await emptiedRefused(scope, table, dossier, work)),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  await write({ scope, table, dossier, by }, work, before);
  const after = byKey(table, await readRows(scope, table, dossier, keys));
  const saved = work.saves.map(({ row }) => there(after, keyOf(table.register, row)));
  return ok({ saved, before });
}

function keysIn({ register }: Table, { saves, removals }: Work): readonly string[] {
  return [...saves.map(({ row }) => keyOf(register, row)), ...removals.map(({ key }) => key)];
}

function byKey({ register }: Table, rows: readonly Stored[]): Before {
  return new Map(rows.map((stored) => [keyOf(register, stored.row), stored]));
}

/** A key that stands twice in the work could be written in two ways. */
function twice(table: Table, { saves, removals }: Work): readonly Refusal[] {
  const seen = new Set<string>();
  const again = (key: string, path: Refusal['path']) => {
    const refused = seen.has(key) ? [below(path, namedTwice(table.register, key))] : [];
    seen.add(key);
    return refused;
  };
  return [
    ...saves.flatMap(({ row }, place) => again(keyOf(table.register, row), ['saves', place, 'row'])),
    ...removals.flatMap(({ key }, place) => again(key, ['removals', place])),
  ];
}

function savesRefused({ register }: Table, { saves }: Work, before: Before): readonly Refusal[] {
  return saves.flatMap(({ row, version }, place) => {
    const key = keyOf(register, row);
    const now = before.get(key);
    const path = ['saves', place];
    if (version === undefined) return now ? [below([...path, 'row'], duplicateId(register, key, now))] : [];
    if (!now) return [below([...path, 'row'], unknownRow(register, key))];
    return now.version === version ? [] : [below(path, conflict(key, now, version))];
  });
}

function removalsRefused({ register }: Table, { removals }: Work, before: Before): readonly Refusal[] {
  return removals.flatMap(({ key, version }, place) => {
    const now = before.get(key);
    const path = ['removals', place];
    if (!now) return [{ ...unknownRow(register, key), path: [...path, 'key'] }];
    return now.version === version ? [] : [below(path, conflict(key, now, version))];
  });
}

/** A register of one row takes no second one. */
async function singleRefused(
  scope: Scope,
  table: Table,
  dossier: string,
  { saves }: Work,
): Promise<readonly Refusal[]> {
  const place = saves.findIndex(({ version }) => version === undefined);
  if (!table.register.single || place < 0) return [];
  const [there] = await readRows(scope, table, dossier);
  return there ? [below(['saves', place, 'row'], onlyOneRow(table.register, there))] : [];
}

async function referencesRefused(
  scope: Scope,
  table: Table,
  dossier: string,
  { saves, removals }: Work,
): Promise<readonly Refusal[]> {
  const rows = saves.map(({ row }) => row);
  const going = new Set(removals.map(({ key }) => key));
  const each = await unknownReferencesEach(scope, table, dossier, rows, going);
  return each.flatMap((refusals, place) =>
    refusals.map((refusal) => below(['saves', place, 'row'], refusal)),
  );
}

/** What a removed row is needed for still; rows that are written or go at the same time speak for themselves. */
async function usersRefused(
  scope: Scope,
  table: Table,
  dossier: string,
  work: Work,
): Promise<readonly Refusal[]> {
  const { removals } = work;
  const users = await usersOfEach(
    scope,
    table,
    dossier,
    removals.map(({ key }) => key),
  );
  const touched = new Set(keysIn(table, work));
  const stays = (user: User) => user.register !== table.id || !touched.has(user.key);
  return removals.flatMap(({ key }, place) => {
    const left = (users.get(key) ?? []).filter(stays).map((user) => `${user.register}/${user.key}`);
    return left.length > 0 ? [below(['removals', place], inUse(key, left))] : [];
  });
}

async function emptiedRefused(
  scope: Scope,
  table: Table,
  dossier: string,
  { saves, removals }: Work,
): Promise<readonly Refusal[]> {
  if (removals.length === 0 || saves.length > 0 || !expectsOne(table)) return [];
  const going = new Set(removals.map(({ key }) => key));
  const rows = await readRows(scope, table, dossier);
  if (rows.some(({ row }) => !going.has(keyOf(table.register, row)))) return [];
  return removals.slice(-1).map(({ key }) => ({
    ...lastRow(table.id, table.register, key),
    path: ['removals', removals.length - 1, 'key'],
  }));
}

interface Target {
  readonly scope: Scope;
  readonly table: Table;
  readonly dossier: string;
  readonly by: By;
}

async function write(
  { scope, table, dossier, by }: Target,
  { saves, removals }: Work,
  before: Before,
): Promise<void> {
  const target = { scope, dossier, by };
  const rows = saves.map(({ row }) => row);
  const isNew = (row: Row) => !before.has(keyOf(table.register, row));
  const gone = removals.map(({ key }) => key);
  await insertRows(
    target,
    table,
    rows.filter((row) => isNew(row)),
  );
  await updateRows(
    target,
    table,
    rows.filter((row) => !isNew(row)),
  );
  await writeLinks(scope, table, dossier, rows);
  await deleteLinks(scope, table, dossier, gone);
  await deleteRows(scope, table, dossier, gone);
  await refreshRisks(scope, dossier, new Map([[table.id, keysIn(table, { saves, removals })]]));
}

function there(rows: Before, key: string): Stored {
  const stored = rows.get(key);
  if (!stored) throw new Error(`“${key}” is not there after it was written`);
  return stored;
}

/** What the dossier's own schema says: the criteria, the study and the company are never without a row. */
export function expectsOne({ id }: Table): boolean {
  return !Dossier.shape[id].safeParse([]).success;
}

function below(path: Refusal['path'], refusal: Refusal): Refusal {
  return { ...refusal, path: [...path, ...refusal.path] };
}
