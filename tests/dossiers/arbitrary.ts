import fc from 'fast-check';
import { type Dossier, readDossier } from '#domain/dossier/dossier.ts';
import { ALL_REGISTERS } from '#domain/dossier/registers.ts';
import { CONTROL_IDS, type Field, type Fields } from '#domain/register/field.ts';
import type { RegisterId } from '#domain/register/names.ts';
import type { Register, Row } from '#domain/register/register.ts';
import { LEVELS } from '#domain/scope/levels.ts';
import { expect } from '#kernel/result.ts';
import { arbitraryDay, arbitraryId, arbitraryText, arbitraryWording } from './arbitrary-text.ts';
import { settle } from './settle.ts';

/**
 * Any dossier that the house accepts, built from the descriptions of the registers: a new field is generated
 * without a line here. References lead to rows that exist; rows stand in the order of their keys.
 *
 * @param rows at most so many rows a register
 */
export function arbitraryDossier({ rows = 4 }: { readonly rows?: number } = {}): fc.Arbitrary<Dossier> {
  const drafts = Object.fromEntries(
    ALL_REGISTERS.map((register) => [register.id, draftOfRegister(register, rows)]),
  ) as Record<RegisterId, fc.Arbitrary<readonly Row[]>>;
  return fc
    .record(drafts, { noNullPrototype: true })
    .map((draft) => expect(readDossier(settle(draft)), 'a generated dossier is one that the house accepts'));
}

/** Rows whose references are still numbers: which row they mean is settled once all rows are known. */
function draftOfRegister(register: Register, rows: number): fc.Arbitrary<readonly Row[]> {
  const row = register.id === 'criteria' ? draftOfCriteria(register) : draftOfFields(register.fields);
  if (register.single) return fc.tuple(row);
  return fc.array(row, { minLength: register.id === 'criteria' ? 1 : 0, maxLength: rows });
}

function draftOfFields(fields: Fields): fc.Arbitrary<Row> {
  const required = Object.keys(fields).filter((name) => !isOptional(fields[name]));
  const members = Object.fromEntries(
    Object.entries(fields).map(([name, member]) => [name, OWN_RULES[name] ?? draftOf(member)]),
  );
  const row = fc.record(members, { requiredKeys: required, noNullPrototype: true });
  // Where every member may be left out, the house asks for at least one.
  return required.length > 0 ? row : row.filter((members) => Object.keys(members).length > 0);
}

/** Fields that take less than their shape says: an accent is a colour that can be read on white. */
const OWN_RULES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  accent: fc.constantFrom('#0B6B74', '#a00033', '#1A4FA3', '#000000'),
};

/** Lists and flags are never absent: without a value they are empty, or false. */
function isOptional(member: Field | undefined): boolean {
  return member !== undefined && member.value.safeParse(undefined).data === undefined && !member.required;
}

function draftOf(member: Field): fc.Arbitrary<unknown> {
  const { shape } = member;
  switch (shape.kind) {
    case 'id':
      return arbitraryId();
    case 'line':
    case 'prose':
      return arbitraryWording();
    case 'lines':
      return fc.array(arbitraryWording(), { maxLength: 3 });
    case 'plain':
      return arbitraryText(shape.max);
    case 'choice':
      return fc.constantFrom(...Object.keys(shape.options));
    case 'choices':
      return fc.subarray(Object.keys(shape.options));
    case 'scale':
      return fc.integer({ min: shape.min, max: shape.max });
    case 'number':
      return fc.integer({ min: shape.min * 4, max: shape.max * 4 }).map((quarters) => quarters / 4);
    case 'money':
      return fc.integer({ min: 0, max: 1_000_000_000 });
    case 'flag':
      return fc.boolean();
    case 'day':
      return arbitraryDay();
    case 'control':
      return fc.constantFrom(...CONTROL_IDS);
    case 'controls':
      return fc.uniqueArray(fc.constantFrom(...CONTROL_IDS), { maxLength: 3 });
    case 'reference':
      return fc.nat(99);
    case 'references':
      return fc.array(fc.nat(99), { minLength: shape.min, maxLength: shape.min + 2 });
    case 'object':
      return draftOfFields(shape.fields);
    case 'objects':
      return fc.array(draftOfFields(shape.fields), { maxLength: 3 });
  }
}

/** Scales of three to five levels and a grid of their size that never falls. */
function draftOfCriteria(register: Register): fc.Arbitrary<Row> {
  return fc
    .tuple(draftOfFields(register.fields), fc.integer({ min: 3, max: 5 }), fc.integer({ min: 3, max: 5 }))
    .chain(([row, likelihoods, consequences]) =>
      fc.record(
        {
          ...Object.fromEntries(Object.entries(row).map(([name, value]) => [name, fc.constant(value)])),
          likelihood: scale(register.fields.likelihood, likelihoods),
          consequence: scale(register.fields.consequence, consequences),
          grid: risingGrid(likelihoods, consequences),
        },
        { noNullPrototype: true },
      ),
    );
}

function scale(member: Field | undefined, length: number): fc.Arbitrary<readonly Row[]> {
  if (member?.shape.kind !== 'objects') throw new Error('the scales of the criteria are lists of levels');
  return fc.array(draftOfFields(member.shape.fields), { minLength: length, maxLength: length });
}

function risingGrid(rows: number, columns: number): fc.Arbitrary<readonly (readonly string[])[]> {
  const cell = fc.integer({ min: 0, max: LEVELS.length - 1 });
  const row = fc.array(cell, { minLength: columns, maxLength: columns });
  return fc.array(row, { minLength: rows, maxLength: rows }).map((cells) => {
    for (let l = 0; l < rows; l += 1) {
      for (let c = 0; c < columns; c += 1) {
        const before = Math.max(cells[l]?.[c - 1] ?? 0, cells[l - 1]?.[c] ?? 0);
        const line = cells[l] ?? [];
        line[c] = Math.max(line[c] ?? 0, before);
      }
    }
    return cells.map((line) => line.map((rank) => LEVELS[rank] ?? 'low'));
  });
}
