import type { Refusal } from '#kernel/result.ts';
import type { Field, Fields } from '../register/field.ts';
import type { RegisterId } from '../register/names.ts';
import { keyOf, type Row } from '../register/register.ts';
import { ALL_REGISTERS, registerOf } from './registers.ts';

/** A place in a dossier that names a row of another register. */
export interface ReferenceFound {
  readonly path: readonly (string | number)[];
  readonly to: RegisterId;
  readonly id: string;
}

/** Anything with the registers of a dossier; a single register may be one row. */
type RegisterRows = Readonly<Record<RegisterId, unknown>>;

/** Every reference of one row, nested ones included. */
export function referencesOf(fields: Fields, row: Row): readonly ReferenceFound[] {
  return Object.entries(fields).flatMap(([name, member]) => referencesIn(member, row[name], [name]));
}

function referencesIn(
  member: Field,
  value: unknown,
  path: readonly (string | number)[],
): readonly ReferenceFound[] {
  const { shape } = member;
  if (value === undefined) return [];
  if (shape.kind === 'reference') return [{ path, to: shape.to, id: String(value) }];
  if (shape.kind === 'references' && Array.isArray(value)) {
    return value.map((id, index) => ({ path: [...path, index], to: shape.to, id: String(id) }));
  }
  if (shape.kind === 'object') return nested(shape.fields, value as Row, path);
  if (shape.kind === 'objects' && Array.isArray(value)) {
    return value.flatMap((inner, index) => nested(shape.fields, inner as Row, [...path, index]));
  }
  return [];
}

function nested(fields: Fields, row: Row, path: readonly (string | number)[]): readonly ReferenceFound[] {
  return referencesOf(fields, row).map((found) => ({ ...found, path: [...path, ...found.path] }));
}

/** One refusal for each reference that leads nowhere. */
export function danglingReferences(dossier: RegisterRows): readonly Refusal[] {
  const known = new Map(ALL_REGISTERS.map((register) => [register.id, keysOf(dossier, register.id)]));
  return ALL_REGISTERS.flatMap((register) =>
    rows(dossier, register.id).flatMap((row, index) =>
      referencesOf(register.fields, row)
        .filter((found) => !known.get(found.to)?.has(found.id))
        .map((found) => dangling([register.id, ...(register.single ? [] : [index]), ...found.path], found)),
    ),
  );
}

function keysOf(dossier: RegisterRows, id: RegisterId): ReadonlySet<string> {
  return new Set(rows(dossier, id).map((row) => keyOf(registerOf(id), row)));
}

function rows(dossier: RegisterRows, id: RegisterId): readonly Row[] {
  const found = dossier[id];
  return Array.isArray(found) ? found : [found as Row];
}

export function dangling(path: readonly (string | number)[], found: ReferenceFound): Refusal {
  const to = registerOf(found.to);
  return {
    code: 'unknown-reference',
    path,
    found: found.id,
    message: {
      fr: `« ${found.id} » n’existe pas dans le registre « ${to.many.fr} »`,
      en: `“${found.id}” does not exist in the register “${to.many.en}”`,
    },
  };
}
