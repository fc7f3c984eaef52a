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
  const own = keyOf(table.register, row);
  const references = referencesOf(table.register.fields, row)
    // A row may refer to itself before it is there.
    .filter(({ to, id }) => !(to === table.name && id === own));
  const unknown = new Set<ReferenceFound>();
  for (const [to, found] of Map.groupBy(references, (reference) => reference.to)) {
    const known = await knownKeys(scope, to, dossier, found);
    for (const reference of found) if (!known.has(reference.id)) unknown.add(reference);
  }
  return [...unknown].map((reference) => dangling(reference.path, reference));
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
  { db, organisation }: Scope,
  table: Table,
  dossier: string,
  key: string,
): Promise<readonly string[]> {
  const places = ALL_TABLES.flatMap((user) => placesOf(user, table.name));
  if (places.length === 0) return [];
  const queries = places.map(
    ({ register, from, source, target }) => sql`
      select ${sql.lit(register)} as register, ${sql.ref(source)} as key from ${sql.table(from)}
       where organisation_id = ${organisation} and dossier_id = ${dossier} and ${sql.ref(target)} = ${key}`,
  );
  const { rows } = await sql<{ register: RegisterId; key: string }>`
    ${sql.join(queries, sql` union `)}`.execute(db);
  return ALL_TABLES.flatMap(({ name }) =>
    rows
      .filter((row) => row.register === name && !(name === table.name && row.key === key))
      .map((row) => `${row.register}/${row.key}`)
      .sort(),
  );
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
      register: user.name,
      from: user.name,
      source: user.key.name,
      target: name,
    })),
    ...links.map(({ name }) => ({ register: user.name, from: name, source: 'source', target: 'target' })),
  ];
}
