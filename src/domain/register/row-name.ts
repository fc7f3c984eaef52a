import type { Wording } from '#kernel/text.ts';
import type { Register, Row } from './register.ts';

/** The field that people call a row by, where a register has one. */
export function nameField(register: Pick<Register, 'fields' | 'key'>): string | undefined {
  return ['name', 'title', 'subject', 'activity', 'reason'].find((name) => name in register.fields);
}

export function nameOfRow(register: Pick<Register, 'fields' | 'key'>, row: Row): Wording | undefined {
  const field = nameField(register);
  // A field of words holds a wording: the schema of the register says so.
  return field === undefined ? undefined : (row[field] as Wording | undefined);
}
