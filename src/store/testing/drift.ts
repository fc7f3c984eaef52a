import { BOOKKEEPING, type Column, type Table, tableOf } from '../registers/table.ts';
import type { Sql } from './store.ts';

/** What the tables of the database hold, as its catalogue says. */
export interface Catalogue {
  readonly columns: readonly ColumnFound[];
  /** `table(column, …) -> table(column, …)`. */
  readonly references: readonly string[];
}

interface ColumnFound {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly generated: boolean;
}

export async function readCatalogue(sql: Sql): Promise<Catalogue> {
  const columns = await sql(`
    select c.relname as table, a.attname as name, a.attnotnull as required, a.attgenerated <> '' as generated,
           format_type(coalesce(nullif(t.typbasetype, 0), t.oid), null) as type
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
     order by c.relname, a.attnum`);
  const references = await sql(`
    select f.relname || '(' || near.names || ') -> ' || t.relname || '(' || far.names || ')' as reference
      from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid,
           lateral (select string_agg(attname, ', ' order by n) as names from unnest(k.conkey) with ordinality c (num, n)
                      join pg_attribute on attrelid = k.conrelid and attnum = num) near,
           lateral (select string_agg(attname, ', ' order by n) as names from unnest(k.confkey) with ordinality c (num, n)
                      join pg_attribute on attrelid = k.confrelid and attnum = num) far
     where k.contype = 'f' and k.connamespace = 'public'::regnamespace`);
  return {
    // The queries name their columns so.
    columns: columns as unknown as readonly ColumnFound[],
    references: references.map(({ reference }) => String(reference)),
  };
}

/** One sentence for each difference between the description of a register and its table. */
export function drift(table: Table, catalogue: Catalogue): readonly string[] {
  return [
    ...columnDrift(table, catalogue),
    ...table.inner.flatMap(({ name, path, to }) =>
      missingReference(
        table,
        `${table.name}.${path.join('.')}`,
        `${name}) -> ${tableOf(to).name}(`,
        catalogue,
      ),
    ),
    ...table.links.flatMap((link) => linkDrift(table, link, catalogue)),
  ];
}

function columnDrift(table: Table, catalogue: Catalogue): readonly string[] {
  const found = catalogue.columns.filter((column) => column.table === table.name);
  const expected = new Map<string, string>([
    ...Object.entries(BOOKKEEPING).map(([name, type]) => [name, `${type} not null`] as const),
    ...table.inner.map(({ name }) => [name, 'text generated'] as const),
    ...table.columns.map((column) => [column.name, typeOf(column)] as const),
  ]);
  const fields = new Map(table.columns.map((column) => [column.name, column.field]));
  return [
    ...[...expected].flatMap(([name, type]) => {
      const field = `${table.name}.${fields.get(name) ?? name}`;
      const column = found.find((candidate) => candidate.name === name);
      if (!column) return [`${field} has no column: a migration must add “${name}” (${type})`];
      return describe(column) === type ? [] : [`${field} must be ${type}, its column is ${describe(column)}`];
    }),
    ...found
      .filter((column) => !expected.has(column.name))
      .map((column) => `${table.name}.${column.name} is a column without a field`),
    ...table.columns.flatMap(({ field, name, to }) =>
      to
        ? missingReference(table, `${table.name}.${field}`, `${name}) -> ${tableOf(to).name}(`, catalogue)
        : [],
    ),
  ];
}

function typeOf({ type, required }: Column): string {
  return required ? `${type} not null` : type;
}

function describe({ type, required, generated }: ColumnFound): string {
  return `${type}${required ? ' not null' : ''}${generated ? ' generated' : ''}`;
}

function linkDrift(table: Table, link: Table['links'][number], catalogue: Catalogue): readonly string[] {
  const field = `${table.name}.${link.path.join('.')}`;
  const found = catalogue.columns.filter((column) => column.table === link.name).map(({ name }) => name);
  if (found.length === 0) return [`${field} has no table of links: a migration must make “${link.name}”`];
  const columns = ['organisation_id', 'dossier_id', 'source', 'target', 'position'];
  return [
    ...(found.toSorted().join() === columns.toSorted().join()
      ? []
      : [`${link.name} has the columns ${found.join()}`]),
    ...[`source) -> ${table.name}(`, `target) -> ${tableOf(link.to).name}(`].flatMap((end) =>
      missingReference({ name: link.name }, field, end, catalogue),
    ),
  ];
}

/** With organisation and dossier on both sides, or a row could point into another tenant. */
function missingReference(
  from: Pick<Table, 'name'> | { readonly name: string },
  field: string,
  end: string,
  { references }: Catalogue,
): readonly string[] {
  const wanted = `${from.name}(organisation_id, dossier_id, ${end}organisation_id, dossier_id, `;
  return references.some((reference) => reference.startsWith(wanted))
    ? []
    : [`${field} has no foreign key with organisation and dossier`];
}
