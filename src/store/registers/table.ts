import { ALL_REGISTERS } from '#domain/dossier/registers.ts';
import type { Field, Fields, Shape } from '#domain/register/field.ts';
import type { RegisterId } from '#domain/register/names.ts';
import type { Register } from '#domain/register/register.ts';

/** The table of a register, read from its description: what the house test holds the migrations against. */
export interface Table {
  readonly register: Register;
  readonly id: RegisterId;
  /** The id as the database writes it: `audit_findings` for `auditFindings`. */
  readonly name: string;
  readonly key: Column;
  /** A column a field, the key first; references to several rows stand in links instead. */
  readonly columns: readonly Column[];
  readonly links: readonly Link[];
  /** References inside an object: the database reads them out of the JSON into a column of their own. */
  readonly inner: readonly InnerReference[];
}

export interface Column {
  readonly field: string;
  readonly name: string;
  readonly type: SqlType;
  readonly required: boolean;
  /** The register that the column points to. */
  readonly to?: RegisterId;
}

export type SqlType = 'text' | 'jsonb' | 'smallint' | 'double precision' | 'bigint' | 'boolean';

/** A table of its own for references of a field: source (the row), target, position. */
export interface Link {
  readonly name: string;
  /** Names of fields from the row inwards; one name when the field itself is the list of references. */
  readonly path: readonly string[];
  readonly to: RegisterId;
}

export interface InnerReference {
  readonly name: string;
  readonly path: readonly string[];
  readonly to: RegisterId;
}

/** What every row carries beside its fields. */
export const BOOKKEEPING = {
  organisation_id: 'text',
  dossier_id: 'text',
  row_version: 'integer',
  updated_at: 'timestamp with time zone',
  updated_by: 'text',
} as const;

const SQL_TYPES: Readonly<Record<Shape['kind'], SqlType | undefined>> = {
  id: 'text',
  plain: 'text',
  choice: 'text',
  reference: 'text',
  control: 'text',
  day: 'text',
  line: 'jsonb',
  prose: 'jsonb',
  lines: 'jsonb',
  choices: 'jsonb',
  controls: 'jsonb',
  object: 'jsonb',
  objects: 'jsonb',
  scale: 'smallint',
  number: 'double precision',
  money: 'bigint',
  flag: 'boolean',
  references: undefined,
};

const TABLES: ReadonlyMap<RegisterId, Table> = new Map(
  ALL_REGISTERS.map((register) => [register.id, describeTable(register)]),
);

export function tableOf(id: RegisterId): Table {
  const table = TABLES.get(id);
  if (!table) throw new Error(`there is no register “${id}”`);
  return table;
}

/** The tables in the order of the study. */
export const ALL_TABLES: readonly Table[] = [...TABLES.values()];

/** Derives a table from any register; the house test gives it registers that do not exist, too. */
export function describeTable(register: Register): Table {
  const columns = columnsOf(register.fields);
  const key = columns.find((column) => column.field === register.key);
  if (!key) throw new Error(`the key of “${register.id}” is not a field with a column`);
  return {
    register,
    id: register.id,
    name: snake(register.id),
    key,
    columns: [key, ...columns.filter((column) => column !== key)],
    links: linksOf(register),
    inner: innerReferences(register.fields),
  };
}

function columnsOf(fields: Fields): readonly Column[] {
  return Object.entries(fields).flatMap(([field, member]) => {
    const type = SQL_TYPES[member.shape.kind];
    if (!type) return [];
    const base = { field, name: snake(field), type, required: isAlwaysThere(member) };
    return [member.shape.kind === 'reference' ? { ...base, to: member.shape.to } : base];
  });
}

/** Lists and flags may be left out at the door, but not in a row: there they are empty, or false. */
function isAlwaysThere(member: Field): boolean {
  return member.required || member.value.safeParse(undefined).data !== undefined;
}

/** A reference that is not a column of its own. */
interface NestedReference {
  readonly path: readonly string[];
  readonly to: RegisterId;
  /** One at most a row, so that a column can hold it. */
  readonly one: boolean;
}

function nestedReferences(
  fields: Fields,
  outer: readonly string[] = [],
  one = true,
): readonly NestedReference[] {
  return Object.entries(fields).flatMap(([field, { shape }]): readonly NestedReference[] => {
    const path = [...outer, field];
    if (shape.kind === 'object') return nestedReferences(shape.fields, path, one);
    if (shape.kind === 'objects') return nestedReferences(shape.fields, path, false);
    if (shape.kind === 'references') return [{ path, to: shape.to, one: false }];
    return shape.kind === 'reference' && outer.length > 0 ? [{ path, to: shape.to, one }] : [];
  });
}

function linksOf(register: Register): readonly Link[] {
  return nestedReferences(register.fields)
    .filter(({ one }) => !one)
    .map(({ path, to }) => ({ name: [register.id, ...path].map(snake).join('_'), path, to }));
}

function innerReferences(fields: Fields): readonly InnerReference[] {
  return nestedReferences(fields)
    .filter(({ one }) => one)
    .map(({ path, to }) => ({ name: path.map(snake).join('_'), path, to }));
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
