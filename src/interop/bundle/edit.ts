import type { Node } from 'yaml';
import type { Field, Fields } from '#domain/register/field.ts';
import { keyOf, type Register, type Row } from '#domain/register/register.ts';
import { compareIds } from '#kernel/order.ts';
import { emitEntry, emitField, emitRow, emitRows, emitSingle } from './emit.ts';
import { FORMAT_KEY } from './layout.ts';
import { fieldsOf, isSame, isUnsaid, saidMembers } from './lean.ts';
import {
  addAfter,
  addAtEnd,
  addBefore,
  applied,
  type Draft,
  draftOf,
  removeBlock,
  replaceBlock,
} from './splices.ts';
import { type EntryPlace, entriesIn, type FieldPlace, fieldsIn, mannerOf } from './tree.ts';
import type { YamlSource } from './yaml-source.ts';

/**
 * The text of a register's file after its rows changed: only what changed is written anew, all other lines stay as
 * they are, comments included. A comment inside a value that is rewritten moves above it.
 *
 * @param before the rows that the file holds now
 * @param after the rows that it shall hold
 */
export function editRows(
  register: Register,
  source: YamlSource,
  before: readonly Row[],
  after: readonly Row[],
): string {
  const draft = draftOf(source.file.text);
  const { contents } = source.document;
  const entries = entriesIn(draft.text, contents);
  if (entries === undefined || entries.length === 0) return rewritten(draft, register, contents, after);
  const old = new Map(before.map((row) => [keyOf(register, row), row]));
  const now = new Map(after.map((row) => [keyOf(register, row), row]));
  const kept: Kept[] = [];
  for (const [index, entry] of entries.entries()) {
    const key = keyInFile(register, source, index);
    const row = now.get(key);
    if (row) {
      kept.push({ key, entry });
      editRow(draft, register, entry, old.get(key) ?? {}, row);
    } else removeBlock(draft, entry.block);
  }
  const added = after.filter((row) => !old.has(keyOf(register, row)));
  if (kept.length === 0) return rewritten(draftOf(applied(draft)), register, null, added);
  addRows(draft, register, kept, added);
  return applied(draft);
}

/** A row of the file that the dossier still has. */
interface Kept {
  readonly key: string;
  readonly entry: EntryPlace;
}

/** The same for a register of one row, without the fields that stand in Markdown files. */
export function editSingle(register: Register, source: YamlSource, before: Row, after: Row): string {
  const draft = draftOf(source.file.text);
  const { contents } = source.document;
  const places = fieldsIn(draft.text, contents);
  if (places && editFields(draft, places, register.fields, before, after)) return applied(draft);
  const [start = 0, end = 0] = contents?.range ?? [];
  replaceBlock(draft, { start, end, column: 0 }, emitSingle(register, after).trimEnd());
  return applied(draft);
}

function keyInFile(register: Register, source: YamlSource, index: number): string {
  const rows = source.value as readonly Row[];
  return keyOf(register, rows[index] ?? {});
}

/** A file without rows, or with all of them between brackets. */
function rewritten(draft: Draft, register: Register, contents: Node | null, after: readonly Row[]): string {
  const [start = 0, end = 0] = contents?.range ?? [];
  const yaml = emitRows(register.fields, after).trimEnd();
  if (end > start) replaceBlock(draft, { start, end, column: 0 }, yaml === '' ? '[]' : yaml);
  else if (yaml !== '') addAtEnd(draft, yaml);
  return applied(draft);
}

function editRow(draft: Draft, register: Register, { value, block }: EntryPlace, old: Row, now: Row): void {
  if (isSame(old, now)) return;
  const places = fieldsIn(draft.text, value);
  if (places && editFields(draft, places, register.fields, old, now)) return;
  replaceBlock(draft, block, emitRow(register.fields, now));
}

/** New rows stand after the row that comes before them by id, wherever that one stands in the file. */
function addRows(draft: Draft, register: Register, kept: readonly Kept[], added: readonly Row[]): void {
  const byId = kept.toSorted((a, b) => compareIds(a.key, b.key));
  const emptyLine = hasEmptyLines(draft, kept);
  const first: Row[] = [];
  for (const row of added) {
    const before = byId.findLast((candidate) => compareIds(candidate.key, keyOf(register, row)) < 0);
    if (before) addAfter(draft, before.entry.block, emitRow(register.fields, row), emptyLine);
    else first.push(row);
  }
  const next = byId[0];
  for (const row of first)
    if (next) addBefore(draft, next.entry.block, emitRow(register.fields, row), emptyLine);
}

