import type { Field } from '#domain/register/field.ts';
import type { RegisterId } from '#domain/register/names.ts';
import type { Row } from '#domain/register/register.ts';
import { same, type Text, type Wording } from '#kernel/text.ts';
import type { RowNames } from './row-names.ts';

/** What a value needs in order to be said: the reader's language, the names of rows, the currency of the study. */
export interface Sayer {
  readonly t: (wording: Wording) => string;
  readonly titled: (word: Wording, what: string) => string;
  readonly number: (value: number) => string;
  readonly money: (amount: number, currency?: string) => string;
  readonly shortDay: (day: string) => string;
  readonly names: RowNames;
  readonly currency: string;
}

const YES: Text = { fr: 'Oui', en: 'Yes' };
const NO: Text = { fr: 'Non', en: 'No' };

/** A value of a field in words, on one line; empty when there is none. */
export function showValue({ shape }: Field, value: unknown, sayer: Sayer): string {
  if (value === undefined || value === null) return '';
  const many = () => (Array.isArray(value) ? value : []);
  switch (shape.kind) {
    case 'line':
    case 'prose':
      return sayer.t(value as Wording);
    case 'lines':
      return many()
        .map((one: Wording) => sayer.t(one))
        .join(' · ');
    case 'choice':
      return sayer.t(shape.options[String(value)] ?? same(String(value)));
    case 'choices':
      return many()
        .flat()
        .map((one) => sayer.t(shape.options[String(one)] ?? same(String(one))))
        .join(', ');
    case 'scale':
      return String(value);
    case 'number':
      return `${sayer.number(Number(value))}${shape.unit ? `\u00A0${sayer.t(shape.unit)}` : ''}`;
    case 'money':
      return sayer.money(Number(value), sayer.currency);
    case 'flag':
      return sayer.t(value === true ? YES : NO);
    case 'day':
      return sayer.shortDay(String(value));
    case 'reference':
      return nameIn(shape.to, String(value), sayer);
    case 'references':
      return many()
        .map((id) => nameIn(shape.to, String(id), sayer))
        .join(', ');
    case 'controls':
      return many().join(', ');
    case 'object':
      return members(shape.fields, value as Row, sayer);
    case 'objects':
      return many()
        .map((one: Row) => members(shape.fields, one, sayer))
        .join(' · ');
    default:
      return String(value);
  }
}

function nameIn(register: RegisterId, id: string, { names, t }: Sayer): string {
  return t(names.get(register)?.get(id) ?? id);
}

function members(fields: Readonly<Record<string, Field>>, row: Row, sayer: Sayer): string {
  return Object.entries(fields)
    .flatMap(([name, member]) => {
      const words = showValue(member, row[name], sayer);
      return words === '' ? [] : [sayer.titled(member.label, words)];
    })
    .join(', ');
}
