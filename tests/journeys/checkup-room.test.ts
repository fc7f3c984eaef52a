import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallDossier } from '../dossiers/small.ts';
import { archived, PROCEDURE, sampleArchive, WEEKS } from './sample-checkups.ts';
import { barriers, openStage, type Stage, type Visitor, visit } from './web-browser.ts';

let stage: Stage;
let sample: Awaited<ReturnType<typeof sampleArchive>>;
let anne: Visitor;

/** The machine may be busy with other tests. */
const SOON = { timeout: 30_000 };
const LONG = { timeout: 120_000 };
const REPORT = `/d/petit/checkups?procedure=${PROCEDURE}&date=${WEEKS[1]}`;
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

beforeAll(async () => {
  [stage, sample] = await Promise.all([openStage(), sampleArchive()]);
  anne = await visit(stage, { acceptDownloads: true });
  anne.page.setDefaultTimeout(SOON.timeout);
  const key = new URL(stage.server.setupUrl ?? '').searchParams.get('key');
  const account = {
    key,
    name: 'Anne Durand',
    email: 'anne@example.org',
    password: 'une phrase assez longue',
  };
  await anne.page.request.post('/api/setup', { data: { ...account, organisation: 'Cabinet Durand' } });
  await act('dossiers.create', { id: 'petit', content: smallDossier() });
  for (const date of WEEKS)
    await act('checkups.import', { dossier: 'petit', ...archived(sample.archive, date) });
}, 180_000);

afterAll(async () => {
  sample?.close();
  await stage?.close();
});

