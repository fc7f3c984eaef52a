import { z } from 'zod';
import { isDay } from '#kernel/date.ts';
import type { Text } from '#kernel/text.ts';
import type { RegisterId } from './names.ts';

/**
 * A field of a register, described once: what it holds, its words in both languages, and the schema that its
 * value must meet. The bundle format, the JSON Schema, the HTTP shapes, the grid, the form, the document table and
 * the journal's diff are all read from this.
 */
export interface Field<Value extends z.ZodType = z.ZodType> {
  readonly shape: Shape;
  readonly label: Text;
  readonly help?: Text;
  readonly required: boolean;
  readonly value: Value;
}

export type Shape =
  | { readonly kind: 'id' }
  | { readonly kind: 'line' | 'prose' | 'lines' }
  | { readonly kind: 'plain'; readonly max: number }
  | { readonly kind: 'choice' | 'choices'; readonly options: Readonly<Record<string, Text>> }
  | { readonly kind: 'scale'; readonly min: number; readonly max: number }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly unit?: Text }
  | { readonly kind: 'money' | 'flag' | 'day' }
  | { readonly kind: 'reference' | 'references'; readonly to: RegisterId; readonly min: number }
  | { readonly kind: 'control' | 'controls' }
  | { readonly kind: 'object' | 'objects'; readonly fields: Fields };

export type Fields = Readonly<Record<string, Field>>;

export const ID_PATTERN = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/** Readable ids: letters, digits, dot, dash and underscore; they travel in files, addresses and references. */
export const Id = z.string().regex(ID_PATTERN).max(80);

/** U+0000 and halves of surrogate pairs, which no database and no file in UTF-8 can hold. */
const Words = z
  .string()
  .trim()
  .min(1)
  .refine((text) => text.isWellFormed() && !text.includes('\u0000'), {
    params: {
      message: {
        fr: 'ce texte contient un caractère qui ne peut pas être enregistré (U+0000 ou demi-caractère) ; retirez-le',
        en: 'this text holds a character that cannot be stored (U+0000 or half a character); take it out',
      },
    },
  });

/** What a person wrote: one wording for every language, or one in each. */
export const Wording = z.union([
  Words.max(20_000),
  z.strictObject({ fr: Words.max(20_000), en: Words.max(20_000) }),
]);

export const Day = z.string().refine(isDay, {
  params: {
    message: {
      fr: 'une date qui existe est attendue, sous la forme AAAA-MM-JJ',
      en: 'a date that exists is expected, as YYYY-MM-DD',
    },
  },
});

/** A number of ISO/IEC 27002:2022: 37 organisational, 8 people, 14 physical and 34 technological measures. */
export const CONTROL_IDS: readonly string[] = [
  ...numbered(5, 37),
  ...numbered(6, 8),
  ...numbered(7, 14),
  ...numbered(8, 34),
];
export const ControlId = z.enum(CONTROL_IDS);

