import { Buffer } from 'node:buffer';

/** What stands in a field of a line: nothing, a string as it is, a string with escapes, a number, anything else. */
export const ABSENT = 0;
export const PLAIN = 1;
export const ESCAPED = 2;
export const NUMBER = 3;
export const OTHER = 4;

/** Where each wanted field stands in the line that was picked last: a string without its quotes. */
export interface Spans {
  readonly kind: Uint8Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** Picks some fields out of lines of JSON without building the other values. */
export interface Picker {
  readonly spans: Spans;
  /** False unless the bytes are one JSON object; the spans then mean nothing. */
  pick(bytes: Uint8Array, start: number, end: number): boolean;
}

/** Names of the fields from the root to the value that is wanted. Two paths of one number are two names of one thing. */
export interface Wanted {
  readonly path: readonly string[];
  readonly field: number;
}

interface Key {
  readonly text: string;
  readonly name: Uint8Array;
  /** The field that its value is, or -1 where only something below is wanted. */
  field: number;
  readonly below: Level;
  /** Every field here and below: a name that comes twice counts as its last. */
  readonly fields: number[];
}

interface Level {
  readonly keys: Key[];
  /** The names of earlier lines with their closing quote, by their place: a program writes them in the same order each time. */
  readonly expected: Expected[];
  /** How often an expectation may still be replaced: lines of many shapes would cost more to learn than to read. */
  patience: number;
}

interface Expected {
  readonly name: Uint8Array;
  readonly key: Key | undefined;
}

const PATIENCE = 500;

function newLevel(): Level {
  return { keys: [], expected: [], patience: PATIENCE };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BRACE = 0x7b;
const BRACE_END = 0x7d;
const BRACKET = 0x5b;
const BRACKET_END = 0x5d;
const COMMA = 0x2c;
const COLON = 0x3a;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;

/** A line nested deeper is not a log line: nobody’s log can make the stack overflow. */
const DEEPEST = 64;

/**
 * A picker for these fields. It reads the whole of each line and agrees with `JSON.parse` on what is JSON and on what
 * each field holds, escaped names and names that come twice included; a test compares the two on random lines. It
 * differs in one thing: values nested more than 64 deep are refused.
 */
export function jsonPicker(wanted: readonly Wanted[]): Picker {
  const root = newLevel();
  for (const { path, field } of wanted) want(root, path, field);
  const count = 1 + Math.max(-1, ...wanted.map(({ field }) => field));
  const spans: Spans = {
    kind: new Uint8Array(count),
    start: new Int32Array(count),
    end: new Int32Array(count),
  };
  return {
    spans,
    pick(bytes, start, end) {
      spans.kind.fill(ABSENT);
      const at = afterSpace(bytes, start, end);
      if (at >= end || bytes[at] !== BRACE) return false;
      const after = pickObject(bytes, at + 1, end, root, spans, DEEPEST);
      return after >= 0 && afterSpace(bytes, after, end) === end;
    },
  };
}

/** The text of a string with escapes, or the first text in a list (headers are lists); nothing for anything else. */
export function decoded(bytes: Uint8Array, start: number, end: number, kind: number): string | undefined {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8');
  if (kind === PLAIN || kind === NUMBER) return raw;
  const value: unknown = JSON.parse(kind === ESCAPED ? `"${raw}"` : raw);
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : undefined;
}

function want(level: Level, path: readonly string[], field: number): void {
  const [text = '', ...rest] = path;
  const known = level.keys.find((key) => key.text === text);
  const key: Key = known ?? { text, name: Buffer.from(text), field: -1, below: newLevel(), fields: [] };
  if (!known) level.keys.push(key);
  key.fields.push(field);
  if (rest.length === 0) key.field = field;
  else want(key.below, rest, field);
}

/** Past the object whose brace opened before `at`, or -1. */
function pickObject(
  bytes: Uint8Array,
  at: number,
  end: number,
  level: Level,
  spans: Spans,
  depth: number,
): number {
  let i = afterSpace(bytes, at, end);
  if (bytes[i] === BRACE_END && i < end) return i + 1;
  for (let place = 0; i < end; place += 1) {
    if (bytes[i] !== QUOTE) return -1;
    const known = level.expected[place];
    const asExpected =
      known !== undefined && i + known.name.length < end && matches(known.name, bytes, i + 1);
    const named = asExpected ? i + 1 + known.name.length : afterString(bytes, i + 1, end);
    if (named < 0) return -1;
    const key = asExpected ? known.key : keyOf(level, bytes, i + 1, named - 1, place);
    i = afterSpace(bytes, named, end);
    if (i >= end || bytes[i] !== COLON) return -1;
    i = afterSpace(bytes, i + 1, end);
    i = key ? pickValue(bytes, i, end, key, spans, depth) : afterValue(bytes, i, end, depth);
    if (i < 0) return -1;
    i = afterSpace(bytes, i, end);
    if (i >= end) return -1;
    if (bytes[i] === BRACE_END) return i + 1;
    if (bytes[i] !== COMMA) return -1;
    i = afterSpace(bytes, i + 1, end);
  }
  return -1;
}

function keyOf(level: Level, bytes: Uint8Array, start: number, end: number, place: number): Key | undefined {
  if (level.keys.length === 0) return undefined;
  // A name may be written with escapes: it is still that name.
  if (hasEscape(bytes, start, end)) {
    const text = decoded(bytes, start, end, ESCAPED);
    return level.keys.find((key) => key.text === text);
  }
  const key = level.keys.find(({ name }) => name.length === end - start && matches(name, bytes, start));
  if (level.patience > 0 && place <= level.expected.length) {
    level.patience -= 1;
    level.expected[place] = { name: Uint8Array.from(bytes.subarray(start, end + 1)), key };
  }
  return key;
}

function matches(name: Uint8Array, bytes: Uint8Array, start: number): boolean {
  for (let i = 0; i < name.length; i += 1) if (name[i] !== bytes[start + i]) return false;
  return true;
}

function pickValue(
  bytes: Uint8Array,
  at: number,
  end: number,
  key: Key,
  spans: Spans,
  depth: number,
): number {
  for (const field of key.fields) spans.kind[field] = ABSENT;
  const first = at < end ? bytes[at] : undefined;
  if (first === BRACE && key.below.keys.length > 0) {
    return depth > 1 ? pickObject(bytes, at + 1, end, key.below, spans, depth - 1) : -1;
  }
  if (first === QUOTE) return pickString(bytes, at + 1, end, key, spans);
  const after = afterValue(bytes, at, end, depth);
  if (after >= 0) note(spans, key.field, at, after, first === MINUS || isDigit(first) ? NUMBER : OTHER);
  return after;
}

function pickString(bytes: Uint8Array, at: number, end: number, key: Key, spans: Spans): number {
  const stop = stopInString(bytes, at, end);
  const plain = stop < end && bytes[stop] === QUOTE;
  const after = plain ? stop + 1 : afterString(bytes, stop, end);
  if (after >= 0) note(spans, key.field, at, after - 1, plain ? PLAIN : ESCAPED);
  return after;
}

function note(spans: Spans, field: number, start: number, end: number, kind: number): void {
  if (field < 0) return;
  spans.start[field] = start;
  spans.end[field] = end;
  spans.kind[field] = kind;
}

function hasEscape(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) if (bytes[i] === BACKSLASH) return true;
  return false;
}

/** Past the value that begins at `at`, or -1 when it is not one. */
function afterValue(bytes: Uint8Array, at: number, end: number, depth: number): number {
  if (at >= end) return -1;
  const first = bytes[at];
  if (first === QUOTE) return afterString(bytes, at + 1, end);
  if (first === BRACE) return depth > 1 ? afterObject(bytes, at + 1, end, depth - 1) : -1;
  if (first === BRACKET) return depth > 1 ? afterArray(bytes, at + 1, end, depth - 1) : -1;
  if (first === MINUS || isDigit(first)) return afterNumber(bytes, at, end);
  return afterWord(bytes, at, end);
}

const NOTHING = newLevel();
const NO_SPANS: Spans = { kind: new Uint8Array(0), start: new Int32Array(0), end: new Int32Array(0) };

function afterObject(bytes: Uint8Array, at: number, end: number, depth: number): number {
  return pickObject(bytes, at, end, NOTHING, NO_SPANS, depth);
}

function afterArray(bytes: Uint8Array, at: number, end: number, depth: number): number {
  let i = afterSpace(bytes, at, end);
  if (bytes[i] === BRACKET_END && i < end) return i + 1;
  while (i < end) {
    i = afterValue(bytes, i, end, depth);
    if (i < 0) return -1;
    i = afterSpace(bytes, i, end);
    if (i >= end) return -1;
    if (bytes[i] === BRACKET_END) return i + 1;
    if (bytes[i] !== COMMA) return -1;
    i = afterSpace(bytes, i + 1, end);
  }
  return -1;
}

/** 1 for the bytes at which reading a string must look closer: its end, an escape, a control character. */
const STOPS = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === QUOTE || byte === BACKSLASH || byte < 0x20 ? 1 : 0,
);

