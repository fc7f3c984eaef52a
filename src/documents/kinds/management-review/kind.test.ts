import { expect, test } from 'vitest';
import { REVIEW_TOPICS } from '#domain/pdca/review.ts';
import { made } from '../../../../tests/documents/made.ts';
import { blocksOf, whole } from '../../../../tests/documents/spoken.ts';
import { governedDossier } from '../../../../tests/dossiers/governed.ts';
import { smallDossier } from '../../../../tests/dossiers/small.ts';
import { managementReview } from './kind.ts';

test('goes through every input that the standard names', () => {
  const headings = blocksOf(made(managementReview, smallDossier()).blocks, 'heading').map(({ id }) => id);

  expect(headings).toEqual(expect.arrayContaining(Object.keys(REVIEW_TOPICS)));
});

test('brings what earlier reviews decided and nobody did, and what was prepared for this one', () => {
  const words = whole(made(managementReview, governedDossier()));

  expect(words).toContain('Revue de direction 2026');
  expect(words).toMatch(/Acheter des clés de sécurité\n.*\nen retard depuis le 31\smars\s2026/);
  expect(words).toContain('Deux clients ont demandé le rapport.');
  expect(words).toContain('Non-conformité majeure : 1 · Observation : 1');
});

test('makes nothing up of what no register knows', () => {
  const words = whole(made(managementReview, smallDossier()));

  expect(words).toMatch(/e\) Retours des parties intéressées\nÀ apporter en séance\./);
});
