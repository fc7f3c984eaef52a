import { z } from 'zod';
import { compareIds } from '#kernel/order.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { RegisterId } from '../register/names.ts';
import { parse } from '../register/refusals.ts';
import { keyOf, type Row } from '../register/register.ts';
import { danglingReferences } from './references.ts';
import { ALL_REGISTERS, REGISTERS, registerOf } from './registers.ts';

const R = REGISTERS;

/** One study, whole: its single rows and its registers. What a bundle holds and a snapshot freezes. */
export const Dossier = z.strictObject({
  study: R.study.row,
  company: R.company.row,
  scope: z.array(R.scope.row),
  roles: z.array(R.roles.row),
  parties: z.array(R.parties.row),
  criteria: z.array(R.criteria.row).min(1),
  documents: z.array(R.documents.row),
  interviews: z.array(R.interviews.row),
  assets: z.array(R.assets.row),
  threats: z.array(R.threats.row),
  vulnerabilities: z.array(R.vulnerabilities.row),
  scenarios: z.array(R.scenarios.row),
  evaluations: z.array(R.evaluations.row),
  applicability: z.array(R.applicability.row),
  measures: z.array(R.measures.row),
  treatments: z.array(R.treatments.row),
  acceptances: z.array(R.acceptances.row),
  steps: z.array(R.steps.row),
});
export type Dossier = z.infer<typeof Dossier>;

/** The rows of a register; a single register has one. */
export function rowsOf(dossier: Dossier, register: RegisterId): readonly Row[] {
  const rows: Row | readonly Row[] = dossier[register];
  return Array.isArray(rows) ? rows : [rows as Row];
}

/**
 * Reads a dossier from what a door received: fields, unique keys, and references that lead somewhere.
 * Rows come out in the order of their keys, so that one dossier has one form.
 */
export function readDossier(value: unknown): Result<Dossier> {
  const parsed = parse(Dossier, value);
  if (!parsed.ok) return parsed;
  const problems = [...duplicateKeys(parsed.value), ...danglingReferences(parsed.value)];
  return problems.length > 0 ? refuse(...problems) : ok(inOrder(parsed.value));
}

/** The same dossier with the rows of each register in the order of their keys. */
export function inOrder(dossier: Dossier): Dossier {
  const ordered = ALL_REGISTERS.map((register) => {
    const rows = dossier[register.id];
    if (!Array.isArray(rows)) return [register.id, rows];
    return [
      register.id,
      rows.toSorted((a: Row, b: Row) => compareIds(keyOf(register, a), keyOf(register, b))),
    ];
  });
  // The entries are those of the dossier, only their order inside a register changed.
  return Object.fromEntries(ordered) as Dossier;
}

function duplicateKeys(dossier: Dossier): readonly Refusal[] {
  return ALL_REGISTERS.flatMap((register) => {
    const seen = new Set<string>();
    return rowsOf(dossier, register.id).flatMap((row, index) => {
      const key = keyOf(register, row);
      if (!seen.has(key)) {
        seen.add(key);
        return [];
      }
      return [duplicate(register.id, index, key)];
    });
  });
}

function duplicate(id: RegisterId, index: number, key: string): Refusal {
  const register = registerOf(id);
  return {
    code: 'duplicate-id',
    path: [id, index, register.key],
    found: key,
    message: {
      fr: `« ${key} » figure déjà dans le registre « ${register.many.fr} » ; chaque ligne doit avoir le sien`,
      en: `“${key}” stands already in the register “${register.many.en}”; each row must have its own`,
    },
  };
}
