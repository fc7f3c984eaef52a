import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPack } from '#documents/pack/verify.ts';
import { expect as sound } from '#kernel/result.ts';
import { barriers, openStage, type Stage, type Visitor, visit } from './web-browser.ts';

let stage: Stage;
let anne: Visitor;

/** The machine may be busy with other tests. */
const SOON = { timeout: 30_000 };
const LONG = { timeout: 120_000 };
const PASSWORD = 'une phrase assez longue';

beforeAll(async () => {
  stage = await openStage();
  anne = await visit(stage, { acceptDownloads: true });
  anne.page.setDefaultTimeout(SOON.timeout);
  const key = new URL(stage.server.setupUrl ?? '').searchParams.get('key');
  const account = { key, name: 'Anne Durand', email: 'anne@example.org', password: PASSWORD };
  await anne.page.request.post('/api/setup', { data: { ...account, organisation: 'Cabinet Durand' } });
  await act('dossiers.start', { id: 'fintech', from: 'fintech', language: 'fr' });
  await act('dossiers.start', { id: 'vide', from: 'empty', language: 'fr', organisation: 'Acme' });
}, 120_000);

afterAll(async () => {
  await stage?.close();
});

describe('the documents of a study', () => {
  it('stand on shelves, each with what it is for and the formats that exist', async () => {
    const { page } = anne;
    await page.goto('/d/fintech/documents');
    await page.getByRole('heading', { name: 'L’étude de risques' }).waitFor();

    expect(await page.locator('.shelf h2').allInnerTexts()).toEqual([
      'L’étude de risques',
      'Pour la direction',
      'Plan et mesures',
      'Gouvernance',
      'Audits et revues',
      'La mission',
      'Registres',
      'Tout, en une archive',
      'Documents produits',
    ]);
    expect(
      await card(page, 'Classeur des registres').getByLabel('Format').locator('option').allInnerTexts(),
    ).toEqual(['Excel (XLSX), à compléter']);
    await page.getByText('Aucun document n’a encore été produit.').waitFor();
  });

  it('are made while one reads on, and fetched when they are ready', async () => {
    const { page } = anne;
    await card(page, 'L’essentiel en quelques lignes').getByLabel('Format').selectOption('md');

    await card(page, 'L’essentiel en quelques lignes').getByRole('button', { name: 'Produire' }).click();
    const arriving = page.waitForEvent('download', SOON);
    await job(page, 'L’essentiel').getByRole('button', { name: 'Télécharger' }).click(SOON);
    const file = await arriving;

    expect(file.suggestedFilename()).toMatch(/^brief-fintech-\d{4}-\d\d-\d\d-fr\.md$/);
    const bytes = await readFile(await file.path());
    const row = produced(page, 'L’essentiel en quelques lignes');
    await row.waitFor();
    expect(await row.innerText()).toMatch(/MD\s+français[\s\S]*Anne Durand/);
    expect(await row.innerText()).toContain(createHash('sha256').update(bytes).digest('hex').slice(0, 12));
  });

  it('about one thing ask which, and find it by what one types', async () => {
    const { page } = anne;
    const sheet = card(page, 'Fiche d’actif');
    await sheet.getByRole('button', { name: 'Produire' }).click();
    await sheet.getByText('Choisissez d’abord dans la liste.').waitFor();

    await sheet.locator('.mantine-Select-input').fill('backups');
    await page.getByRole('option', { name: /^backups/ }).click();
    await sheet.getByLabel('Format').selectOption('html');
    await sheet.getByRole('button', { name: 'Produire' }).click();

    await job(page, 'Fiche d’actif · backups').getByText('Prêt').waitFor(SOON);
    await produced(page, 'Fiche d’actif backups').waitFor(SOON);
  });

  it('are given up with one press, and leave no trace', async () => {
    const { page } = anne;
    const before = (await act('deliverables.history', { dossier: 'fintech' })).length;
    const report = card(page, 'Rapport d’appréciation des risques');
    await report.getByLabel('Format').selectOption('pdf');
    await report.getByRole('button', { name: 'Produire' }).click();

    await job(page, 'Rapport d’appréciation').getByRole('button', { name: 'Annuler' }).click();

    await expect.poll(() => job(page, 'Rapport d’appréciation').count(), SOON).toBe(0);
    expect((await act('deliverables.history', { dossier: 'fintech' })).length).toBe(before);
  });

  it('are made again from the same data to the same byte, though the study has changed', async () => {
    const { page } = anne;
    const [asset] = (await act('assets.list', { dossier: 'fintech' })).filter(
      ({ row }: { row: { id: string } }) => row.id === 'backups',
    );
    const row = { ...asset.row, name: 'Un tout autre nom' };
    await act('assets.save', { dossier: 'fintech', row, version: asset.version });

    await produced(page, 'Fiche d’actif backups')
      .getByRole('button', { name: /^Refaire/ })
      .click();
    await expect
      .poll(() => page.locator('.produced tbody tr').filter({ hasText: 'Fiche d’actif' }).count(), SOON)
      .toBe(2);

    const [again, first] = await act('deliverables.history', { dossier: 'fintech' });
    expect(again).toMatchObject({ kind: 'asset-sheet', sha256: first.sha256, snapshot: first.snapshot });
  });

  it('that fail say what to do, and stop no other', async () => {
    const { page } = anne;
    const wanted = { dossier: 'fintech', kind: 'asset-sheet', format: 'md', language: 'fr' };
    await page.request.post('/api/documents/jobs', { data: { ...wanted, subject: 'gone' } });
    await page.request.post('/api/documents/jobs', { data: { ...wanted, kind: 'checklist' } });
    await page.reload();

    const failed = job(page, 'Fiche d’actif · gone');
    await failed.getByText('donnez son identifiant').waitFor(SOON);
    await job(page, 'Liste de contrôle').getByText('Prêt').waitFor(SOON);
    await failed.getByRole('button', { name: 'Retirer de la liste' }).click();
    await expect.poll(() => failed.count(), SOON).toBe(0);
  });

  it('are gathered in a pack that can be verified', LONG, async () => {
    const { page } = anne;
    await page.goto('/d/vide/documents');
    await page.getByRole('button', { name: /^Produire le dossier de certification/ }).click();

    const ready = job(page, 'Dossier de certification');
    const arriving = page.waitForEvent('download', LONG);
    await ready.getByRole('button', { name: 'Télécharger' }).click(LONG);
    const file = await arriving;

    const verified = sound(verifyPack(await readFile(await file.path())), 'the pack can be verified');
    expect(verified.differences).toEqual([]);
    expect(verified.manifest.files.map(({ path }) => path)).toContain('journal.json');
  });

  it('are of whoever asked: another organisation sees neither file nor list', async () => {
    const { page } = anne;
    const jobs = await (await page.request.get('/api/documents/jobs?dossier=vide')).json();
    const path = `/api/documents/jobs/${jobs[0].id}/file`;
    const stranger = await visit(stage);

    expect((await page.request.get(path)).status()).toBe(200);
    expect((await stranger.page.request.get(path)).status()).toBe(401);
    await stranger.page.context().close();
  });
});

