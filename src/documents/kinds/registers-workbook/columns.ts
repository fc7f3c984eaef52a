import type { Field, Fields } from '#domain/register/field.ts';
import type { RegisterId } from '#domain/register/names.ts';
import type { Row } from '#domain/register/register.ts';
import { LEVEL_WORDS, LEVELS } from '#domain/scope/levels.ts';
import { LANGUAGES, type Language, say, type Text, type Wording } from '#kernel/text.ts';
import type { SheetCell, SheetColumn } from '../../model/workbook.ts';

/** A column of a register, and what a row has in it. */
export interface RegisterColumn extends SheetColumn {
  readonly read: (row: Row) => SheetCell;
}

export interface Setting {
  readonly language: Language;
  readonly currency: string;
  /** The cells that hold the keys of a register, for drop-downs. */
  readonly keysOf: (register: RegisterId) => string;
}

export const FLAG_WORDS: Readonly<Record<'yes' | 'no', Text>> = {
  yes: { fr: 'Oui', en: 'Yes' },
  no: { fr: 'Non', en: 'No' },
};

/** A field inside a row: `inherent.likelihood`. */
interface Place {
  readonly path: readonly string[];
  readonly field: Field;
  readonly title: string;
}

/**
 * The columns of a register, from its description: one a field, one a member of an object, and for words two where they
 * differ, the reader’s in sight and the other language’s beside it. Lists of objects have sheets of their own.
 */
export function columnsOf(fields: Fields, rows: readonly Row[], setting: Setting): readonly RegisterColumn[] {
  return places(fields, setting.language).flatMap((place) => columnsAt(place, rows, setting));
}

/** The fields that are lists of objects, wherever they stand. */
export function listsOf(fields: Fields, language: Language): readonly Place[] {
  return everyPlace(fields, language).filter(({ field }) => field.shape.kind === 'objects');
}

function places(fields: Fields, language: Language): readonly Place[] {
  return everyPlace(fields, language).filter(({ field }) => field.shape.kind !== 'objects');
}

function everyPlace(
  fields: Fields,
  language: Language,
  path: readonly string[] = [],
  above = '',
): readonly Place[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const here = [...path, name];
    const title = above === '' ? field.label[language] : `${above} – ${field.label[language]}`;
    const { shape } = field;
    return shape.kind === 'object'
      ? everyPlace(shape.fields, language, here, title)
      : [{ path: here, field, title }];
  });
}

/** What a row holds at a path; undefined where anything on the way is absent. */
export function valueAt(row: Row, path: readonly string[]): unknown {
  // Each step looks into what the register's own schema let in; what is not there is undefined.
  return path.reduce<unknown>((value, name) => (value as Row | undefined)?.[name], row);
}

function columnsAt(place: Place, rows: readonly Row[], setting: Setting): readonly RegisterColumn[] {
  const { field, path, title } = place;
  const base = { ...described(place, setting), id: path.join('.'), title };
  const read = (row: Row) => cellOf(valueAt(row, path), field, setting.language);
  const others = LANGUAGES.filter((language) => language !== setting.language);
  if (!rows.some((row) => isTwofold(valueAt(row, path)))) return [{ ...base, read }];
  return [
    { ...base, id: `${base.id}.${setting.language}`, read },
    ...others.map((language) => ({
      ...base,
      id: `${base.id}.${language}`,
      title: `${title} (${language})`,
      hidden: true,
      read: (row: Row) => cellOf(valueAt(row, path), field, language),
    })),
  ];
}

/** Words that are not the same in both languages, or a list with such words. */
function isTwofold(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isTwofold);
  return typeof value === 'object' && value !== null && LANGUAGES.every((language) => language in value);
}

type Described = Omit<RegisterColumn, 'id' | 'title' | 'read'>;

function described({ field }: Place, setting: Setting): Described {
  const { help } = field;
  const words = help === undefined ? {} : { help: help[setting.language] };
  return { ...words, ...typed(field, setting) };
}

function typed({ shape }: Field, { language, currency, keysOf }: Setting): Described {
  switch (shape.kind) {
    case 'id':
    case 'control':
      return { type: 'text', width: 16 };
    case 'line':
      return { type: 'text', width: 36 };
    case 'prose':
      return { type: 'text', width: 60 };
    case 'lines':
      return { type: 'text', width: 44 };
    case 'plain':
      return { type: 'text', width: 26 };
    case 'choice':
      return {
        type: 'text',
        width: 18,
        choices: { values: wordsOf(shape.options, language) },
        ...tonesOf(shape.options, language),
      };
    case 'choices':
      return { type: 'text', width: 24 };
    case 'scale':
    case 'number':
      return { type: 'number', width: 12, limits: [shape.min, shape.max] };
    case 'money':
      return { type: 'money', width: 14, currency, limits: [0, 1_000_000_000] };
    case 'flag':
      return {
        type: 'text',
        width: 10,
        choices: { values: [FLAG_WORDS.yes[language], FLAG_WORDS.no[language]] },
      };
    case 'day':
      return { type: 'day', width: 13 };
    case 'reference':
      return { type: 'text', width: 18, choices: { range: keysOf(shape.to) } };
    case 'references':
    case 'controls':
      return { type: 'text', width: 24 };
    case 'object':
    case 'objects':
      throw new Error('objects are taken apart before their columns are described');
  }
}

function wordsOf(options: Readonly<Record<string, Text>>, language: Language): readonly string[] {
  return Object.values(options).map((option) => option[language]);
}

/** Choices that are levels of risk have the colours of the levels. */
function tonesOf(options: Readonly<Record<string, Text>>, language: Language): Partial<Described> {
  return options === LEVEL_WORDS ? { tones: levelTones(language) } : {};
}

export function levelTones(language: Language) {
  return LEVELS.map((level) => ({ value: LEVEL_WORDS[level][language], tone: level }));
}

function cellOf(value: unknown, { shape }: Field, language: Language): SheetCell {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : listed(value, shape, language);
  if (typeof value === 'boolean') return FLAG_WORDS[value ? 'yes' : 'no'][language];
  if (typeof value === 'number') return value;
  return wordOf(value, shape, language);
}

/** Ids and words of a list; wordings, which may hold commas, each on a line of their own, rows of a grid likewise. */
function listed(values: readonly unknown[], shape: Field['shape'], language: Language): string {
  const lines = shape.kind === 'lines' || values.some((value) => Array.isArray(value));
  const words = values.map((value) =>
    Array.isArray(value) ? listed(value, shape, language) : wordOf(value, shape, language),
  );
  return words.join(lines ? '\n' : ', ');
}

function wordOf(value: unknown, shape: Field['shape'], language: Language): string {
  if (shape.kind === 'choice' || shape.kind === 'choices')
    return shape.options[String(value)]?.[language] ?? String(value);
  return typeof value === 'object' ? say(value as Wording, language) : String(value);
}
