import { sql } from 'kysely';
import { dangling, type ReferenceFound, referencesOf } from '#domain/dossier/references.ts';
import type { RegisterId } from '#domain/register/names.ts';
import { keyOf, type Row } from '#domain/register/register.ts';
import type { Refusal } from '#kernel/result.ts';
import type { Scope } from '../tables.ts';
import { ALL_TABLES, type Table, tableOf } from './table.ts';

/** One refusal for each reference of a row that leads nowhere. */
export async function unknownReferences(
  scope: Scope,
  table: Table,
  dossier: string,
  row: Row,
): Promise<readonly Refusal[]> {
  const [found = []] = await unknownReferencesEach(scope, table, dossier, [row]);
  return found;
}

/**
 * For each of several rows that are written together, the refusals of its references that lead nowhere. They may refer to
 * themselves and to each other before they are there; rows that go at the same time are not there any more.
 */
export async function unknownReferencesEach(
  scope: Scope,
  table: Table,
  dossier: string,
  rows: readonly Row[],
  going: ReadonlySet<string> = new Set(),
): Promise<readonly (readonly Refusal[])[]> {
  const coming = new Set(rows.map((row) => keyOf(table.register, row)));
  const each = rows.map((row) =>
    referencesOf(table.register.fields, row).filter(({ to, id }) => !(to === table.id && coming.has(id))),
  );
  const known = new Map<RegisterId, ReadonlySet<string>>();
  for (const [to, found] of Map.groupBy(each.flat(), (reference) => reference.to)) {
    const keys = await knownKeys(scope, to, dossier, found);
    const left = to === table.id ? [...keys].filter((key) => !going.has(key)) : keys;
    known.set(to, new Set(left));
  }
  return each.map((references) =>
    references
      .filter(({ to, id }) => !known.get(to)?.has(id))
      .map((reference) => dangling(reference.path, reference)),
  );
}

async function knownKeys(
  { db, organisation }: Scope,
  to: RegisterId,
  dossier: string,
  references: readonly ReferenceFound[],
): Promise<ReadonlySet<string>> {
  const { key, name } = tableOf(to);
  const { rows } = await sql<{ key: string }>`
    select ${sql.ref(key.name)} as key from ${sql.table(name)}
     where organisation_id = ${organisation} and dossier_id = ${dossier}
       and ${sql.ref(key.name)} = any(${references.map((reference) => reference.id)})`.execute(db);
  return new Set(rows.map((row) => row.key));
}

/** Who refers to a row, as `register/key`, in the order of the study; a row's references to itself do not count. */
export async function usersOf(
  scope: Scope,
  table: Table,
  dossier: string,
  key: string,
): Promise<readonly string[]> {
  const users = await usersOfEach(scope, table, dossier, [key]);
  return (users.get(key) ?? []).map((user) => `${user.register}/${user.key}`);
}

export interface User {
  readonly register: RegisterId;
  readonly key: string;
}

/** The same for several rows, by the key of the row that is referred to. */
export async function usersOfEach(
  { db, organisation }: Scope,
  table: Table,
  dossier: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly User[]>> {
  const places = ALL_TABLES.flatMap((user) => placesOf(user, table.id));
  if (places.length === 0 || keys.length === 0) return new Map();
  const queries = places.map(
    ({ register, from, source, target }) => sql`
      select ${sql.lit(register)} as register, ${sql.ref(source)} as key, ${sql.ref(target)} as target
        from ${sql.table(from)}
       where organisation_id = ${organisation} and dossier_id = ${dossier} and ${sql.ref(target)} = any(${keys})`,
  );
  const { rows } = await sql<User & { target: string }>`${sql.join(queries, sql` union `)}`.execute(db);
  const others = rows.filter(({ register, key, target }) => !(register === table.id && key === target));
  const order = new Map(ALL_TABLES.map(({ id }, place) => [id, place]));
  const sorted = others.toSorted(
    (a, b) => (order.get(a.register) ?? 0) - (order.get(b.register) ?? 0) || (a.key < b.key ? -1 : 1),
  );
  return Map.groupBy(sorted, ({ target }) => target);
}

interface Place {
  readonly register: RegisterId;
  readonly from: string;
  readonly source: string;
  readonly target: string;
}

/** Where the rows of one register point to those of another. */
function placesOf(user: Table, to: RegisterId): readonly Place[] {
  const columns = [...user.columns, ...user.inner].filter((column) => column.to === to);
  const links = user.links.filter((link) => link.to === to);
  return [
    ...columns.map(({ name }) => ({
      register: user.id,
      from: user.name,
      source: user.key.name,
      target: name,
    })),
    ...links.map(({ name }) => ({ register: user.id, from: name, source: 'source', target: 'target' })),
  ];
}
