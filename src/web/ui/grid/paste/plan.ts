import type { Field } from '#domain/register/field.ts';
import { parse } from '#domain/register/refusals.ts';
import type { Register, Row } from '#domain/register/register.ts';
import { nameField } from '#domain/register/row-name.ts';
import type { Text, Wording } from '#kernel/text.ts';
import { say } from '#kernel/text.ts';
import { freshRow, nextId } from '../../entry/fresh-row.ts';
import { slug } from '../../entry/slug.ts';
import { type Change, isSame, withValues } from '../sheet/deed.ts';
import type { SheetRow } from '../sheet/sheet.ts';
import { fold } from '../values/fold.ts';
import { type Reader, readValue } from '../values/read-value.ts';

/** What would become of a pasted cell. */
export type Outcome = 'new' | 'changed' | 'same' | 'unmatched' | 'refused';

export interface PlannedCell {
  readonly field: string;
  readonly text: string;
  readonly outcome: Outcome;
  /** Of a cell that is left out: what would be right. */
  readonly message?: Text;
}

export interface PlannedRow {
  readonly change: Change;
  readonly isNew: boolean;
  readonly cells: readonly (PlannedCell | undefined)[];
  /** Fields that must be filled in before a new row can be saved. */
  readonly missing: readonly string[];
}

export interface Paste {
  readonly register: Register;
  readonly cells: readonly (readonly string[])[];
  /** The field that each pasted column is for; undefined for one that is left out. */
  readonly fields: readonly (string | undefined)[];
  /** Rows that stand where the block is pasted, from its first one on; or all rows, found by id or name. */
  readonly onto: { readonly rows: readonly SheetRow[] } | 'matching';
  readonly all: readonly SheetRow[];
  readonly reader: Reader;
  readonly freshId: () => string;
}

/**
 * What pasting would do, cell by cell, before anything is written. A cell that is not understood is left out and says why;
 * its row is pasted all the same.
 */
export function planPaste(paste: Paste): readonly PlannedRow[] {
  const find = finder(paste);
  const propose = proposer(paste);
  const taken = new Set<string>();
  return paste.cells.flatMap((texts, place) => {
    if (texts.every((text) => text.trim() === '')) return [];
    const target = find(texts, place);
    const again = target !== undefined && taken.has(target.id);
    if (target) taken.add(target.id);
    return [planRow(paste, texts, target, again, propose)];
  });
}

function planRow(
  paste: Paste,
  texts: readonly string[],
  target: SheetRow | undefined,
  again: boolean,
  propose: (row: Row) => Row,
): PlannedRow {
  const { register, fields } = paste;
  const start = target?.row ?? freshRow(register, [], { [register.key]: undefined });
  const values: Record<string, unknown> = {};
  const cells = fields.map((name, place): PlannedCell | undefined => {
    const field = name === undefined ? undefined : register.fields[name];
    const text = texts[place];
    if (name === undefined || !field || text === undefined) return undefined;
    const cell = again
      ? { outcome: 'refused' as const, message: TWICE }
      : planCell(paste, name, field, text, { target, start });
    if ('value' in cell) values[name] = cell.value;
    const { outcome, message } = cell;
    return { field: name, text, outcome, ...(message ? { message } : {}) };
  });
  const row = target ? withValues(start, values) : propose(withValues(start, values));
  const change: Change = { id: target?.id ?? paste.freshId(), before: target?.row, after: row };
  return { change, isNew: !target, cells, missing: missingIn(register, row) };
}

interface Cell {
  readonly outcome: Outcome;
  readonly message?: Text;
  readonly value?: unknown;
}

function planCell(
  { register, reader }: Paste,
  name: string,
  field: Field,
  text: string,
  { target, start }: { readonly target: SheetRow | undefined; readonly start: Row },
): Cell {
  if (name === register.key && target?.stored) {
    const same = fold(text) === fold(String(target.row[name])) || text.trim() === '';
    return same ? { outcome: 'same' } : { outcome: 'refused', message: KEEPS_ITS_KEY };
  }
  const read = readValue(field, text, start[name], reader);
  if (!read.ok) return { outcome: read.kind, message: read.message };
  if (isSame(read.value, start[name])) return { outcome: 'same' };
  return { outcome: target ? 'changed' : 'new', value: read.value };
}

function missingIn(register: Register, row: Row): readonly string[] {
  const checked = parse(register.row, row);
  return checked.ok ? [] : [...new Set(checked.refusals.map(({ path }) => String(path[0])))];
}

