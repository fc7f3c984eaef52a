import type { Text } from './text.ts';

/** An expected answer of the house to its user: what was refused, where, what was found, and what would be right. */
export interface Refusal {
  /** Stable, kebab-case, for programs: `unknown-reference`, `acceptance-needs-another-person`… */
  readonly code: string;
  /** Where: keys and indexes from the root of what was given. */
  readonly path: readonly (string | number)[];
  /** The value that was found there; absent when nothing was. */
  readonly found?: unknown;
  /** What would be right, in the reader's language. */
  readonly message: Text;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(...refusals: readonly Refusal[]): Result<never> {
  return { ok: false, refusals };
}

/** The value, or a bug: for places where a refusal has been ruled out before. */
export function expect<T>(result: Result<T>, because: string): T {
  if (result.ok) return result.value;
  throw new Error(`${because}: ${result.refusals.map((refusal) => refusal.message.en).join('; ')}`);
}