/** Rows stand apart by an empty line, unless the writer of the file set them close. */
function hasEmptyLines({ text }: Draft, kept: readonly Kept[]): boolean {
  const [first, second] = kept;
  if (!first || !second) return true;
  return /\n[ \t]*\r?\n/.test(text.slice(first.entry.block.end, second.entry.block.start));
}

/** Changes the fields of a block; false, and nothing done, when none of them would be left to build on. */
function editFields(
  draft: Draft,
  places: readonly FieldPlace[],
  fields: Fields | undefined,
  old: Row,
  now: Row,
): boolean {
  const said = fields ? saidMembers(fields, now) : new Map(Object.entries(now));
  const stays = (name: string) =>
    name === FORMAT_KEY || said.has(name) || isStillUnsaid(fields?.[name], old, now, name);
  const kept = places.filter((place) => stays(place.name));
  if (kept.length === 0) return false;
  for (const place of places) {
    if (!stays(place.name)) removeBlock(draft, place.block);
    else if (said.has(place.name))
      editField(draft, place, fields?.[place.name], old[place.name], now[place.name]);
  }
  const order = [FORMAT_KEY, ...(fields ? Object.keys(fields) : Object.keys(now))];
  for (const [name, value] of said) {
    if (places.some((place) => place.name === name)) continue;
    addField(draft, kept, order, name, emitField(name, fields?.[name], value));
  }
  return true;
}

/** A list that the file says to be empty may go on saying so. */
function isStillUnsaid(member: Field | undefined, old: Row, now: Row, name: string): boolean {
  return member !== undefined && isUnsaid(member, now[name]) && isSame(old[name], now[name]);
}

function addField(
  draft: Draft,
  kept: readonly FieldPlace[],
  order: readonly string[],
  name: string,
  yaml: string,
): void {
  const rank = (of: string) => order.indexOf(of);
  const before = kept
    .filter((place) => rank(place.name) < rank(name))
    .reduce<FieldPlace | undefined>(
      (best, place) => (best && rank(best.name) > rank(place.name) ? best : place),
      undefined,
    );
  const first = kept[0];
  if (before) addAfter(draft, before.block, yaml);
  else if (first) addBefore(draft, first.block, yaml);
}

function editField(
  draft: Draft,
  { name, value, block }: FieldPlace,
  member: Field | undefined,
  old: unknown,
  now: unknown,
): void {
  if (isSame(old, now)) return;
  if (isBlock(old) && isBlock(now)) {
    const places = fieldsIn(draft.text, value);
    if (places && editFields(draft, places, member && fieldsOf(member), old, now)) return;
  }
  if (member && Array.isArray(old) && Array.isArray(now)) {
    const entries = entriesIn(draft.text, value);
    if (entries && editEntries(draft, entries, member, old, now)) return;
  }
  replaceBlock(draft, block, emitField(name, member, now, mannerFor(value, now)));
}

/** A list takes nothing over from a text, nor a text from a list. */
function mannerFor(value: Node | undefined, now: unknown) {
  const manner = mannerOf(value);
  const collection = now !== null && typeof now === 'object';
  return collection === 'flow' in manner ? manner : {};
}

function isBlock(value: unknown): value is Row {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/**
 * Changes the entries of a list: those that are the same at its head and at its end stay, of those between, as many
 * as there are on both sides are changed one by one. False, and nothing done, when none would be left to build on.
 */
function editEntries(
  draft: Draft,
  entries: readonly EntryPlace[],
  member: Field,
  old: readonly unknown[],
  now: readonly unknown[],
): boolean {
  if (entries.length !== old.length || old.length === 0 || now.length === 0) return false;
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && isSame(old[head], now[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isSame(old.at(-1 - tail), now.at(-1 - tail))) tail += 1;
  const changed = shorter - head - tail;
  for (let index = head; index < head + changed; index += 1) {
    const entry = entries[index];
    if (entry) editEntry(draft, entry, member, old[index], now[index]);
  }
  for (const entry of entries.slice(head + changed, old.length - tail)) removeBlock(draft, entry.block);
  const added = now.slice(head + changed, now.length - tail).map((value) => emitEntry(member, value));
  const before = entries[head + changed - 1];
  const after = entries[head + changed];
  for (const yaml of added) {
    if (before) addAfter(draft, before.block, yaml);
    else if (after) addBefore(draft, after.block, yaml);
  }
  return true;
}

function editEntry(
  draft: Draft,
  { value, block }: EntryPlace,
  member: Field,
  old: unknown,
  now: unknown,
): void {
  if (isSame(old, now)) return;
  const places = isBlock(old) && isBlock(now) ? fieldsIn(draft.text, value) : undefined;
  if (places && isBlock(old) && isBlock(now) && editFields(draft, places, fieldsOf(member), old, now)) return;
  replaceBlock(draft, block, emitEntry(member, now, mannerFor(value, now)));
}
