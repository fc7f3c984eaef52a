import type { Field } from '#domain/register/field.ts';
import type { RegisterId } from '#domain/register/names.ts';
import type { Language, Text, Wording } from '#kernel/text.ts';
import { same, say } from '#kernel/text.ts';
import type { RowNames } from '../../register/row-names.ts';

interface Writer {
  readonly language: Language;
  readonly names: RowNames;
}

/**
 * A value as it leaves for a spreadsheet and comes back from one: numbers without unit, with the decimal sign of the
 * language; days as ISO 8601; rows by their name, and by their id where two share it.
 */
export function writeValue({ shape }: Field, value: unknown, writer: Writer): string {
  if (value === undefined || value === null) return '';
  const { language } = writer;
  const many = () => (Array.isArray(value) ? value : []);
  switch (shape.kind) {
    case 'line':
    case 'prose':
      return say(value as Wording, language);
    case 'lines':
      return many()
        .map((one: Wording) => say(one, language))
        .join('\n');
    case 'choice':
      return word(shape.options, String(value), language);
    case 'choices':
      return many()
        .flat()
        .map((one) => word(shape.options, String(one), language))
        .join('; ');
    case 'number':
    case 'money':
      return language === 'fr' ? String(value).replace('.', ',') : String(value);
    case 'flag':
      return say(value === true ? YES : NO, language);
    case 'reference':
      return nameOf(shape.to, String(value), writer);
    case 'references':
      return many()
        .map((id) => nameOf(shape.to, String(id), writer))
        .join('; ');
    case 'controls':
      return many().join('; ');
    case 'object':
    case 'objects':
      // Read back by nobody: such a field is filled in its panel.
      return JSON.stringify(value);
    default:
      return String(value);
  }
}

const YES: Text = { fr: 'Oui', en: 'Yes' };
const NO: Text = { fr: 'Non', en: 'No' };

function word(options: Readonly<Record<string, Text>>, id: string, language: Language): string {
  return say(options[id] ?? same(id), language);
}

function nameOf(to: RegisterId, id: string, { names, language }: Writer): string {
  const rows = names.get(to);
  const name = say(rows?.get(id) ?? id, language);
  const shared = [...(rows ?? [])].filter(([, other]) => say(other, language) === name).length > 1;
  // A semicolon parts the names of a list.
  return shared || name.includes(';') ? id : name;
}
