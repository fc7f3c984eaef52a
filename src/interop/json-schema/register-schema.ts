import { z } from 'zod';
import { registerOf } from '#domain/dossier/registers.ts';
import type { Field, Fields } from '#domain/register/field.ts';
import type { Register } from '#domain/register/register.ts';
import type { Text } from '#kernel/text.ts';
import { fileOf } from '../bundle/layout.ts';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What editors need besides the fields to check one file of a bundle. */
export interface FileFormat {
  /** The key of the study's file that holds the version of the format, and that version. */
  readonly key: string;
  readonly version: number;
}

/** The schema of one file of a bundle: editors complete, explain and check with it. */
export function registerSchema(register: Register, format: FileFormat): JsonSchema {
  const row = rowSchema(register);
  const head = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `${register.many.fr} — ${register.many.en}`,
    description: register.clause,
  };
  if (register.single) return { ...head, ...singleSchema(register, row, format) };
  // An empty file is an empty register, and YAML reads it as null; only the criteria are never empty.
  return {
    ...head,
    ...(register.id === 'criteria' ? { type: 'array', minItems: 1 } : { type: ['array', 'null'] }),
    items: row,
  };
}

function rowSchema(register: Register): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(register.row, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ jsonSchema }) => {
      if (jsonSchema.pattern?.includes('\\p{')) jsonSchema.pattern = ID_PATTERN;
    },
  });
  return withWords(schema, register.fields);
}

/** Ids for editors whose regular expressions know no Unicode classes: a little wider than what the house takes. */
const ID_PATTERN = '^[^\\s!-/:-@\\[-`{-~][^\\s!-,/:-@\\[-^`{-~]*$';

/** The file of a single register: the format first where it is the study's, and prose that may stand in Markdown. */
function singleSchema(register: Register, row: JsonSchema, format: FileFormat): JsonSchema {
  const required = (row.required as readonly string[]).filter(
    (name) => register.fields[name]?.shape.kind !== 'prose',
  );
  if (register.id !== 'study') return { ...row, required };
  const version = { const: format.version, title: 'Format' };
  return {
    ...row,
    properties: { [format.key]: version, ...(row.properties as JsonSchema) },
    required: [format.key, ...required],
  };
}

/** What zod does not know of its own schemas: the words of choices, the form of dates, where references lead. */
function withWords(schema: JsonSchema, fields: Fields): JsonSchema {
  const properties = Object.entries((schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>).map(
    ([name, property]) => [name, fields[name] ? explained(property, fields[name]) : property] as const,
  );
  return { ...schema, properties: Object.fromEntries(properties) };
}

function explained(property: JsonSchema, { shape }: Field): JsonSchema {
  switch (shape.kind) {
    case 'choice':
      return { ...property, enumDescriptions: descriptions(property, shape.options) };
    case 'choices':
      return withItems(property, (items) => ({
        ...items,
        enumDescriptions: descriptions(items, shape.options),
      }));
    case 'day':
      return { ...property, format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    case 'reference':
      return {
        ...property,
        description: `${property.description} → ${registerOf(shape.to).many.en} (${fileOf(shape.to)})`,
      };
    case 'references':
      return {
        ...property,
        uniqueItems: true,
        description: `${property.description} → ${registerOf(shape.to).many.en} (${fileOf(shape.to)})`,
      };
    case 'object':
      return withWords(property, shape.fields);
    case 'objects':
      return withItems(property, (items) => withWords(items, shape.fields));
    default:
      return property;
  }
}

function withItems(property: JsonSchema, change: (items: JsonSchema) => JsonSchema): JsonSchema {
  return property.items === undefined
    ? property
    : { ...property, items: change(property.items as JsonSchema) };
}

/** Shown by editors beside each value; not a word of the standard, which lets annotations be added. */
function descriptions(property: JsonSchema, options: Readonly<Record<string, Text>>): readonly string[] {
  const values = (property.enum ?? []) as readonly string[];
  return values.map((value) => `${options[value]?.fr ?? value} — ${options[value]?.en ?? value}`);
}
