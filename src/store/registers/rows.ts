import { keyOf, type Row } from '#domain/register/register.ts';
import { compareIds } from '#kernel/order.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import {
  conflict,
  duplicateId,
  inUse,
  lastRow,
  onlyOneRow,
  unknownDossier,
  unknownRow,
} from '../refusals.ts';
import { refreshRisks } from '../risks/refresh.ts';
import type { By, Rows, Stored } from '../session.ts';
import type { Scope } from '../tables.ts';
import { applyRows, expectsOne } from './apply.ts';
import { readRows } from './read.ts';
import { unknownReferences, usersOf, usersOfEach } from './references.ts';
import type { Table } from './table.ts';
import { touch } from './touch.ts';
import { deleteRows, insertRows, updateRows, writeLinks } from './write.ts';

/** The rows of any register, one at a time, driven by its description. */
export function rowsOf(scope: Scope, table: Table): Rows<Row> {
  return {
    list: (dossier) => list(scope, table, dossier),
    get: (dossier, key) => get(scope, table, dossier, key),
    insert: (dossier, row, by) => insert(scope, table, dossier, row, by),
    update: (dossier, key, version, row, by) => update(scope, table, dossier, key, version, row, by),
    remove: (dossier, key, version) => remove(scope, table, dossier, key, version),
    apply: (dossier, work, by) => applyRows(scope, table, dossier, work, by),
    users: async (dossier, key) => {
      const users = await usersOfEach(scope, table, dossier, [key]);
      return (users.get(key) ?? []).map((user) => ({ register: user.register, key: user.key }));
    },
  };
}

async function list(scope: Scope, table: Table, dossier: string): Promise<Stored[]> {
  const rows = await readRows(scope, table, dossier);
  const key = (stored: Stored) => keyOf(table.register, stored.row);
  return rows.toSorted((a, b) => compareIds(key(a), key(b)));
}

async function get(scope: Scope, table: Table, dossier: string, key: string): Promise<Stored | undefined> {
  const [found] = await readRows(scope, table, dossier, [key]);
  return found;
}

async function insert(
  scope: Scope,
  table: Table,
  dossier: string,
  row: Row,
  by: By,
): Promise<Result<Stored>> {
  if (!(await touch(scope, dossier))) return refuse(unknownDossier(dossier));
  const taken = await alreadyThere(scope, table, dossier, row);
  if (taken) return refuse(taken);
  const unknown = await unknownReferences(scope, table, dossier, row);
  if (unknown.length > 0) return refuse(...unknown);
  await insertRows({ scope, dossier, by }, table, [row]);
  await writeLinks(scope, table, dossier, [row]);
  await refreshRisks(scope, dossier, new Map([[table.id, [keyOf(table.register, row)]]]));
  return ok(await written(scope, table, dossier, row));
}

async function alreadyThere(
  scope: Scope,
  table: Table,
  dossier: string,
  row: Row,
): Promise<Refusal | undefined> {
  const { register } = table;
  const key = keyOf(register, row);
  const [there] = await readRows(scope, table, dossier, register.single ? undefined : [key]);
  if (!there) return undefined;
  return register.single ? onlyOneRow(register, there) : duplicateId(register, key, there);
}

async function update(
  scope: Scope,
  table: Table,
  dossier: string,
  key: string,
  version: number,
  row: Row,
  by: By,
): Promise<Result<Stored>> {
  if (keyOf(table.register, row) !== key) throw new Error(`a row of ${table.name} keeps its key`);
  const current = await expected(scope, table, dossier, key, version);
  if (!current.ok) return current;
  const unknown = await unknownReferences(scope, table, dossier, row);
  if (unknown.length > 0) return refuse(...unknown);
  await updateRows({ scope, dossier, by }, table, [row]);
  await writeLinks(scope, table, dossier, [row]);
  await refreshRisks(scope, dossier, new Map([[table.id, [keyOf(table.register, row)]]]));
  return ok(await written(scope, table, dossier, row));
}

async function remove(
  scope: Scope,
  table: Table,
  dossier: string,
  key: string,
  version: number,
): Promise<Result<void>> {
  const current = await expected(scope, table, dossier, key, version);
  if (!current.ok) return current;
  const users = await usersOf(scope, table, dossier, key);
  if (users.length > 0) return refuse(inUse(key, users));
  if (expectsOne(table) && (await readRows(scope, table, dossier)).length === 1) {
    return refuse(lastRow(table.id, table.register, key));
  }
  await deleteRows(scope, table, dossier, [key]);
  await refreshRisks(scope, dossier, new Map([[table.id, [key]]]));
  return ok(undefined);
}

/** The row in the version that the writer has read. */
async function expected(
  scope: Scope,
  table: Table,
  dossier: string,
  key: string,
  version: number,
): Promise<Result<Stored>> {
  if (!(await touch(scope, dossier))) return refuse(unknownDossier(dossier));
  const current = await get(scope, table, dossier, key);
  if (!current) return refuse(unknownRow(table.register, key));
  return current.version === version ? ok(current) : refuse(conflict(key, current, version));
}

async function written(scope: Scope, table: Table, dossier: string, row: Row): Promise<Stored> {
  const stored = await get(scope, table, dossier, keyOf(table.register, row));
  if (!stored) throw new Error(`a row of ${table.name} is not there after it was written`);
  return stored;
}
