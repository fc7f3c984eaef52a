import { Buffer } from 'node:buffer';
import { ABSENT, decoded, ESCAPED, jsonPicker, NUMBER, OTHER, PLAIN, type Spans } from './json-line.ts';

/** A value on a line: a part of the line itself, or of bytes made for it when it was written with escapes. */
export interface Slice {
  bytes: Uint8Array;
  start: number;
  end: number;
}

/** Every name that a value has in the logs that we read; the first that a line has counts. */
export type Names<Field extends string> = Readonly<Record<Field, readonly string[]>>;

export interface FieldReader<Field extends string> {
  /** Reads a line; false when it is not one JSON object. */
  read(bytes: Uint8Array, start: number, end: number): boolean;
  has(field: Field): boolean;
  /** The text of a field in the line that was read last, empty when it has none; lent until the next line. */
  text(field: Field): Slice;
  /** The number of a field, also where it is written as text. */
  number(field: Field): number;
  /** True when the field is written as a number. */
  isNumber(field: Field): boolean;
}

const NONE: readonly number[] = [];

/** Reads the same things from lines that call them differently: `ClientRequestPath`, `request.uri`… */
export function fieldReader<Field extends string>(names: Names<Field>): FieldReader<Field> {
  // Object.keys forgets the type of its keys.
  const fields = Object.keys(names) as Field[];
  const wanted = fields.flatMap((field) => names[field].map((name) => ({ field, path: name.split('.') })));
  const picker = jsonPicker(wanted.map(({ path }, field) => ({ path, field })));
  // A plain record of arrays: this is looked up ten times a line.
  const places = Object.fromEntries<readonly number[]>(
    fields.map((field) => [field, wanted.flatMap((one, place) => (one.field === field ? [place] : []))]),
  );
  const { spans } = picker;
  const slice: Slice = { bytes: new Uint8Array(0), start: 0, end: 0 };
  let line: Uint8Array = slice.bytes;

  const placeOf = (field: Field): number => {
    const named = places[field] ?? NONE;
    for (let i = 0; i < named.length; i += 1) {
      const place = named[i] ?? -1;
      if (spans.kind[place] !== ABSENT) return place;
    }
    return -1;
  };

  return {
    read(bytes, start, end) {
      line = bytes;
      return picker.pick(bytes, start, end);
    },
    has: (field) => placeOf(field) >= 0,
    text(field) {
      return fillSlice(slice, line, spans, placeOf(field));
    },
    number(field) {
      const place = placeOf(field);
      if (place < 0) return Number.NaN;
      return numberIn(line, spans.start[place] ?? 0, spans.end[place] ?? 0);
    },
    isNumber: (field) => spans.kind[placeOf(field)] === NUMBER,
  };
}

function fillSlice(slice: Slice, line: Uint8Array, spans: Spans, place: number): Slice {
  const kind = place < 0 ? ABSENT : spans.kind[place];
  slice.bytes = line;
  slice.start = place < 0 ? 0 : (spans.start[place] ?? 0);
  slice.end = kind === PLAIN || kind === NUMBER ? (spans.end[place] ?? 0) : slice.start;
  if (kind === ESCAPED || kind === OTHER) {
    const text = decoded(line, slice.start, spans.end[place] ?? 0, kind) ?? '';
    slice.bytes = Buffer.from(text);
    slice.start = 0;
    slice.end = slice.bytes.length;
  }
  return slice;
}

function numberIn(bytes: Uint8Array, start: number, end: number): number {
  return end > start
    ? Number(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1'))
    : Number.NaN;
}
