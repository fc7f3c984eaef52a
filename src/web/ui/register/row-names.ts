import { useQueries } from '@tanstack/react-query';
import { registerOf } from '#domain/dossier/registers.ts';
import type { Fields } from '#domain/register/field.ts';
import type { RegisterId } from '#domain/register/names.ts';
import { keyOf, type Register, type Row } from '#domain/register/register.ts';
import type { Wording } from '#kernel/text.ts';
import { registerQuery } from '../../api/queries.ts';

/** The field that people call a row by, where a register has one. */
export function nameField(register: Pick<Register, 'fields' | 'key'>): string | undefined {
  return ['name', 'title', 'subject', 'activity', 'reason'].find((name) => name in register.fields);
}

export function nameOfRow(register: Register, row: Row): Wording | undefined {
  const field = nameField(register);
  // A field of words holds a wording: the schema of the register says so.
  return field === undefined ? undefined : (row[field] as Wording | undefined);
}

/** Names of rows by register and id: what references are shown by. */
export type RowNames = ReadonlyMap<RegisterId, ReadonlyMap<string, Wording>>;

export function useRowNames(dossier: string, registers: readonly RegisterId[]): RowNames {
  const answers = useQueries({ queries: registers.map((register) => registerQuery(dossier, register)) });
  return new Map(
    registers.map((id, index) => {
      const register = registerOf(id);
      const rows = answers[index]?.data ?? [];
      return [
        id,
        new Map(
          rows.map(({ row }) => [keyOf(register, row), nameOfRow(register, row) ?? keyOf(register, row)]),
        ),
      ];
    }),
  );
}

/** The registers that the fields of a register refer to, nested ones included. */
export function registersNamedIn(fields: Fields): readonly RegisterId[] {
  const found = Object.values(fields).flatMap(({ shape }) => {
    if (shape.kind === 'reference' || shape.kind === 'references') return [shape.to];
    if (shape.kind === 'object' || shape.kind === 'objects') return registersNamedIn(shape.fields);
    return [];
  });
  return [...new Set(found)];
}
