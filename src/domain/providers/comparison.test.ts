import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparison } from './comparison.ts';
import { Proposal } from './proposal.ts';
import { Request } from './request.ts';

const request = Request.parse({
  id: 'AO-1',
  title: 'Test d’intrusion',
  kind: 'penetration-test',
  status: 'comparing',
  budget: 9000,
  criteria: [
    { id: 'method', name: 'Méthode', weight: 60 },
    { id: 'price', name: 'Prix', weight: 40 },
  ],
});

function proposal(id: string, grades: Record<string, number>, rest: object = {}): Proposal {
  return Proposal.parse({
    id,
    request: 'AO-1',
    provider: id,
    status: 'received',
    grades: Object.entries(grades).map(([criterion, grade]) => ({ criterion, grade })),
    ...rest,
  });
}

function ranked(...proposals: readonly Proposal[]) {
  return comparison(request, proposals).map(({ proposal: { id }, score, place }) => [id, score, place]);
}

test('the best weighted mean comes first', () => {
  expect(ranked(proposal('a', { method: 2, price: 5 }), proposal('b', { method: 4, price: 3 }))).toEqual([
    ['b', 3.6, 1],
    ['a', 3.2, 2],
  ]);
});

test('a grade that is missing is not a zero: the proposal keeps its mean and has no place yet', () => {
  expect(ranked(proposal('a', { method: 5 }), proposal('b', { method: 0, price: 0 }))).toEqual([
    ['b', 0, 1],
    ['a', 5, undefined],
  ]);
  expect(comparison(request, [proposal('a', { method: 5 })])[0]?.graded).toBe(0.6);
});

test('equal scores share a place, and the next one is left free', () => {
  const three = ranked(
    proposal('a', { method: 3, price: 3 }),
    proposal('b', { method: 3, price: 3 }),
    proposal('c', { method: 1, price: 1 }),
  );

  expect(three.map(([, , place]) => place)).toEqual([1, 1, 3]);
});

test('who declined stands last and has no place, whatever was graded', () => {
  const declined = proposal('a', { method: 5, price: 5 }, { status: 'declined' });

  expect(ranked(declined, proposal('b', {}))).toEqual([
    ['b', undefined, undefined],
    ['a', 5, undefined],
  ]);
});

test('a price is held against the cap, and an unknown price against nothing', () => {
  const within = (rest: object) => comparison(request, [proposal('a', {}, rest)])[0]?.withinBudget;

  expect([within({ price: 9000 }), within({ price: 9001 }), within({})]).toEqual([true, false, undefined]);
});

test('proposals to other requests, and grades of criteria that are gone, do not count', () => {
  const other = proposal('x', { method: 5, price: 5 }, { request: 'AO-2' });

  expect(ranked(other, proposal('a', { method: 2, price: 2, charm: 5 }))).toEqual([['a', 2, 1]]);
});

test('a better grade never lowers a proposal', () => {
  const grade = fc.integer({ min: 0, max: 5 });
  fc.assert(
    fc.property(fc.tuple(grade, grade, grade, grade), ([m1, p1, m2, p2]) => {
      const before = comparison(request, [
        proposal('a', { method: m1, price: p1 }),
        proposal('b', { method: m2, price: p2 }),
      ]);
      const after = comparison(request, [
        proposal('a', { method: Math.min(5, m1 + 1), price: p1 }),
        proposal('b', { method: m2, price: p2 }),
      ]);
      const place = (list: typeof before) => list.find((one) => one.proposal.id === 'a')?.place ?? 0;

      expect(place(after)).toBeLessThanOrEqual(place(before));
    }),
  );
});