describe('a study without data', () => {
  it('still has its documents, and says where to write what a sheet would be about', async () => {
    const { page } = anne;
    await page.goto('/d/vide/documents');

    await card(page, 'Fiche d’actif').getByText('Rien à décrire pour l’instant').waitFor();
    await card(page, 'Synthèse pour la direction').getByRole('button', { name: 'Produire' }).click();

    await job(page, 'Synthèse pour la direction').getByText('Prêt').waitFor(SOON);
  });
});

describe('the page', () => {
  it.each(['light', 'dark'] as const)(
    'has no barrier with documents on it, in the %s theme',
    async (scheme) => {
      const { page } = anne;
      await page.emulateMedia({ colorScheme: scheme });
      anne.complaints.length = 0;

      await page.goto('/d/fintech/documents');
      await page.locator('.produced tbody tr').first().waitFor();
      await page.locator('.job').first().waitFor();

      expect((await barriers(page)).join('\n')).toBe('');
      expect(anne.complaints).toEqual([]);
    },
  );

  it('is read on a phone without scrolling sideways', async () => {
    const { page } = anne;
    await page.setViewportSize({ width: 390, height: 844 });
    const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');

    await page.setViewportSize({ width: 1280, height: 720 });
    expect(over).toBeLessThanOrEqual(0);
  });

  it('never made the server fail', () => {
    expect(stage.faults.map(String)).toEqual([]);
  });
});

function card(page: Page, title: string): Locator {
  return page.locator('.shelf-card').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
}

function job(page: Page, words: string): Locator {
  return page.locator('.job').filter({ hasText: words });
}

function produced(page: Page, words: string): Locator {
  return page.locator('.produced tbody tr').filter({ hasText: words }).first();
}

/** Does an action as Anne. */
// biome-ignore lint/suspicious/noExplicitAny: what a server answers is looked at by the test, field by field
async function act(id: string, data: unknown): Promise<any> {
  const answer = await anne.page.request.post(`/api/${id.replace('.', '/')}`, { data });
  if (!answer.ok()) throw new Error(`${id}: ${await answer.text()}`);
  return answer.json();
}
