import { isDay } from '#kernel/date.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import { hostName } from '../collectors/code.ts';
import type { Filled, Read, Rows, Sheet, Simple } from './sheet.ts';

/** What comes from a form: texts, and lists of lines of texts. */
export type Typed = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

const MOST_ROWS = 500;

/** Reads what was typed into a sheet. Every wrong field is told, by its place. */
export function fill({ fields }: Pick<Sheet, 'fields'>, typed: Typed): Result<Filled> {
  const refusals: Refusal[] = [];
  const values: Record<string, Read> = {};
  const rows: Record<string, Record<string, Read>[]> = {};
  for (const field of fields) {
    const given = Object.hasOwn(typed, field.id) ? typed[field.id] : undefined;
    if (field.kind === 'rows') {
      const read = readRows(field, Array.isArray(given) ? given : []);
      if (read.ok) rows[field.id] = read.value;
      else refusals.push(...read.refusals);
      continue;
    }
    const read = readSimple(field, typeof given === 'string' ? given : '', [field.id]);
    if (read.ok) values[field.id] = read.value;
    else refusals.push(...read.refusals);
  }
  return refusals.length > 0 ? refuse(...refusals) : ok({ values, rows });
}

function readRows(
  field: Rows,
  given: readonly Readonly<Record<string, string>>[],
): Result<Record<string, Read>[]> {
  const refusals: Refusal[] = [];
  const read = given.slice(0, MOST_ROWS).flatMap((line, index) => {
    const text = (id: string) => String((Object.hasOwn(line, id) ? line[id] : '') ?? '');
    // What is chosen stands there already; a line in which nothing was typed is no line.
    if (field.columns.every(({ kind, id }) => kind === 'choice' || text(id).trim() === '')) return [];
    const cells = field.columns.map((column) => {
      const cell = readSimple(column, text(column.id), [field.id, index, column.id]);
      if (!cell.ok) refusals.push(...cell.refusals);
      return [column.id, cell.ok ? cell.value : null] as const;
    });
    return [Object.fromEntries(cells)];
  });
  if (read.length === 0 && !field.optional)
    refusals.push({ code: 'missing', path: [field.id], message: NO_LINE });
  return refusals.length > 0 ? refuse(...refusals) : ok(read);
}

function readSimple(field: Simple, text: string, path: Refusal['path']): Result<Read> {
  const given = text.trim().slice(0, 2000);
  const wrong = (code: string, message: Text) =>
    refuse({ code, path, message, ...(given !== '' && { found: given }) });
  if (given === '') return field.optional ? ok(null) : wrong('missing', MISSING);
  switch (field.kind) {
    case 'count': {
      const number = numberOf(given);
      return number === undefined ? wrong('not-a-number', NOT_A_NUMBER) : ok(number);
    }
    case 'day':
      return isDay(given) ? ok(given) : wrong('not-a-day', NOT_A_DAY);
    case 'host': {
      const host = hostName(given.replace(/^https?:\/\//, '').replace(/\/.*$/, ''));
      return host === null ? wrong('not-a-host', NOT_A_HOST) : ok(host);
    }
    case 'choice':
      return field.options.some(({ id }) => id === given) ? ok(given) : wrong('not-a-choice', NOT_A_CHOICE);
    case 'line':
      return ok(given);
  }
}

/** Whole numbers as people of either language write them: `1 234`, `1,234`, `1.234`, `1234`. */
function numberOf(text: string): number | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, '').replaceAll(/[.,](?=\d{3}(?:\D|$))/g, '');
  if (!/^\d{1,15}$/.test(plain)) return undefined;
  return Number(plain);
}

const MISSING: Text = { fr: 'une valeur est attendue', en: 'a value is expected' };
const NO_LINE: Text = { fr: 'une ligne au moins est attendue', en: 'at least one line is expected' };
const NOT_A_NUMBER: Text = {
  fr: 'un nombre entier est attendu, comme 1 250',
  en: 'a whole number is expected, like 1,250',
};
const NOT_A_DAY: Text = { fr: 'une date est attendue', en: 'a date is expected' };
const NOT_A_HOST: Text = {
  fr: 'un nom d’hôte est attendu, comme www.exemple.fr',
  en: 'a host name is expected, like www.example.com',
};
const NOT_A_CHOICE: Text = { fr: 'choisissez dans la liste', en: 'choose from the list' };
