import { z } from 'zod';
import { compareIds } from '#kernel/order.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { RegisterId } from '../register/names.ts';
import { parse } from '../register/refusals.ts';
import { keyOf, type Row } from '../register/register.ts';
import { danglingReferences } from './references.ts';
import { ALL_REGISTERS, REGISTERS, registerOf } from './registers.ts';

const R = REGISTERS;

/** A register that the first snapshots and bundles do not have: absent, it is empty. */
function later<Row extends z.ZodType>(row: Row) {
  return z.array(row).default([]);
}

/** One study, whole: its single rows and its registers. What a bundle holds and a snapshot freezes. */
export const Dossier = z.strictObject({
  study: R.study.row,
  company: R.company.row,
  scope: z.array(R.scope.row),
  roles: z.array(R.roles.row),
  parties: z.array(R.parties.row),
  criteria: z.array(R.criteria.row).min(1),
  attachments: later(R.attachments.row),
  documents: z.array(R.documents.row),
  interviews: z.array(R.interviews.row),
  assets: z.array(R.assets.row),
  threats: z.array(R.threats.row),
  vulnerabilities: z.array(R.vulnerabilities.row),
  scenarios: z.array(R.scenarios.row),
  evaluations: z.array(R.evaluations.row),
  votes: later(R.votes.row),
  applicability: z.array(R.applicability.row),
  measures: z.array(R.measures.row),
  treatments: z.array(R.treatments.row),
  acceptances: z.array(R.acceptances.row),
  policies: later(R.policies.row),
  policyVersions: later(R.policyVersions.row),
  acknowledgements: later(R.acknowledgements.row),
  exceptions: later(R.exceptions.row),
  providers: later(R.providers.row),
  audits: later(R.audits.row),
  auditFindings: later(R.auditFindings.row),
  correctiveActions: later(R.correctiveActions.row),
  requests: later(R.requests.row),
  proposals: later(R.proposals.row),
  cycles: later(R.cycles.row),
  reviews: later(R.reviews.row),
  steps: z.array(R.steps.row),
});
export type Dossier = z.infer<typeof Dossier>;

/** Every register that may be empty, empty: what a new dossier has beside its study, its company and its criteria. */
export function emptyRegisters(): Omit<Dossier, 'study' | 'company' | 'criteria'> {
  const lists = ALL_REGISTERS.filter(({ id, single }) => !single && id !== 'criteria');
  // The entries are all registers but the three.
  return Object.fromEntries(lists.map(({ id }) => [id, []])) as unknown as Omit<
    Dossier,
    'study' | 'company' | 'criteria'
  >;
}

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