function numbered(theme: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${theme}.${index + 1}`);
}

function field<Value extends z.ZodType>(shape: Shape, label: Text, value: Value, help?: Text): Field<Value> {
  return { shape, label, required: true, value, ...(help ? { help } : {}) };
}

/** The same field, which may be left empty. Lists are never absent: they are empty. */
export function optional<Value extends z.ZodType>(of: Field<Value>): Field<z.ZodOptional<Value>> {
  return { ...of, required: false, value: of.value.optional() };
}

export function id(label: Text, help?: Text) {
  return field({ kind: 'id' }, label, Id, help);
}

/** A short wording, on one line. */
export function line(label: Text, help?: Text) {
  return field({ kind: 'line' }, label, Wording, help);
}

/** A longer wording, several sentences. */
export function prose(label: Text, help?: Text) {
  return field({ kind: 'prose' }, label, Wording, help);
}

/** A list of wordings. */
export function lines(label: Text, help?: Text) {
  return { ...field({ kind: 'lines' }, label, z.array(Wording).default([]), help), required: false };
}

/** Words that are the same in every language: a person, an address, a product. */
export function plain(label: Text, help?: Text, max = 500) {
  return field({ kind: 'plain', max }, label, Words.max(max), help);
}

export function choice<const Options extends Readonly<Record<string, Text>>>(
  label: Text,
  options: Options,
  help?: Text,
) {
  return field({ kind: 'choice', options }, label, z.enum(keysOf(options)), help);
}

export function choices<const Options extends Readonly<Record<string, Text>>>(
  label: Text,
  options: Options,
  help?: Text,
) {
  const value = z.array(z.enum(keysOf(options))).default([]);
  return { ...field({ kind: 'choices', options }, label, value, help), required: false };
}

function keysOf<Options extends Readonly<Record<string, Text>>>(options: Options) {
  // Object.keys forgets the literal types that the caller gave.
  return Object.keys(options) as [keyof Options & string, ...(keyof Options & string)[]];
}

/** An ordinal level: a whole number, never computed with beyond maximum and lookup. */
export function scale(label: Text, min: number, max: number, help?: Text) {
  return field({ kind: 'scale', min, max }, label, z.int().min(min).max(max), help);
}

export function number(label: Text, min: number, max: number, unit?: Text, help?: Text) {
  const shape: Shape = { kind: 'number', min, max, ...(unit ? { unit } : {}) };
  return field(shape, label, z.number().min(min).max(max), help);
}

/** Whole units of the study's currency, 0 to 1 000 000 000. */
export function money(label: Text, help?: Text) {
  return field({ kind: 'money' }, label, z.int().min(0).max(1_000_000_000), help);
}

export function flag(label: Text, help?: Text) {
  return { ...field({ kind: 'flag' }, label, z.boolean().default(false), help), required: false };
}

export function day(label: Text, help?: Text) {
  return field({ kind: 'day' }, label, Day, help);
}

export function reference(label: Text, to: RegisterId, help?: Text) {
  return field({ kind: 'reference', to, min: 1 }, label, Id, help);
}

/** References to rows of another register, each once. */
export function references(label: Text, to: RegisterId, help?: Text) {
  const value = z.array(Id).refine(eachOnce, EACH_ONCE).default([]);
  return { ...field({ kind: 'references', to, min: 0 }, label, value, help), required: false };
}

/** The same, at least one: the type itself knows that there is a first. */
export function someReferences(label: Text, to: RegisterId, help?: Text) {
  const list = z.array(Id).min(1).refine(eachOnce, EACH_ONCE);
  // As an array an empty list is refused as a list; as a tuple its absent first entry would be.
  const value = list as unknown as z.ZodType<[string, ...string[]], [string, ...string[]]>;
  return field({ kind: 'references', to, min: 1 }, label, value, help);
}

const EACH_ONCE = {
  params: {
    message: { fr: 'chaque élément ne peut figurer qu’une fois', en: 'each entry may stand only once' },
  },
};

function eachOnce(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

export function control(label: Text, help?: Text) {
  return field({ kind: 'control' }, label, ControlId, help);
}

/** Numbers of ISO/IEC 27002:2022. */
export function controls(label: Text, help?: Text) {
  return { ...field({ kind: 'controls' }, label, z.array(ControlId).default([]), help), required: false };
}

export function object<const Members extends Fields>(label: Text, fields: Members, help?: Text) {
  return field({ kind: 'object', fields }, label, z.strictObject(shapeOf(fields)), help);
}

export function objects<const Members extends Fields>(label: Text, fields: Members, help?: Text) {
  const value = z.array(z.strictObject(shapeOf(fields))).default([]);
  return { ...field({ kind: 'objects', fields }, label, value, help), required: false };
}

export function shapeOf<Members extends Fields>(fields: Members) {
  return Object.fromEntries(
    Object.entries(fields).map(([name, member]) => [
      name,
      member.value.meta({ title: member.label.en, description: describe(member) }),
    ]),
    // Object.fromEntries forgets which key holds which schema.
  ) as { -readonly [Name in keyof Members]: Members[Name]['value'] };
}

/** Both languages, because editors show a schema's description without asking for one. */
function describe(member: Field): string {
  const { label, help } = member;
  return [label.fr, help?.fr, label.en, help?.en].filter((words) => words !== undefined).join(' — ');
}
