import { type RawBuilder, sql } from 'kysely';
import { referencesOf } from '#domain/dossier/references.ts';
import { keyOf, type Row } from '#domain/register/register.ts';
import type { By } from '../session.ts';
import type { Scope } from '../tables.ts';
import type { Link, Table } from './table.ts';

/** So many rows in one statement: large enough to be few, small enough for the memory of both sides. */
const BATCH = 2000;

/** Where a statement writes, and in whose name. */
export interface Target {
  readonly scope: Scope;
  readonly dossier: string;
  readonly by: By;
}

export async function insertRows(target: Target, table: Table, rows: readonly Row[]): Promise<void> {
  const { scope, dossier, by } = target;
  for (const batch of batches(rows)) {
    await sql`
      insert into ${sql.table(table.name)}
             (organisation_id, dossier_id, row_version, updated_at, updated_by, ${names(table)})
      select ${scope.organisation}, ${dossier}, 1, ${by.at}, ${by.name}, ${names(table, 'x')}
        from ${recordset(table, batch)}`.execute(scope.db);
  }
}

/** Overwrites rows that are there, and raises their versions. */
export async function updateRows(target: Target, table: Table, rows: readonly Row[]): Promise<void> {
  const { scope, dossier, by } = target;
  const values = table.columns.map(({ name }) => sql`${sql.id(name)} = ${sql.ref(`x.${name}`)}`);
  for (const batch of batches(rows)) {
    await sql`
      update ${sql.table(table.name)} t
         set ${sql.join(values)}, row_version = t.row_version + 1, updated_at = ${by.at}, updated_by = ${by.name}
        from ${recordset(table, batch)}
       where t.organisation_id = ${scope.organisation} and t.dossier_id = ${dossier}
         and ${sql.ref(`t.${table.key.name}`)} = ${sql.ref(`x.${table.key.name}`)}`.execute(scope.db);
  }
}

export async function deleteRows(
  { db, organisation }: Scope,
  table: Table,
  dossier: string,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  await sql`
    delete from ${sql.table(table.name)}
     where organisation_id = ${organisation} and dossier_id = ${dossier}
       and ${sql.ref(table.key.name)} = any(${keys})`.execute(db);
}

/** Takes the links of rows away that are about to go: those that they point to may have to go before them. */
export async function deleteLinks(
  { db, organisation }: Scope,
  table: Table,
  dossier: string,
  sources: readonly string[],
): Promise<void> {
  if (sources.length === 0) return;
  for (const { name } of table.links) {
    await sql`
      delete from ${sql.table(name)}
       where organisation_id = ${organisation} and dossier_id = ${dossier} and source = any(${sources})`.execute(
      db,
    );
  }
}

/** Makes the links of rows what the rows say, where they are new or have changed. */
export async function writeLinks(
  scope: Scope,
  table: Table,
  dossier: string,
  rows: readonly Row[],
): Promise<void> {
  for (const link of table.links) {
    for (const batch of batches(rows)) await writeLink(scope, table, link, dossier, batch);
  }
}

async function writeLink(
  { db, organisation }: Scope,
  table: Table,
  link: Link,
  dossier: string,
  rows: readonly Row[],
): Promise<void> {
  const links = rows.flatMap((row) => linksOf(table, link, row));
  await sql`
    with wanted as (
      select * from unnest(${links.map((l) => l.source)}::text[], ${links.map((l) => l.target)}::text[],
                           ${links.map((l) => l.position)}::int[]) as w (source, target, position)
    ), gone as (
      delete from ${sql.table(link.name)} l
       where l.organisation_id = ${organisation} and l.dossier_id = ${dossier}
         and l.source = any(${rows.map((row) => keyOf(table.register, row))}::text[])
         and not exists (select from wanted w where (w.source, w.target) = (l.source, l.target))
    )
    insert into ${sql.table(link.name)} as l (organisation_id, dossier_id, source, target, position)
    select ${organisation}, ${dossier}, source, target, position from wanted
        on conflict (organisation_id, dossier_id, source, target) do update set position = excluded.position
     where l.position <> excluded.position`.execute(db);
}

function linksOf({ register }: Table, { path }: Link, row: Row) {
  const found = referencesOf(register.fields, row)
    // A path in the row has the places in lists between the names.
    .filter((reference) => reference.path.filter((part) => typeof part === 'string').join() === path.join())
    .map((reference) => reference.id);
  return [...new Set(found)].map((target, position) => ({ source: keyOf(register, row), target, position }));
}

/** The rows as a table named x, which the database makes from one JSON parameter. */
function recordset(table: Table, rows: readonly Row[]): RawBuilder<unknown> {
  const records = rows.map((row) =>
    Object.fromEntries(table.columns.map(({ field, name }) => [name, row[field]])),
  );
  const types = table.columns.map(({ name, type }) => sql`${sql.id(name)} ${sql.raw(type)}`);
  return sql`jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as x (${sql.join(types)})`;
}

function names(table: Table, alias?: string): RawBuilder<unknown> {
  return sql.join(table.columns.map(({ name }) => sql.ref(alias ? `${alias}.${name}` : name)));
}

export function* batches<Item>(items: readonly Item[], size = BATCH): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
