import type { Fields } from '#domain/register/field.ts';
import { nextIdAfter } from '#domain/register/next-id.ts';
import { keyOf, type Register, type Row } from '#domain/register/register.ts';
import { nameOfRow } from '#domain/register/row-name.ts';
import { say } from '#kernel/text.ts';
import { slug } from './slug.ts';

/** A new row: its lists empty, its id the next one when the register counts its rows, else that of the name it begins with. */
export function freshRow(register: Register, rows: readonly Row[], preset: Row): Row {
  const counted = register.fields[register.key]?.shape.kind === 'id';
  const id = counted ? (nextId(register, rows) ?? namedId(register, rows, preset)) : undefined;
  return { ...emptyLists(register.fields), ...(id === undefined ? {} : { [register.key]: id }), ...preset };
}

/** An id from the name that a row begins with, which no row has yet. */
function namedId(register: Register, rows: readonly Row[], preset: Row): string | undefined {
  const name = nameOfRow(register, preset);
  const wanted = name === undefined ? '' : slug(say(name, 'fr'));
  if (wanted === '') return undefined;
  const taken = new Set(rows.map((row) => keyOf(register, row)));
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? wanted : `${wanted}-${count}`;
    if (!taken.has(id)) return id;
  }
}

function emptyLists(fields: Fields): Row {
  const empty = Object.entries(fields).flatMap(([name, { shape }]): [string, unknown][] => {
    switch (shape.kind) {
      case 'lines':
      case 'choices':
      case 'references':
      case 'controls':
      case 'objects':
        return [[name, []]];
      case 'flag':
        return [[name, false]];
      default:
        return [];
    }
  });
  return Object.fromEntries(empty);
}

/** `S-064` after `S-063`; nothing where the ids are words. */
export function nextId(register: Register, rows: readonly Row[]): string | undefined {
  const ids = rows.map((row) => keyOf(register, row));
  return nextIdAfter(ids) ?? (rows.length === 0 ? FIRST[register.id] : undefined);
}

/** How the first row of an empty register is called. */
const FIRST: Readonly<Record<string, string>> = {
  scope: 'P-01',
  documents: 'D-01',
  interviews: 'E-01',
  assets: 'A-01',
  threats: 'T-01',
  vulnerabilities: 'V-01',
  scenarios: 'S-01',
  measures: 'M-01',
  auditFindings: 'C-01',
  correctiveActions: 'AC-01',
};
