import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABSENT, decoded, ESCAPED, jsonPicker, NUMBER, OTHER, PLAIN } from './json-line.ts';

const picker = jsonPicker([
  { path: ['Action'], field: 0 },
  { path: ['request', 'host'], field: 1 },
  { path: ['request'], field: 2 },
]);

/** What the picker says of a line, as the values themselves. */
function picked(line: string): readonly unknown[] | 'refused' {
  const bytes = Buffer.from(line);
  if (!picker.pick(bytes, 0, bytes.length)) return 'refused';
  const { kind, start, end } = picker.spans;
  return [0, 1, 2].map((field) => {
    const [from = 0, to = 0] = [start[field], end[field]];
    if (kind[field] === ABSENT) return undefined;
    if (kind[field] === PLAIN || kind[field] === ESCAPED) return decoded(bytes, from, to, kind[field]);
    return JSON.parse(bytes.toString('utf8', from, to));
  });
}

/** What JSON.parse says of it, as far as the picker keeps it: an object in `request` is read below, not kept. */
function parsed(line: string): readonly unknown[] | 'refused' {
  let value: unknown;
  try {
    // What stands in a file: half a character, which a break may leave, cannot.
    value = JSON.parse(Buffer.from(line).toString());
  } catch {
    return 'refused';
  }
  if (!isObject(value)) return 'refused';
  const own = (object: Record<string, unknown>, name: string) =>
    Object.hasOwn(object, name) ? object[name] : undefined;
  const request = own(value, 'request');
  const host = isObject(request) ? own(request, 'host') : undefined;
  return [own(value, 'Action'), host, isObject(request) ? undefined : request].map(wellFormed);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Half a character cannot be written in UTF-8: both sides see a replacement for it. */
function wellFormed(value: unknown): unknown {
  return typeof value === 'string' ? Buffer.from(value).toString() : value;
}

function sides(line: string) {
  return { line, picked: wellFormedAll(picked(line)), parsed: parsed(line) };
}

function wellFormedAll(values: readonly unknown[] | 'refused') {
  return values === 'refused' ? values : values.map(wellFormed);
}

const name = fc.oneof(
  fc.constantFrom('Action', 'request', 'host', '__proto__', 'Action"', 'Act', '', 'é'),
  fc.string({ unit: 'binary' }),
);
const text = fc.oneof(
  fc.constantFrom('block', 'x","Action":"allow', '\\', '{"Action":"allow"}', '\u0000', '😀', '\ud800'),
  fc.string({ unit: 'binary' }),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(true, false, null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(name, tie('value')), { maxLength: 4 }).map((entries) => new Written(entries)),
  ),
}));

/** An object as it is written: names may come twice, in any order. */
class Written {
  readonly entries: readonly (readonly [string, unknown])[];
  constructor(entries: readonly (readonly [string, unknown])[]) {
    this.entries = entries;
  }
}

/** Written with escapes where none are needed and with spaces where some are allowed, by the numbers given. */
function write(value: unknown, choose: () => number): string {
  const space = () => ['', '', '', ' ', '\t', ' \r'][choose() % 6] ?? '';
  const string = (words: string) => JSON.stringify(words);
  const escapedName = (words: string) =>
    choose() % 4 === 0 && /^[A-Za-z]/.test(words)
      ? `"\\u${words.charCodeAt(0).toString(16).padStart(4, '0')}${string(words.slice(1)).slice(1)}`
      : string(words);
  if (value instanceof Written) {
    const fields = value.entries.map(
      ([key, below]) => `${space()}${escapedName(key)}${space()}:${space()}${write(below, choose)}${space()}`,
    );
    return `{${fields.join(',')}${fields.length === 0 ? space() : ''}}`;
  }
  if (Array.isArray(value))
    return `[${value.map((one) => `${space()}${write(one, choose)}`).join(',')}${space()}]`;
  return typeof value === 'string' ? escapedName(value) : JSON.stringify(value);
}

const object = fc.array(fc.tuple(name, value), { maxLength: 6 }).map((entries) => new Written(entries));
const choices = fc.infiniteStream(fc.nat(1000));

describe('the fields of a line of JSON', () => {
  it('are those that JSON.parse finds, however the line is written', () => {
    fc.assert(
      fc.property(object, choices, (written, stream) => {
        const line = write(written, () => stream.next().value ?? 0);
        const { picked: ours, parsed: theirs } = sides(line);
        expect(ours).toEqual(theirs);
      }),
      { numRuns: 3000 },
    );
  });

  it('are refused when and only when JSON.parse refuses the line, whatever was broken in it', () => {
    const breaks = fc.array(
      fc.tuple(
        fc.nat(200),
        fc.constantFrom('', '"', '\\', '{', '}', ',', ':', '0', '-', 'e', '\u0000', '.', '[', ']', 't'),
      ),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(object, choices, breaks, (written, stream, places) => {
        let line = write(written, () => stream.next().value ?? 0);
        for (const [place, piece] of places) {
          const at = place % (line.length + 1);
          line = line.slice(0, at) + piece + line.slice(at + 1);
        }
        const { picked: ours, parsed: theirs } = sides(line);
        expect(ours).toEqual(theirs);
      }),
      { numRuns: 5000 },
    );
  });

  it('are not what an attacker writes inside a value', () => {
    const agent = 'x","Action":"allow","y":"';

    expect(picked(JSON.stringify({ agent, Action: 'block' }))).toEqual(['block', undefined, undefined]);
  });

  it('count as their last when a name comes twice, below another name too', () => {
    expect(picked('{"Action":"log","Action":"block"}')).toEqual(['block', undefined, undefined]);
    expect(picked('{"request":{"host":"a"},"request":"GET /"}')).toEqual([undefined, undefined, 'GET /']);
  });

  it('are known by names written with escapes', () => {
    expect(picked('{"\\u0041ction":"block"}')).toEqual(['block', undefined, undefined]);
  });

  it('do not depend on the lines before', () => {
    picked('{"a":1,"Action":"block"}');

    expect(picked('{"Action":"log","a":1}')).toEqual(['log', undefined, undefined]);
    expect(picked('{"a":1}')).toEqual([undefined, undefined, undefined]);
  });

  it('are refused in a line nested deeper than any log', () => {
    const deep = (depth: number) => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;

    expect(picked(deep(60))).not.toBe('refused');
    expect(picked(deep(200_000))).toBe('refused');
  });

  it('say whether they are a string, a number or something else', () => {
    const bytes = Buffer.from('{"Action":12,"request":[1]}');
    picker.pick(bytes, 0, bytes.length);

    expect([...picker.spans.kind]).toEqual([NUMBER, ABSENT, OTHER]);
  });
});