describe('The checkups of a dossier', () => {
  it('are listed with their level, and drawn as a trend', async () => {
    const { page } = anne;
    await page.goto('/d/petit/checkups');
    await page.getByRole('heading', { name: 'Tous les contrôles' }).waitFor();

    expect(await listed(page).allInnerTexts()).toEqual([
      expect.stringMatching(/23\snovembre\s2026[\s\S]*rouge/),
      expect.stringMatching(/16\snovembre\s2026[\s\S]*orange/),
    ]);
    const drawing = page.locator('.checkup-trend svg[role=img]');
    expect(await drawing.getAttribute('aria-label')).toMatch(/Constats\ssemaine\saprès\ssemaine.*16\snov/s);
  });

  it('are read section by section, with what changed and what was in force', async () => {
    const { page } = anne;
    await page.getByRole('link', { name: '23 novembre 2026' }).click();
    await page.getByRole('heading', { name: 'Ce qui a changé depuis le 16 novembre 2026' }).waitFor();

    const headings = await page.locator('.checkup h2').allInnerTexts();
    expect(headings).toEqual(
      expect.arrayContaining(['1 Résumé exécutif', '5 Conclusion', 'Ce qui était en vigueur']),
    );
    await page.getByText('Seuils', { exact: true }).click();
    expect(await page.getByRole('region', { name: 'Seuils' }).locator('tbody tr').count()).toBeGreaterThan(
      20,
    );
  });

  it('are downloaded: the Markdown byte for byte as it is archived, and a PDF', LONG, async () => {
    const { page } = anne;
    const get = async (name: string) => {
      const arriving = page.waitForEvent('download', LONG);
      await page.getByRole('button', { name }).click();
      const file = await arriving;
      return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
    };

    const markdown = await get('Markdown');
    const pdf = await get('PDF');

    expect(markdown.bytes.toString()).toBe(archived(sample.archive, WEEKS[1]).markdown);
    expect(pdf.name).toBe(`security-checkup-${WEEKS[1]}.pdf`);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('have no barrier in their report', LONG, async () => {
    const { page } = anne;
    anne.complaints.length = 0;

    await page.goto(REPORT);
    await page.getByRole('heading', { name: 'Ce qui était en vigueur' }).waitFor();

    expect((await barriers(page)).join('\n')).toBe('');
    expect(anne.complaints).toEqual([]);
  });
});

describe('A checkup by hand', () => {
  it('begins with its procedure', async () => {
    const { page } = anne;
    await page.goto('/d/petit/checkups/procedure');
    await page.getByLabel('Nom de la plateforme').fill('Koomy');
    await page.getByLabel('Domaines de production').fill('pas un domaine !');
    await page.getByRole('button', { name: 'Écrire la procédure' }).click();
    await page.getByText('Un nom de domaine est attendu').waitFor();

    await page.getByLabel('Domaines de production').fill('www.example.com\napi.example.com');
    await page.getByLabel('Domaines de bac à sable').fill('sandbox.example.com');
    await page.getByRole('button', { name: 'Écrire la procédure' }).click();

    await page.getByLabel('Procédure (YAML)').waitFor();
    expect(await page.getByLabel('Procédure (YAML)').inputValue()).toContain('production: [www.example.com');
  });

  it('keeps its secrets to itself: a token goes in, and only its end is shown', async () => {
    const { page } = anne;
    const cloudflare = page.locator('.run-secrets > li').filter({ hasText: 'Cloudflare' });
    await cloudflare.getByLabel('Nouveau jeton').fill('cf-canary-never-to-be-seen-9c2d');
    await cloudflare.getByRole('button', { name: /Renseigner/ }).click();

    await cloudflare.getByText('…9c2d').waitFor();
    await page.reload();
    await cloudflare.getByText('…9c2d').waitFor();
    expect(await page.content()).not.toContain('canary');
    expect((await barriers(page)).join('\n')).toBe('');

    await cloudflare.getByRole('button', { name: /Retirer/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
    await cloudflare.getByText('non renseigné').waitFor();
  });

  it('asks for one element after the other, and loses nothing that was typed', async () => {
    const { page } = anne;
    await page.goto('/d/petit/checkups/run');
    await page.getByRole('button', { name: 'Commencer le contrôle' }).click();
    const threats = element(page, 'Menaces bloquées');
    await threats.getByRole('textbox').fill('beaucoup');
    await page.reload();

    await expect.poll(() => threats.getByRole('textbox').inputValue(), SOON).toBe('beaucoup');
    await save(threats);
    await threats.getByText('Un nombre entier est attendu').waitFor();
    await threats.getByRole('textbox').fill('1 250');
    await threats
      .locator('input[type=file]')
      .setInputFiles({ name: 'vue.png', mimeType: 'image/png', buffer: PNG });
    await threats.getByText(/screenshot-/).waitFor();
    await save(threats);

    await element(page, 'Requêtes servies').getByRole('textbox').first().waitFor();
    expect(await page.locator('.run-progress').innerText()).toMatch(/connus 1 \/ 17/);
    expect(await page.locator('.run-timer').innerText()).toMatch(/^\d\d:\d\d$/);
  });

  it('takes “I cannot know it” with its reason, tables, and files', async () => {
    const { page } = anne;
    const served = element(page, 'Requêtes servies');
    await served.getByLabel('Je ne peux pas le savoir').check();
    await save(served);
    await served.getByText('Dites pourquoi l’élément est inconnu').waitFor();
    await served.getByLabel('Précisez').fill('le compte est chez l’agence');
    await save(served);
    const countries = element(page, 'Pays d’origine du trafic');
    await countries.getByLabel('Pays (deux lettres) 1').fill('FR');
    await countries.getByLabel('Nombre 1').fill('900');
    await countries.getByRole('button', { name: 'Ajouter une ligne' }).click();
    await countries.getByLabel('Pays (deux lettres) 2').fill('DE');
    await countries.getByLabel('Nombre 2').fill('100');
    await save(countries);
    await element(page, 'Robots').getByRole('textbox').first().waitFor();
    await page.locator('input[type=file][aria-label^="Importer"]').setInputFiles({
      name: 'erreurs.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('host,status,count\nwww.example.com,200,999\n'),
    });

    await page.getByText('1 preuve apportée').waitFor();
    await expect.poll(() => page.locator('.run-progress').innerText(), SOON).toMatch(/connus 3 \/ 17/);
  });

  it('has no barrier, in English, in the dark and on a phone', async () => {
    const { page } = anne;
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Judgement' }).waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect((await barriers(page)).join('\n')).toBe('');
    expect(await page.locator('.run').innerText()).not.toMatch(/Enregistrer|Réponse|connu /);

    await page.setViewportSize({ width: 390, height: 844 });
    await element(page, 'Active rules').locator('summary').click();
    const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('button', { name: 'Français' }).click();
    expect(over).toBeLessThanOrEqual(0);
  });

  it('is judged, then archived as one commit, and its report opens', LONG, async () => {
    const { page } = anne;
    await page.getByRole('button', { name: 'Juger maintenant' }).click();
    await page.getByText('Niveau de sécurité global').waitFor();
    await page.getByRole('button', { name: 'Archiver le contrôle' }).click();

    await page.getByRole('heading', { name: '1 Résumé exécutif' }).waitFor();
    await page.getByRole('link', { name: 'Tous les contrôles' }).click();
    await page.getByText('Intacte : chaque octet est celui qui a été archivé.').waitFor();
    expect(await listed(page).count()).toBe(3);
  });

  it('of the same day asks why it corrects the first', LONG, async () => {
    const { page } = anne;
    await page.goto('/d/petit/checkups/run');
    await page.getByText('Un contrôle est déjà archivé aujourd’hui').waitFor();
    await page.getByRole('button', { name: 'Commencer le contrôle' }).click();
    const archive = page.getByRole('button', { name: 'Archiver la correction' });
    await archive.waitFor();
    expect(await archive.isDisabled()).toBe(true);

    await page.getByLabel('Ce que cette correction change').fill('une capture manquait');
    await archive.click();

    await page.getByText('une capture manquait').first().waitFor();
  });

  it('never made the server fail', () => {
    expect(stage.faults.map(String)).toEqual([]);
  });
});

function listed(page: Page): Locator {
  return page.getByRole('region', { name: 'Tous les contrôles' }).locator('tbody tr');
}

function element(page: Page, title: string): Locator {
  return page.locator('.run-element').filter({ has: page.getByRole('heading', { name: title }) });
}

async function save(card: Locator): Promise<void> {
  await card.getByRole('button', { name: /^Enregistrer/ }).click();
}

/** Does an action as Anne. */
async function act(id: string, data: unknown): Promise<void> {
  const answer = await anne.page.request.post(`/api/${id.replace('.', '/')}`, { data });
  if (!answer.ok()) throw new Error(`${id}: ${await answer.text()}`);
}
