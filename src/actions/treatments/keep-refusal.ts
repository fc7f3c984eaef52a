import type { Treatment } from '#domain/treatment/treatment.ts';
import { canonical } from '#kernel/canonical.ts';

/** A refusal is given, not typed, and is about the treatment as it was: one that is written anew is decided anew. */
export function keepRefusal(row: Treatment, before: Treatment | undefined): Treatment {
  const { refusal: _, ...given } = row;
  const stands = before?.refusal !== undefined && proposalOf(before) === proposalOf(row);
  return stands ? { ...given, refusal: before.refusal } : given;
}

function proposalOf({ option, reason, measures }: Treatment): string {
  return canonical({ option, reason, measures });
}
