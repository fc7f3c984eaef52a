import { canonical } from '#kernel/canonical.ts';
import type { RegisterId } from '../register/names.ts';
import { keyOf, type Row } from '../register/register.ts';
import { type Dossier, rowsOf } from './dossier.ts';
import { ALL_REGISTERS } from './registers.ts';

/** What happened to one row between two states of a dossier. */
export type Change =
  | { readonly kind: 'new' | 'gone'; readonly register: RegisterId; readonly key: string; readonly row: Row }
  | {
      readonly kind: 'changed';
      readonly register: RegisterId;
      readonly key: string;
      readonly fields: readonly FieldChange[];
    };

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What is new, changed and gone from one state to another, in the order of the registers. */
export function changes(before: Dossier, after: Dossier): readonly Change[] {
  return ALL_REGISTERS.flatMap((register) => {
    const old = new Map(rowsOf(before, register.id).map((row) => [keyOf(register, row), row]));
    const now = new Map(rowsOf(after, register.id).map((row) => [keyOf(register, row), row]));
    const gone = [...old].filter(([key]) => !now.has(key));
    return [
      ...[...now].flatMap(([key, row]) => compared(register.id, key, old.get(key), row)),
      ...gone.map(([key, row]): Change => ({ kind: 'gone', register: register.id, key, row })),
    ];
  });
}

function compared(register: RegisterId, key: string, before: Row | undefined, after: Row): readonly Change[] {
  if (!before) return [{ kind: 'new', register, key, row: after }];
  const fields = changedFields(before, after);
  return fields.length > 0 ? [{ kind: 'changed', register, key, fields }] : [];
}

/** The fields in which two rows of one register differ. */
export function changedFields(before: Row, after: Row): readonly FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names
    .filter((name) => text(before[name]) !== text(after[name]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

function text(value: unknown): string {
  return value === undefined ? '' : canonical(value);
}
