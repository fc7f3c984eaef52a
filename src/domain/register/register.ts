import { z } from 'zod';
import type { Text } from '#kernel/text.ts';
import { type Fields, shapeOf } from './field.ts';
import type { RegisterId } from './names.ts';

/** A register of the dossier: its words, its fields, and the schema of a row. */
export interface Register<Members extends Fields = Fields, Key extends string = string> {
  readonly id: RegisterId;
  readonly one: Text;
  readonly many: Text;
  /** Where the standard asks for it. */
  readonly clause: string;
  /** The field that names a row; in a register that is about scenarios or controls, the reference to them. */
  readonly key: Key;
  /** A register of exactly one row. */
  readonly single: boolean;
  readonly fields: Members;
  readonly row: z.ZodObject<{ -readonly [Name in keyof Members]: Members[Name]['value'] }, z.core.$strict>;
}

/** Something that the fields one by one cannot see: where, what was found, what would be right. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly found: unknown;
  readonly message: Text;
}

interface Definition<Members extends Fields, Key> {
  readonly id: RegisterId;
  readonly one: Text;
  readonly many: Text;
  readonly clause: string;
  readonly key: Key;
  readonly single?: boolean;
  readonly fields: Members;
  /** What is wrong with a whole row whose fields are right one by one. */
  readonly problems?: (row: RowOf<Members>) => readonly Problem[];
}

type RowOf<Members extends Fields> = z.infer<
  z.ZodObject<{ -readonly [Name in keyof Members]: Members[Name]['value'] }, z.core.$strict>
>;

export function defineRegister<const Members extends Fields, const Key extends keyof Members & string>(
  definition: Definition<Members, Key>,
): Register<Members, Key> {
  const { problems = () => [], ...rest } = definition;
  const row = z.strictObject(shapeOf(definition.fields)).check(report(problems));
  return { single: false, ...rest, row };
}

/** Turns a function that finds problems into a check of a schema. */
export function report<Value>(problems: (value: Value) => readonly Problem[]) {
  return (context: z.core.ParsePayload<Value>): void => {
    for (const { path, found, message } of problems(context.value)) {
      context.issues.push({ code: 'custom', input: found, path: [...path], params: { message } });
    }
  };
}

/** A row of any register, when which one is only known at run time. */
export type Row = Readonly<Record<string, unknown>>;

export function keyOf(register: Pick<Register, 'key'>, row: Row): string {
  return String(row[register.key]);
}