/** The row that a pasted one is about: by place, or by its id, or by its name. */
function finder({ onto, all, fields, register }: Paste) {
  if (onto !== 'matching') return (_: readonly string[], place: number) => onto.rows[place];
  const keyed = fields.indexOf(register.key);
  const name = nameField(register);
  const named = name === undefined ? -1 : fields.indexOf(name);
  const byKey = new Map(all.map((row) => [fold(String(row.row[register.key] ?? '')), row]));
  const byName = new Map<string, SheetRow>();
  for (const row of all) {
    // A field of words holds a wording: the schema of the register says so.
    const wording = (name === undefined ? undefined : row.row[name]) as Wording | undefined;
    if (wording === undefined) continue;
    for (const language of ['en', 'fr'] as const) byName.set(fold(say(wording, language)), row);
  }
  return (texts: readonly string[]) => {
    const key = fold(texts[keyed] ?? '');
    if (key !== '') return byKey.get(key);
    return byName.get(fold(texts[named] ?? ''));
  };
}

/** Gives new rows an id: the next of those that are counted, or one made of the name. */
export function proposer({ register, all }: Pick<Paste, 'register' | 'all'>): (row: Row) => Row {
  if (register.fields[register.key]?.shape.kind !== 'id') return (row) => row;
  const rows = all.map(({ row }) => row).filter((row) => row[register.key] !== undefined);
  const used = new Set(rows.map((row) => String(row[register.key])));
  let next = nextId(register, rows);
  const name = nameField(register);
  return (row) => {
    if (row[register.key] !== undefined) {
      used.add(String(row[register.key]));
      return row;
    }
    while (next !== undefined && used.has(next)) next = following(next);
    const wording = (name === undefined ? undefined : row[name]) as Wording | undefined;
    const id = next ?? unused(slug(wording === undefined ? '' : say(wording, 'fr')), used);
    if (id === undefined) return row;
    used.add(id);
    return { ...row, [register.key]: id };
  };
}

function following(id: string): string | undefined {
  const [, prefix = '', digits] = /^(.*?)(\d+)$/.exec(id) ?? [];
  return digits === undefined
    ? undefined
    : `${prefix}${String(Number(digits) + 1).padStart(digits.length, '0')}`;
}

function unused(id: string, used: ReadonlySet<string>): string | undefined {
  if (id === '') return undefined;
  if (!used.has(id)) return id;
  for (let count = 2; ; count += 1) if (!used.has(`${id}-${count}`)) return `${id}-${count}`;
}

/**
 * The fields that the first line of a block names, when it is a heading: by label in either language, or by the name of the
 * field. Undefined when most of its cells name none.
 */
export function readHeading(
  line: readonly string[],
  register: Register,
): readonly (string | undefined)[] | undefined {
  const names = new Map<string, string>();
  for (const [id, { label }] of Object.entries(register.fields)) {
    for (const words of [id, label.fr, label.en]) names.set(fold(words), id);
  }
  const seen = new Set<string>();
  const fields = line.map((text) => {
    const id = names.get(fold(text.replace(/\*$/, '')));
    if (id === undefined || seen.has(id)) return undefined;
    seen.add(id);
    return id;
  });
  const written = line.filter((text) => text.trim() !== '').length;
  return seen.size > 0 && seen.size * 2 >= written && (seen.size > 1 || written === 1) ? fields : undefined;
}

export interface Counts {
  readonly newRows: number;
  readonly changedRows: number;
  readonly cells: Readonly<Record<Outcome, number>>;
  readonly incomplete: number;
}

export function countsOf(plan: readonly PlannedRow[]): Counts {
  const cells: Record<Outcome, number> = { new: 0, changed: 0, same: 0, unmatched: 0, refused: 0 };
  for (const row of plan) for (const cell of row.cells) if (cell) cells[cell.outcome] += 1;
  return {
    newRows: plan.filter(({ isNew }) => isNew).length,
    changedRows: plan.filter((row) => !row.isNew && row.cells.some((cell) => cell?.outcome === 'changed'))
      .length,
    cells,
    incomplete: plan.filter(({ missing }) => missing.length > 0).length,
  };
}

const TWICE: Text = {
  fr: 'cette ligne figure déjà plus haut dans ce que vous collez',
  en: 'this row stands higher up already in what you paste',
};
const KEEPS_ITS_KEY: Text = {
  fr: 'l’identifiant d’une ligne enregistrée ne change pas ; d’autres lignes s’y réfèrent',
  en: 'the id of a saved row does not change; other rows refer to it',
};
