import type { z } from 'zod';
import { Dossier } from '#domain/dossier/dossier.ts';
import { danglingReferences } from '#domain/dossier/references.ts';
import { ALL_REGISTERS } from '#domain/dossier/registers.ts';
import type { RegisterId } from '#domain/register/names.ts';
import { parse } from '#domain/register/refusals.ts';
import { keyOf, type Register, type Row } from '#domain/register/register.ts';
import type { Refusal } from '#kernel/result.ts';
import { describedAt } from './expected.ts';
import { placeOf } from './locate.ts';
import type { RawDossier } from './raw-dossier.ts';

/**
 * Every problem of the values, register by register, and between registers as far as their rows can be trusted:
 * one mistake in one file must not hide the others.
 */
export function problemsOf(raw: RawDossier): readonly Refusal[] {
  const readable = ALL_REGISTERS.filter((register) => !raw.broken.has(register.id));
  return [
    readable.flatMap((register) => valueProblems(register, raw.value[register.id])),
    readable.flatMap((register) => duplicates(register, raw)),
    danglingReferences(trusted(raw)).filter((refusal) => !isAboutBroken(refusal, raw)),
  ]
    .flat()
    .slice(0, MAX_PROBLEMS);
}

/** Nobody reads so many; whoever wrote them did not mean a study. */
const MAX_PROBLEMS = 10_000;

/** Row by row, so that what is wrong in one is found before the next is looked at. */
function valueProblems(register: Register, value: unknown): readonly Refusal[] {
  if (register.single) return refusalsOf(register.row, value, [register.id]);
  if (!Array.isArray(value) || value.length === 0) {
    return refusalsOf(Dossier.shape[register.id], value, [register.id]);
  }
  const problems: Refusal[] = [];
  for (const [index, row] of value.entries()) {
    for (const problem of refusalsOf(register.row, row, [register.id, index])) problems.push(problem);
    if (problems.length >= MAX_PROBLEMS) break;
  }
  return problems;
}

function refusalsOf(schema: z.ZodType, value: unknown, at: Refusal['path']): readonly Refusal[] {
  try {
    const parsed = parse(schema, value);
    return parsed.ok
      ? []
      : parsed.refusals.map((refusal) => ({ ...refusal, path: [...at, ...refusal.path] }));
  } catch (error) {
    // Hundreds of thousands of faults in one row are more than a call can hand over.
    if (!(error instanceof RangeError)) throw error;
    return [{ code: 'too-many-problems', path: at, message: TOO_MANY }];
  }
}

const TOO_MANY = {
  fr: 'ce bloc contient trop de fautes pour les dire',
  en: 'this block holds too many faults to tell',
};

/** Rows that share a key; the message says where the first stands. */
function duplicates(register: Register, raw: RawDossier): readonly Refusal[] {
  const first = new Map<string, number>();
  return rawRows(register, raw).flatMap((row, index) => {
    const key = row[register.key];
    if (typeof key !== 'string') return [];
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, index);
      return [];
    }
    return [duplicate(register, raw, index, earlier, key)];
  });
}

function duplicate(
  register: Register,
  raw: RawDossier,
  index: number,
  earlier: number,
  key: string,
): Refusal {
  const source = raw.sources.get(register.id);
  const line = source ? placeOf(source, [earlier]).line : 1;
  return {
    code: 'duplicate-id',
    path: [register.id, index, register.key],
    found: key,
    message: {
      fr: `figure déjà à la ligne ${line} ; chaque ligne du registre « ${register.many.fr} » doit avoir le sien`,
      en: `stands already on line ${line}; each row of the register “${register.many.en}” must have its own`,
    },
  };
}

function rawRows(register: Register, raw: RawDossier): readonly Row[] {
  const value = raw.value[register.id];
  const rows: readonly unknown[] = Array.isArray(value) ? value : [value];
  return rows.map((row) => (row !== null && typeof row === 'object' ? (row as Row) : {}));
}

/** The rows that are right by themselves; of the others only the key, so that references to them still lead there. */
function trusted(raw: RawDossier): Readonly<Record<RegisterId, unknown>> {
  const entries = ALL_REGISTERS.map((register) => {
    const rows = rawRows(register, raw).map((row) => {
      const parsed = register.row.safeParse(row);
      if (parsed.success) return parsed.data as Row;
      return register.fields[register.key]?.shape.kind === 'id'
        ? { [register.key]: keyOf(register, row) }
        : {};
    });
    return [register.id, register.single ? (rows[0] ?? {}) : rows] as const;
  });
  return Object.fromEntries(entries) as Record<RegisterId, unknown>;
}

/** Nothing can be said about references into a file that could not be read. */
function isAboutBroken(refusal: Refusal, raw: RawDossier): boolean {
  const shape = describedAt(refusal.path)?.member.shape;
  const to = shape?.kind === 'reference' || shape?.kind === 'references' ? shape.to : undefined;
  return to !== undefined && raw.broken.has(to);
}
