import { expect, test } from 'vitest';
import { made } from '../../../../tests/documents/made.ts';
import { whole } from '../../../../tests/documents/spoken.ts';
import { governedDossier } from '../../../../tests/dossiers/governed.ts';
import { sample } from '../../../../tests/dossiers/samples.ts';
import { requestRiskStudy } from '../request-risk-study/kind.ts';
import { requestPenetrationTest } from './kind.ts';

test('names no vulnerability, no scenario, no measure and no threat of the study, in either request', async () => {
  const dossier = await sample('fintech');
  const words = [requestPenetrationTest, requestRiskStudy]
    .map((kind) => whole(made(kind, dossier)))
    .join('\n');
  const { vulnerabilities, scenarios, measures, threats } = dossier;
  const kept = [
    ...vulnerabilities.flatMap(({ name, observation }) => [name, ...(observation ? [observation] : [])]),
    ...scenarios.flatMap(({ title, consequence }) => [title, consequence]),
    ...measures.map(({ title }) => title),
    ...threats.map(({ name }) => name),
  ].map((wording) => (typeof wording === 'string' ? wording : wording.fr));

  expect(kept.length).toBeGreaterThan(200);
  expect(kept.filter((secret) => words.includes(secret))).toEqual([]);
});

test('takes the date, the questions and the criteria of the request in the register', () => {
  const words = whole(made(requestPenetrationTest, governedDossier()));

  expect(words).toMatch(/avant le 15\sjanvier\s2027/);
  expect(words).toContain('Qui testera ?');
  expect(words).toContain('Un essai de l’application mobile');
  expect(words).toContain('Total pondéré\n100');
});

test('without a request in the register it is a draft with the usual criteria', () => {
  const document = made(requestRiskStudy, governedDossier());

  expect(document.cover).toMatchObject({ status: 'draft', approvals: [] });
  expect(whole(document)).toContain('Total pondéré\n100');
});
