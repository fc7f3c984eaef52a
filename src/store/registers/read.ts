import { type RawBuilder, sql } from 'kysely';
import type { Row } from '#domain/register/register.ts';
import type { Stored } from '../session.ts';
import { iso, type Scope } from '../tables.ts';
import type { Link, Table } from './table.ts';

/**
 * The row as the domain knows it, built by the database as one JSON value: no column of it is converted on the way, and a
 * field that is empty is absent.
 *
 * @param alias of the table in the query
 */
export function rowJson(table: Table, alias: string): RawBuilder<Row> {
  const columns = table.columns.map(
    ({ field, name }) => sql`${sql.lit(field)}, ${sql.ref(`${alias}.${name}`)}`,
  );
  const links = table.links
    .filter(isOwnList)
    .map((link) => sql`${sql.lit(link.path.join())}, ${targets(table, link, alias)}`);
  return sql<Row>`jsonb_strip_nulls(jsonb_build_object(${sql.join([...columns, ...links])}))`;
}

/** The references that stand in a field of their own; those inside a list of objects are in its JSON as well. */
export function isOwnList(link: Link): boolean {
  return link.path.length === 1;
}

function targets(table: Table, link: Link, alias: string): RawBuilder<unknown> {
  return sql`coalesce((
    select jsonb_agg(l.target order by l.position) from ${sql.table(link.name)} l
     where l.organisation_id = ${sql.ref(`${alias}.organisation_id`)}
       and l.dossier_id = ${sql.ref(`${alias}.dossier_id`)}
       and l.source = ${sql.ref(`${alias}.${table.key.name}`)}), '[]')`;
}

/** The columns of a Stored row. */
export function storedColumns(table: Table, alias: string): RawBuilder<Stored> {
  return sql<Stored>`${rowJson(table, alias)} as row, ${sql.ref(`${alias}.row_version`)} as version,
    ${iso(`${alias}.updated_at`)} as "updatedAt", ${sql.ref(`${alias}.updated_by`)} as "updatedBy"`;
}

/**
 * The rows of a dossier, all or those with the given keys, in no order.
 *
 * @typeParam Of the row of the register that is read, where the caller knows which
 */
export async function readRows<Of = Row>(
  { db, organisation }: Scope,
  table: Table,
  dossier: string,
  keys?: readonly string[],
): Promise<readonly Stored<Of>[]> {
  const chosen = keys ? sql`and ${sql.ref(`t.${table.key.name}`)} = any(${keys})` : sql``;
  const { rows } = await sql<Stored<Of>>`
    select ${storedColumns(table, 't')} from ${sql.table(table.name)} t
     where t.organisation_id = ${organisation} and t.dossier_id = ${dossier} ${chosen}`.execute(db);
  return rows;
}
