import type { Wording } from '#kernel/text.ts';
import { BEST_GRADE, type Proposal } from './proposal.ts';
import type { Request } from './request.ts';

/** What one proposal got for one criterion of the request. */
export interface Graded {
  readonly criterion: string;
  readonly name: Wording;
  readonly weight: number;
  /** 0 to 5; absent where nobody has graded it, which is not zero. */
  readonly grade: number | undefined;
  readonly reason: Wording | undefined;
}

export interface Compared {
  readonly proposal: Proposal;
  readonly grades: readonly Graded[];
  /** Weighted mean of the grades that were given, 0 to 5; absent while there is none. */
  readonly score: number | undefined;
  /** Share of the weights that were graded, 0 to 1: a score on half of the weights says half as much. */
  readonly graded: number;
  /** From 1, equal scores share a place; only proposals that are graded on every criterion have one. */
  readonly place: number | undefined;
  /** Absent where the price or the cap is unknown. */
  readonly withinBudget: boolean | undefined;
}

/**
 * The proposals of a request side by side: those graded on every criterion first, the best score first; then the others,
 * the more graded first; who declined or was excluded last. A missing grade is not graded, never zero.
 */
export function comparison(request: Request, proposals: readonly Proposal[]): readonly Compared[] {
  const all = proposals
    .filter((proposal) => proposal.request === request.id)
    .map((proposal) => compared(request, proposal));
  const scores = all.filter(isComplete).map(({ score = 0 }) => score);
  return all
    .map((one) => (isComplete(one) ? { ...one, place: placeAmong(scores, one.score ?? 0) } : one))
    .toSorted(byRank);
}

function compared(request: Request, proposal: Proposal): Compared {
  const grades = request.criteria.map(({ id, name, weight }): Graded => {
    const given = proposal.grades.find(({ criterion }) => criterion === id);
    return { criterion: id, name, weight, grade: given?.grade, reason: given?.reason };
  });
  const weights = sum(grades.map(({ weight }) => weight));
  const known = grades.filter(({ grade }) => grade !== undefined);
  const weighed = sum(known.map(({ weight }) => weight));
  return {
    proposal,
    grades,
    score: weighed === 0 ? undefined : sum(known.map(({ weight, grade = 0 }) => weight * grade)) / weighed,
    graded: weights === 0 ? 0 : weighed / weights,
    place: undefined,
    withinBudget:
      proposal.price === undefined || request.budget === undefined
        ? undefined
        : proposal.price <= request.budget,
  };
}

function isComplete({ proposal, grades, score }: Compared): boolean {
  const answered = proposal.status === 'received';
  return answered && score !== undefined && grades.every(({ grade }) => grade !== undefined);
}

/** Grades are few and weights whole, so equal scores may differ by the last bit only. */
const SAME = BEST_GRADE / 1e9;

function placeAmong(scores: readonly number[], own: number): number {
  return scores.filter((score) => score > own + SAME).length + 1;
}

const LAST = Number.MAX_SAFE_INTEGER;

function byRank(a: Compared, b: Compared): number {
  return (
    Number(b.proposal.status === 'received') - Number(a.proposal.status === 'received') ||
    (a.place ?? LAST) - (b.place ?? LAST) ||
    b.graded - a.graded ||
    (a.proposal.id < b.proposal.id ? -1 : 1)
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
