import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Field, Fields } from '#domain/register/field.ts';
import type { Register, Row } from '#domain/register/register.ts';
import { FORMAT, FORMAT_KEY } from './layout.ts';
import { fieldsOf, saidMembers } from './lean.ts';

/** How a value stood before it changed, so that the new one stands alike. */
export interface Manner {
  /** A collection between brackets or braces. */
  readonly flow?: boolean;
  /** The quotes or the block sign of a text. */
  readonly quotes?: Scalar.Type;
}

/** A register as YAML: one entity a block, an empty line between two, fields in the order of their definition. */
export function emitRows(fields: Fields, rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const list = new YAMLSeq();
  list.items = rows.map((row, index) => {
    const block = blockOf(fields, row);
    block.spaceBefore = index > 0;
    return block;
  });
  return emit(list);
}

/** One entity of a register, from its dash. */
export function emitRow(fields: Fields, row: Row): string {
  const list = new YAMLSeq();
  list.items = [blockOf(fields, row)];
  return emit(list).trimEnd();
}

/** The fields of a single register; the study says the format first. */
export function emitSingle({ id, fields }: Pick<Register, 'id' | 'fields'>, row: Row): string {
  return `${id === 'study' ? `${FORMAT_KEY}: ${FORMAT}\n` : ''}${emit(blockOf(fields, row))}`;
}

/** `name: value`, on as many lines as it takes, without the last line end. */
export function emitField(
  name: string,
  member: Field | undefined,
  value: unknown,
  manner: Manner = {},
): string {
  const block = new YAMLMap();
  block.items = [new Pair(scalar(name, {}), nodeOf(member, value, manner))];
  return emit(block).trimEnd();
}

/** One entry of a list inside a field, from its dash. */
export function emitEntry(member: Field, value: unknown, manner: Manner = {}): string {
  const list = new YAMLSeq();
  list.items = [entryOf(member, value, manner)];
  return emit(list).trimEnd();
}

function emit(contents: YAMLMap | YAMLSeq): string {
  const document = new Document(undefined, { version: '1.2', schema: 'core' });
  document.contents = contents;
  const text = document.toString({
    lineWidth: 0,
    flowCollectionPadding: false,
    doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY,
  });
  return escapeUnprintable(text);
}

function blockOf(fields: Fields, row: Row): YAMLMap {
  const block = new YAMLMap();
  block.items = [...saidMembers(fields, row)].map(
    ([name, value]) => new Pair(scalar(name, {}), nodeOf(fields[name], value, {})),
  );
  return block;
}

function nodeOf(member: Field | undefined, value: unknown, manner: Manner): Scalar | YAMLMap | YAMLSeq {
  const fields = member && fieldsOf(member);
  if (Array.isArray(value)) return listOf(member, value, manner);
  if (fields) return inManner(blockOf(fields, value as Row), manner);
  return wordsOf(value, manner);
}

function listOf(member: Field | undefined, values: readonly unknown[], manner: Manner): YAMLSeq {
  const list = new YAMLSeq();
  list.items = values.map((value) => (member ? entryOf(member, value, {}) : wordsOf(value, {})));
  list.flow = manner.flow ?? isShort(member, values);
  return list;
}

/** Lists of ids and choices stand on one line; lists of sentences, blocks and rows of a grid do not. */
function isShort(member: Field | undefined, values: readonly unknown[]): boolean {
  if (member?.shape.kind === 'lines') return false;
  return values.every((value) => typeof value !== 'object');
}

function entryOf(member: Field, value: unknown, manner: Manner): Scalar | YAMLMap | YAMLSeq {
  const fields = fieldsOf(member);
  if (fields) return inManner(blockOf(fields, value as Row), manner);
  return Array.isArray(value) ? listOf(undefined, value, { flow: true }) : wordsOf(value, manner);
}

/** A plain value, or a wording in each language. */
function wordsOf(value: unknown, manner: Manner): Scalar | YAMLMap {
  if (value === null || typeof value !== 'object') return scalar(value, manner);
  const block = new YAMLMap();
  block.items = Object.entries(value).map(
    ([language, words]) => new Pair(scalar(language, {}), scalar(words, {})),
  );
  return inManner(block, manner);
}

function inManner(block: YAMLMap, { flow }: Manner): YAMLMap {
  block.flow = flow ?? block.items.length === 0;
  return block;
}

/** What other readers of YAML take for a line end, refuse, or swallow; such texts stand between double quotes. */
const UNPRINTABLE = /[^\P{Cc}\t\n]|[\u2028\u2029\ufeff\ufffe\uffff]/gu;

function scalar(value: unknown, { quotes }: Manner): Scalar {
  const node = new Scalar(value);
  if (typeof value !== 'string') return node;
  if (value.search(UNPRINTABLE) >= 0 || !value.isWellFormed()) node.type = 'QUOTE_DOUBLE';
  else if (value.includes('\n')) node.type = 'BLOCK_LITERAL';
  else if (quotes && quotes !== 'BLOCK_LITERAL') node.type = quotes;
  return node;
}

/** The same characters as escapes. They stand between double quotes only, where an escape means the same. */
function escapeUnprintable(text: string): string {
  return text.replaceAll(UNPRINTABLE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
