import { sql } from 'kysely';
import { type Change, changes } from '#domain/dossier/changes.ts';
import { type Dossier, inOrder, rowsOf } from '#domain/dossier/dossier.ts';
import type { RegisterId } from '#domain/register/names.ts';
import { keyOf, type Row } from '#domain/register/register.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { dossierExists } from '../refusals.ts';
import { refreshRisks } from '../risks/refresh.ts';
import type { By, DossierSummary, Session } from '../session.ts';
import type { Scope } from '../tables.ts';
import { rowJson } from './read.ts';
import { ALL_TABLES } from './table.ts';
import { touch } from './touch.ts';
import { deleteLinks, deleteRows, insertRows, type Target, updateRows, writeLinks } from './write.ts';

/** Whole dossiers: brought in, read, replaced, taken away. */
export function dossiers(scope: Scope): Session['dossiers'] {
  return {
    list: () => list(scope),
    load: (id) => load(scope, id),
    create: (id, content, by, { sample }) => create(scope, id, content, by, sample),
    replace: (id, content, by) => replace(scope, id, content, by),
    remove: (id) => remove(scope, id),
  };
}

async function list({ db, organisation }: Scope): Promise<DossierSummary[]> {
  const { rows } = await sql<DossierSummary>`
    select d.id, s.title, s.organisation, s.version, s.status, s.date, d.sample
      from dossier d join study s on (s.organisation_id, s.dossier_id) = (d.organisation_id, d.id)
     where d.organisation_id = ${organisation}
     order by s.date desc, d.id`.execute(db);
  return rows;
}

/** In one statement, hence of one moment. */
async function load({ db, organisation }: Scope, id: string): Promise<Dossier | undefined> {
  const registers = ALL_TABLES.map(
    (table) => sql`
      select ${sql.lit(table.id)} as register, ${rowJson(table, 't')} as row from ${sql.table(table.name)} t
       where t.organisation_id = ${organisation} and t.dossier_id = ${id}`,
  );
  const { rows } = await sql<{ register: RegisterId; row: Row }>`
    ${sql.join(registers, sql` union all `)}`.execute(db);
  if (rows.length === 0) return undefined;
  const found = Map.groupBy(rows, ({ register }) => register);
  const content = ALL_TABLES.map(({ id: register, register: { single } }) => {
    const list = (found.get(register) ?? []).map(({ row }) => row);
    return [register, single ? list[0] : list];
  });
  // What stands in the tables has come through the dossier's schema.
  return inOrder(Object.fromEntries(content) as Dossier);
}

async function create(
  scope: Scope,
  id: string,
  content: Dossier,
  by: By,
  sample: boolean,
): Promise<Result<void>> {
  const { db, organisation } = scope;
  const { rows } =
    await sql`select from dossier where organisation_id = ${organisation} and id = ${id}`.execute(db);
  if (rows.length > 0) return refuse(dossierExists(id));
  await db
    .insertInto('dossier')
    .values({ organisation_id: organisation, id, sample, created_at: by.at, version: 1 })
    .execute();
  scope.touched.add(id);
  const written = ALL_TABLES.map((table) => ({
    table,
    created: rowsOf(content, table.id),
    changed: [],
    gone: [],
  }));
  await apply({ scope, dossier: id, by }, written);
  return ok(undefined);
}

async function replace(scope: Scope, id: string, content: Dossier, by: By): Promise<void> {
  const before = await load(scope, id);
  if (!before) throw new Error(`there is no dossier ${id} to replace`);
  const difference = changes(before, content);
  if (difference.length === 0) return;
  await touch(scope, id);
  await apply(
    { scope, dossier: id, by },
    ALL_TABLES.map((table) => work(table, difference, content)),
  );
}

async function remove({ db, organisation }: Scope, id: string): Promise<void> {
  // The rows go with the dossier by their foreign key, but a link holds the row that it leads to.
  for (const { name } of ALL_TABLES.flatMap((table) => table.links)) {
    await sql`
      delete from ${sql.table(name)} where organisation_id = ${organisation} and dossier_id = ${id}`.execute(
      db,
    );
  }
  await sql`delete from dossier where organisation_id = ${organisation} and id = ${id}`.execute(db);
}

/** What is to be done to one register. */
interface Work {
  readonly table: (typeof ALL_TABLES)[number];
  readonly created: readonly Row[];
  readonly changed: readonly Row[];
  readonly gone: readonly string[];
}

function work(table: Work['table'], difference: readonly Change[], content: Dossier): Work {
  const mine = difference.filter((change) => change.register === table.id);
  const keys = (kind: Change['kind']) =>
    new Set(mine.filter((change) => change.kind === kind).map((change) => change.key));
  const created = keys('new');
  const changed = keys('changed');
  const rows = rowsOf(content, table.id);
  return {
    table,
    created: rows.filter((row) => created.has(keyOf(table.register, row))),
    changed: rows.filter((row) => changed.has(keyOf(table.register, row))),
    gone: [...keys('gone')],
  };
}

/**
 * Rows before links, and what is new before what is gone, so that no reference ever leads nowhere: a register points to
 * earlier ones by columns, to any by links (the house test watches over the order).
 */
async function apply(target: Target, all: readonly Work[]): Promise<void> {
  const { scope, dossier } = target;
  for (const { table, created, changed } of all) {
    await insertRows(target, table, created);
    await updateRows(target, table, changed);
  }
  for (const { table, created, changed, gone } of all) {
    await writeLinks(scope, table, dossier, [...created, ...changed]);
    await deleteLinks(scope, table, dossier, gone);
  }
  for (const { table, gone } of all.toReversed()) {
    await deleteRows(scope, table, dossier, gone);
  }
  await refreshRisks(scope, dossier, new Map(all.map((work) => [work.table.id, keysOf(work)])));
}

function keysOf({ table, created, changed, gone }: Work): readonly string[] {
  return [...[...created, ...changed].map((row) => keyOf(table.register, row)), ...gone];
}
