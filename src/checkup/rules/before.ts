import type { Element, PayloadOf } from '../evidence/element.ts';
import { seenBefore } from './judge.ts';
import type { PastCheckup } from './rule.ts';

/** How many checkups of before a drift is measured against. */
const WEEKS = 4;

/**
 * What a number was in the last four checkups that saw it, the newest first. A checkup that did not see it gives no
 * number: it never counts as zero.
 */
export function numbersBefore<Kind extends Element>(
  kind: Kind,
  past: readonly PastCheckup[],
  subject: string | null,
  read: (payload: PayloadOf<Kind>) => number | null | undefined,
): readonly number[] {
  return past.slice(0, WEEKS).flatMap(({ evidence }) =>
    seenBefore(kind, evidence)
      .filter((piece) => piece.subject === subject)
      .flatMap(({ payload }) => read(payload) ?? []),
  );
}

/** The usual value; undefined while no checkup of before saw it. */
export function usual(numbers: readonly number[]): number | undefined {
  if (numbers.length === 0) return undefined;
  return Math.round(numbers.reduce((sum, number) => sum + number, 0) / numbers.length);
}

/** Everything of a kind that earlier checkups saw on a subject; undefined while none did. */
export function keysBefore<Kind extends Element>(
  kind: Kind,
  past: readonly PastCheckup[],
  subject: string | null,
  read: (payload: PayloadOf<Kind>) => readonly string[],
): ReadonlySet<string> | undefined {
  const pieces = past.flatMap(({ evidence }) =>
    seenBefore(kind, evidence).filter((piece) => piece.subject === subject),
  );
  return pieces.length === 0 ? undefined : new Set(pieces.flatMap(({ payload }) => read(payload)));
}
