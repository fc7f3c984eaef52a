import type { Field, Fields } from '#domain/register/field.ts';
import type { Row } from '#domain/register/register.ts';
import { canonical } from '#kernel/canonical.ts';

/** The members of a row that a file says, in the order of their definition: empty lists and false flags go unsaid. */
export function saidMembers(fields: Fields, row: Row): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(fields).flatMap(([name, member]) =>
      isUnsaid(member, row[name]) ? [] : [[name, row[name]]],
    ),
  );
}

/** True for a value that reads the same when it is left out. */
export function isUnsaid(member: Field, value: unknown): boolean {
  if (value === undefined) return true;
  if (member.required) return false;
  return (Array.isArray(value) && value.length === 0) || (member.shape.kind === 'flag' && value === false);
}

/** The fields of the blocks inside a field, where it holds blocks. */
export function fieldsOf(member: Field): Fields | undefined {
  const { shape } = member;
  return shape.kind === 'object' || shape.kind === 'objects' ? shape.fields : undefined;
}

/** The same value, whatever the order of its keys. */
export function isSame(left: unknown, right: unknown): boolean {
  return text(left) === text(right);
}

function text(value: unknown): string {
  return value === undefined ? '' : canonical(value);
}
