import { useQueries } from '@tanstack/react-query';
import { useRef } from 'react';
import { registerOf } from '#domain/dossier/registers.ts';
import type { Fields } from '#domain/register/field.ts';
import type { RegisterId } from '#domain/register/names.ts';
import { keyOf } from '#domain/register/register.ts';
import { nameOfRow } from '#domain/register/row-name.ts';
import type { Wording } from '#kernel/text.ts';
import { registerQuery, type StoredRow } from '../../api/queries.ts';

/** Names of rows by register and id: what references are shown by. */
export type RowNames = ReadonlyMap<RegisterId, ReadonlyMap<string, Wording>>;

/** The same map as long as no row has changed, so that what is drawn from it is not drawn again. */
export function useRowNames(dossier: string, registers: readonly RegisterId[]): RowNames {
  const answers = useQueries({ queries: registers.map((register) => registerQuery(dossier, register)) });
  const kept = useRef<{ readonly of: readonly unknown[]; readonly names: RowNames }>(undefined);
  const of = [...registers, ...answers.map(({ data }) => data)];
  if (kept.current?.of.length !== of.length || kept.current.of.some((one, place) => one !== of[place])) {
    const names = new Map(registers.map((id, place) => [id, namesIn(id, answers[place]?.data ?? [])]));
    kept.current = { of, names };
  }
  return kept.current.names;
}

function namesIn(id: RegisterId, rows: readonly StoredRow[]): ReadonlyMap<string, Wording> {
  const register = registerOf(id);
  return new Map(
    rows.map(({ row }) => [keyOf(register, row), nameOfRow(register, row) ?? keyOf(register, row)]),
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
