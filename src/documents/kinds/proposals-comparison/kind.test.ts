import { expect, test } from 'vitest';
import { view } from '#domain/dossier/view.ts';
import { whole } from '../../../../tests/documents/spoken.ts';
import { governedDossier } from '../../../../tests/dossiers/governed.ts';
import { first, TODAY } from '../../../../tests/dossiers/small.ts';
import { proposalsGrid } from '../proposals-grid/kind.ts';
import { proposalsComparison } from './kind.ts';

/** A request with two criteria: one proposal graded on both, one on the first only. */
function study() {
  const dossier = governedDossier();
  const request = {
    ...first(dossier.requests),
    criteria: [
      { id: 'team', name: 'Équipe', weight: 3 },
      { id: 'method', name: 'Méthode', weight: 1 },
    ],
  };
  const provider = 'nobody-knows';
  const graded = { id: 'P-1', request: request.id, provider, status: 'received' as const };
  return {
    request,
    view: view(
      {
        ...dossier,
        requests: [request],
        proposals: [
          {
            ...graded,
            grades: [
              { criterion: 'team', grade: 4 },
              { criterion: 'method', grade: 2 },
            ],
          },
          { ...graded, id: 'P-2', grades: [{ criterion: 'team', grade: 5 }] },
        ],
      },
      TODAY,
    ),
  };
}

test('ranks what is graded on every criterion, and says which grades are missing', () => {
  const { request, view: seen } = study();
  const words = whole(
    proposalsComparison.build({ view: seen, snapshot: 'a'.repeat(64), language: 'fr' }, request.id),
  );

  expect(words).toContain('3,5 / 5');
  expect(words).toContain('non noté');
  expect(words).toMatch(/Des notes manquent[\s\S]*Méthode/);
});

test('as a workbook, a missing grade is an empty cell, and the formula gives the score of the application', () => {
  const { request, view: seen } = study();
  const { sheets } = proposalsGrid.build(
    { view: seen, snapshot: 'a'.repeat(64), language: 'en' },
    request.id,
  );
  const [grid] = sheets;

  expect(grid?.rows[1]?.slice(3)).toEqual([2, undefined]);
  expect(grid?.footer?.slice(3)).toMatchObject([{ value: { value: 3.5 } }, { value: { value: 5 } }]);
});
