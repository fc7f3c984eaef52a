import { ALL_REGISTERS, registerOf } from '#domain/dossier/registers.ts';
import type { Field, Fields } from '#domain/register/field.ts';
import type { RegisterId } from '#domain/register/names.ts';
import { keyOf, type Register, type Row } from '#domain/register/register.ts';

type Draft = Readonly<Record<RegisterId, readonly Row[]>>;
type Keys = Readonly<Record<RegisterId, readonly string[]>>;

/**
 * Makes a dossier of drafted rows, whose references are numbers: each number becomes the key of a row that exists,
 * rows that need a row of an empty register go, and of two rows with one key the second goes.
 */
export function settle(draft: Draft): Record<RegisterId, unknown> {
  let keys = keysOf(draft);
  let settled = resolveAll(draft, keys);
  // A row that goes may have been the only one that another needs; keys only become fewer, so this ends.
  for (let now = keysOf(settled); count(now) < count(keys); now = keysOf(settled)) {
    keys = now;
    settled = resolveAll(draft, keys);
  }
  return Object.fromEntries(
    ALL_REGISTERS.map(({ id, single }) => [id, single ? settled[id][0] : settled[id]]),
  ) as Record<RegisterId, unknown>;
}

/** The keys that rows have of themselves. Registers keyed by a reference are nobody's target. */
function keysOf(draft: Draft): Keys {
  return perRegister((register) => [...new Set(draft[register.id].map((row) => keyOf(register, row)))]);
}

function count(keys: Keys): number {
  return Object.values(keys).reduce((sum, list) => sum + list.length, 0);
}

function resolveAll(draft: Draft, keys: Keys): Draft {
  return perRegister((register) => {
    const seen = new Set<string>();
    return draft[register.id].flatMap((row) => {
      const resolved = resolveRow(register.fields, row, keys);
      if (!resolved || seen.has(keyOf(register, resolved))) return [];
      seen.add(keyOf(register, resolved));
      return [resolved];
    });
  });
}

function perRegister<Value>(of: (register: Register) => Value): Readonly<Record<RegisterId, Value>> {
  return Object.fromEntries(ALL_REGISTERS.map((register) => [register.id, of(register)])) as Record<
    RegisterId,
    Value
  >;
}

/** The row with keys for numbers; undefined when it needs a row and there is none. */
function resolveRow(fields: Fields, row: Row, keys: Keys): Row | undefined {
  const resolved: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(fields)) {
    if (!(name in row)) continue;
    const value = resolveValue(member, row[name], keys);
    if (value !== undefined) resolved[name] = value;
    else if (member.required) return undefined;
  }
  return resolved;
}

function resolveValue(member: Field, value: unknown, keys: Keys): unknown {
  const { shape } = member;
  switch (shape.kind) {
    case 'reference':
      return pick(keys, shape.to, value as number);
    case 'references': {
      const picked = new Set((value as number[]).map((number) => pick(keys, shape.to, number)));
      picked.delete(undefined);
      return picked.size < shape.min ? undefined : [...picked];
    }
    case 'object': {
      const resolved = resolveRow(shape.fields, value as Row, keys);
      // Where its one member led nowhere, nothing is said.
      return resolved && Object.keys(resolved).length === 0 ? undefined : resolved;
    }
    case 'objects':
      return (value as Row[]).flatMap((row) => resolveRow(shape.fields, row, keys) ?? []);
    default:
      return value;
  }
}

function pick(keys: Keys, to: RegisterId, number: number): string | undefined {
  if (registerOf(to).fields[registerOf(to).key]?.shape.kind !== 'id')
    throw new Error(`${to} has no ids of its own`);
  const list = keys[to];
  return list[number % Math.max(1, list.length)];
}
