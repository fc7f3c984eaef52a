import { z } from 'zod';
import { Rating } from '#domain/evaluation/evaluation.ts';
import { level, worstConsequence } from '#domain/evaluation/level.ts';
import { parse } from '#domain/register/refusals.ts';
import type { Row } from '#domain/register/register.ts';
import type { Criteria } from '#domain/scope/criteria.ts';
import type { Dimension, LevelId } from '#domain/scope/levels.ts';
import { canonical } from '#kernel/canonical.ts';
import type { Refusal } from '#kernel/result.ts';
import type { Text, Wording } from '#kernel/text.ts';

/** What a person gives of a rating; author, day and criteria are the server's to say. */
export interface Given extends Row {
  readonly likelihood?: number;
  readonly consequences: Readonly<Partial<Record<Dimension, number>>>;
  readonly rationale?: Wording;
}

export const FRESH: Given = { consequences: {} };

export function givenOf({ likelihood, consequences, rationale }: Rating): Given {
  const known = Object.entries(consequences).filter(([, value]) => value !== undefined);
  return { likelihood, consequences: Object.fromEntries(known), rationale };
}

export function isSameGiven(one: Row | undefined, other: Row | undefined): boolean {
  return canonical(one ?? null) === canonical(other ?? null);
}

/** Where the given values stand in the matrix, as they are typed; 0 and no level while something is missing. */
export function standing(given: Given, criteria: Criteria): { worst: number; level: LevelId | undefined } {
  // The empty maximum is below every scale.
  const worst = Math.max(0, worstConsequence(given.consequences as Rating['consequences']));
  const known = given.likelihood !== undefined && worst > 0;
  return { worst, level: known ? level(given.likelihood ?? 0, worst, criteria) : undefined };
}

const MISSING: Text = { fr: 'à renseigner', en: 'to be filled in' };
const ONE_AT_LEAST: Text = {
  fr: 'au moins une dimension de la conséquence doit être cotée',
  en: 'at least one dimension of the consequence must be rated',
};

/** What is missing or wrong of a rating, all at once, before the server is asked. */
export function refusalsOf(given: Given): readonly Pick<Refusal, 'path' | 'message'>[] {
  const { likelihood, rationale } = Rating.shape;
  const checked = parse(z.object({ likelihood, rationale }), given);
  const refusals = checked.ok ? [] : checked.refusals;
  const consequences = Object.keys(given.consequences).length > 0;
  return [
    ...refusals.map(({ code, path, message }) => ({ path, message: code === 'missing' ? MISSING : message })),
    ...(consequences ? [] : [{ path: ['consequences'], message: ONE_AT_LEAST }]),
  ];
}
