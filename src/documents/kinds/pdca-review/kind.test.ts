import { expect, test } from 'vitest';
import { made } from '../../../../tests/documents/made.ts';
import { whole } from '../../../../tests/documents/spoken.ts';
import { governedDossier } from '../../../../tests/dossiers/governed.ts';
import { smallDossier } from '../../../../tests/dossiers/small.ts';
import { pdcaReview } from './kind.ts';

test('counts what fell into the cycle, and only that', () => {
  const words = whole(made(pdcaReview, governedDossier()));

  expect(words).toContain('Audits tenus : 1. Constats relevés : 2.');
  expect(words).toContain('Revues de direction tenues : 0.');
  expect(words).toContain('Versions de politiques publiées : 1.');
  expect(words).toContain('Le test a eu lieu en juin.');
});

test('takes over what is open', () => {
  const words = whole(made(pdcaReview, governedDossier()));

  expect(words).toContain('F-1 – Un client lit les factures d’un autre');
  expect(words).toContain('Acheter des clés de sécurité');
});

test('without a cycle it looks at the last twelve months and says so', () => {
  const words = whole(made(pdcaReview, smallDossier(), 'en'));

  expect(words).toContain('none is open');
  expect(words).toMatch(/22\sNovember\s2025 – 22\sNovember\s2026/);
});
