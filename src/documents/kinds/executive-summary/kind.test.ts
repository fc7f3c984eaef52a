import { expect, test } from 'vitest';
import { made } from '../../../../tests/documents/made.ts';
import { whole } from '../../../../tests/documents/spoken.ts';
import { sample } from '../../../../tests/dossiers/samples.ts';
import { changed, first, smallDossier } from '../../../../tests/dossiers/small.ts';
import { HOSTILE } from '../../formats/fixtures/hostile.ts';
import { readPdf } from '../../formats/fixtures/read-pdf.ts';
import { render } from '../../formats/format.ts';
import { pdf } from '../../formats/pdf/pdf.ts';
import type { Document } from '../../model/document.ts';
import { executiveSummary } from './kind.ts';

async function pages(document: Document): Promise<number> {
  return (await readPdf(await render(pdf, document))).pages.length;
}

test('the samples fit on exactly one page, in both languages', async () => {
  for (const name of ['fintech', 'saas'] as const) {
    const dossier = await sample(name);
    for (const language of ['fr', 'en'] as const)
      expect(await pages(made(executiveSummary, dossier, language)), `${name} in ${language}`).toBe(1);
  }
}, 60_000);

test('no text is so long that it makes a second page, and none acts', async () => {
  const dossier = changed((draft) => {
    const [scenario, role] = [first(draft.scenarios), first(draft.roles)];
    Object.assign(scenario, { title: HOSTILE.at(-1) });
    Object.assign(role, { name: 'x'.repeat(300) });
    const long = { by: 'Nom '.repeat(60), capacity: 'Fonction '.repeat(40), on: '2026-10-20' };
    draft.study.approvals = [long, long, long, long, long, long];
  });

  expect(await pages(made(executiveSummary, dossier))).toBe(1);
}, 60_000);

test('the figures are those of the registers', () => {
  const words = whole(made(executiveSummary, smallDossier()));

  expect(words).toContain('Elle examine 2 actifs et retient 1 scénario de risque. 1 dépassent');
  expect(words).toContain('1 mesure');
  expect(words).toMatch(/500\s€/);
});

test('a study without scenarios says so, and leaves room to sign all the same', () => {
  const words = whole(
    made(
      executiveSummary,
      changed((draft) =>
        Object.assign(draft, { scenarios: [], evaluations: [], treatments: [], acceptances: [] }),
      ),
      'en',
    ),
  );

  expect(words).toContain('no risk scenario yet');
  expect(words).toContain('Signature');
});
