import { Dossier, rowsOf } from '#domain/dossier/dossier.ts';
import type { Register, Row } from '#domain/register/register.ts';
import { editRows, editSingle } from './edit.ts';
import { emitRows, emitSingle } from './emit.ts';
import { FORMAT, FORMAT_KEY, fileOf } from './layout.ts';
import { isSame } from './lean.ts';
import { divide, markdownBytes } from './prose.ts';
import type { Bundle } from './read.ts';
import type { FileChange } from './save.ts';
import { commentLines } from './splices.ts';
import { decode, type TextFile } from './text-file.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** What a register's files hold and shall hold; `head` begins each new YAML file. */
export function planRegister(
  register: Register,
  dossier: Dossier,
  existing: Bundle | undefined,
  head: string,
): readonly FileChange[] {
  const rows = rowsOf(dossier, register.id);
  if (!register.single) return [planRows(register, rows, existing, head)];
  return planSingle(register, rows[0] ?? {}, existing, head);
}

function planRows(
  register: Register,
  after: readonly Row[],
  existing: Bundle | undefined,
  head: string,
): FileChange {
  const name = fileOf(register.id);
  const source = existing?.documents.get(register.id);
  if (!existing || !source) {
    const text = head + emitRows(register.fields, after);
    return { name, before: undefined, after: text === '' ? undefined : Buffer.from(text) };
  }
  const before = rowsOf(existing.dossier, register.id);
  if (isSame(before, after)) return unchanged(source.file);
  const edited = editRows(register, source, before, after);
  return changed(
    source,
    saysRows(register, edited, after) ? edited : afresh(source, emitRows(register.fields, after)),
  );
}

function planSingle(
  register: Register,
  row: Row,
  existing: Bundle | undefined,
  head: string,
): readonly FileChange[] {
  const source = existing?.documents.get(register.id);
  const said = source ? new Set(Object.keys(source.value as Row)) : new Set<string>();
  const now = divide(register, row, (field) => said.has(field));
  const markdown = [...now.markdown].map(([name, text]): FileChange => {
    const file = existing?.files.get(name);
    const after = text === undefined ? undefined : markdownBytes(text, file);
    return { name, before: file?.bytes, after, ...(file ? { mode: file.mode } : {}) };
  });
  const whole = emitSingle(register, now.row);
  if (!existing || !source) {
    const yaml = { name: fileOf(register.id), before: undefined, after: Buffer.from(head + whole) };
    return [yaml, ...markdown];
  }
  const old = rowsOf(existing.dossier, register.id)[0] ?? {};
  // A prose field of the file before stands in its Markdown files unless the YAML says it.
  const inFile = ([name]: readonly [string, unknown]) =>
    said.has(name) || register.fields[name]?.shape.kind !== 'prose';
  const before = Object.fromEntries(Object.entries(old).filter(inFile));
  if (isSame(before, now.row)) return [unchanged(source.file), ...markdown];
  const edited = editSingle(register, source, before, now.row);
  const says = saysSingle(register, edited, row, now.row);
  return [changed(source, says ? edited : afresh(source, whole)), ...markdown];
}

function unchanged(file: TextFile): FileChange {
  return { name: file.name, before: file.bytes, after: file.bytes };
}

function changed({ file }: YamlSource, text: string): FileChange {
  return { name: file.name, before: file.bytes, after: Buffer.from(file.mark + text), mode: file.mode };
}

/**
 * The file written anew, its comments gathered at its head: what is left where a file cannot be edited in place,
 * because it says a value once (with an anchor) that is no longer the same everywhere.
 */
function afresh(source: YamlSource, yaml: string): string {
  const comments = commentLines(source.file.text);
  return comments.length === 0 ? yaml : `${comments.join('\n')}\n\n${yaml}`;
}

function saysRows(register: Register, text: string, rows: readonly Row[]): boolean {
  const value = valueIn(text);
  const parsed = Dossier.shape[register.id].safeParse(value ?? []);
  return parsed.success && isSameSet(register, parsed.data as readonly Row[], rows);
}

/** Files keep the order of their writer; the dossier keeps the order of the keys. */
function isSameSet(register: Register, found: readonly Row[], wanted: readonly Row[]): boolean {
  const byKey = new Map(found.map((row) => [row[register.key], row]));
  return found.length === wanted.length && wanted.every((row) => isSame(byKey.get(row[register.key]), row));
}

function saysSingle(register: Register, text: string, whole: Row, inFile: Row): boolean {
  const value = valueIn(text);
  if (value === null || typeof value !== 'object') return false;
  const { [FORMAT_KEY]: format, ...found } = value as Row;
  const beside = Object.entries(whole).filter(([name]) => !(name in inFile));
  const parsed = register.row.safeParse({ ...Object.fromEntries(beside), ...found });
  return parsed.success && isSame(parsed.data, whole) && (register.id !== 'study' || format === FORMAT);
}

function valueIn(text: string): unknown {
  const file = decode('', Buffer.from(text));
  const source = file.ok ? readYaml(file.value) : file;
  return source.ok ? source.value.value : undefined;
}