function stopInString(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  while (i < end && STOPS[bytes[i] ?? 0] === 0) i += 1;
  return i;
}

/** Past the closing quote of the string that opened before `at`, or -1: a control character may not stand in it. */
function afterString(bytes: Uint8Array, at: number, end: number): number {
  for (let i = stopInString(bytes, at, end); i < end; i = stopInString(bytes, i, end)) {
    if (bytes[i] === QUOTE) return i + 1;
    if (bytes[i] !== BACKSLASH) return -1;
    i = lastOfEscape(bytes, i, end) + 1;
    if (i === 0) return -1;
  }
  return -1;
}

/** `"\/bfnrt`, as bytes. */
const SHORT_ESCAPES = new Set([0x22, 0x5c, 0x2f, 0x62, 0x66, 0x6e, 0x72, 0x74]);

function lastOfEscape(bytes: Uint8Array, at: number, end: number): number {
  const letter = bytes[at + 1] ?? 0;
  if (at + 1 >= end) return -1;
  if (SHORT_ESCAPES.has(letter)) return at + 1;
  if (letter !== 0x75 || at + 5 >= end) return -1;
  for (let i = at + 2; i < at + 6; i += 1) if (!isHexDigit(bytes[i])) return -1;
  return at + 5;
}

/** RFC 8259 §6: no leading zero, no bare point, no bare exponent. */
function afterNumber(bytes: Uint8Array, at: number, end: number): number {
  let i = bytes[at] === MINUS ? at + 1 : at;
  i = i < end && bytes[i] === ZERO ? i + 1 : afterDigits(bytes, i, end);
  if (i > 0 && i < end && bytes[i] === 0x2e) i = afterDigits(bytes, i + 1, end);
  if (i < 0 || i >= end || (bytes[i] !== 0x65 && bytes[i] !== 0x45)) return i;
  const signed = bytes[i + 1] === MINUS || bytes[i + 1] === 0x2b;
  return afterDigits(bytes, signed ? i + 2 : i + 1, end);
}

/** Past at least one digit, or -1. */
function afterDigits(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  while (i < end && isDigit(bytes[i])) i += 1;
  return i === at ? -1 : i;
}

const WORDS = ['true', 'false', 'null'].map((word) => Buffer.from(word));

function afterWord(bytes: Uint8Array, at: number, end: number): number {
  for (const word of WORDS) if (at + word.length <= end && matches(word, bytes, at)) return at + word.length;
  return -1;
}

function afterSpace(bytes: Uint8Array, at: number, end: number): number {
  // Logs are written without spaces: nearly always the answer is here.
  if ((bytes[at] ?? 0) > 0x20) return at;
  let i = at;
  while (i < end) {
    const byte = bytes[i] ?? 0;
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d && byte !== 0x0a) break;
    i += 1;
  }
  return i;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE;
}

function isHexDigit(byte: number | undefined): boolean {
  return isDigit(byte) || (byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);
}
