import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { barriers, openStage, type Stage, type Visitor, visit } from './web-browser.ts';

let stage: Stage;
let nina: Visitor;
let home = '';

/** The machine may be busy with other tests. */
const SOON = { timeout: 30_000 };
const LONG = { timeout: 90_000 };
vi.setConfig({ testTimeout: 120_000 });

beforeAll(async () => {
  stage = await openStage();
  nina = await visit(stage, { acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] });
  nina.page.setDefaultTimeout(SOON.timeout);
}, 120_000);

afterAll(async () => {
  await stage?.close();
});

describe('somebody who has never done it, from nothing to a report', () => {
  it('creates an account, begins an empty study, and is told what comes first', async () => {
    const { page } = nina;
    await page.goto(stage.server.setupUrl ?? 'no setup address');
    await page.getByLabel('Entreprise ou cabinet').fill('Atelier Nina');
    await page.getByLabel('Votre nom').fill('Nina Roy');
    await page.getByLabel('Adresse électronique').fill('nina@example.org');
    await page.getByLabel('Mot de passe').fill('une phrase assez longue');
    await page.getByRole('button', { name: 'Créer mon compte' }).click();
    await page.getByRole('button', { name: 'Créer le dossier' }).click();

    await guide(page).waitFor();
    home = new URL(page.url()).pathname;
    expect(await now(page)).toContain('Dire qui l’on étudie');
    expect((await barriers(page)).join('\n')).toBe('');
  });

  it('says who is studied and what is in the study', async () => {
    const { page } = nina;
    await page.getByRole('link', { name: /^Y aller/ }).click();
    await page.getByRole('button', { name: 'Décrire l’entreprise' }).click();
    await panel(page)
      .getByRole('button', { name: /^Ajouter.*Processus métier/ })
      .click();
    await panel(page).getByRole('textbox', { name: 'Nom', exact: true }).fill('Vente en ligne');
    await panel(page).getByRole('button', { name: 'Enregistrer' }).click();
    await page.locator('.processes').getByText('Vente en ligne').waitFor();

    await page.getByRole('button', { name: /^Ajouter.*Dans l’étude/ }).click();
    await panel(page).getByRole('textbox', { name: 'Élément', exact: true }).fill('La boutique');
    await panel(page).getByLabel('Nature').selectOption('system');
    await panel(page).getByRole('textbox', { name: 'Raison', exact: true }).fill('Tout passe par elle.');
    await panel(page).getByRole('button', { name: 'Enregistrer' }).click();
    await page.locator('.perimeter-in').getByText('La boutique').waitFor();

    await page.getByRole('link', { name: 'Accueil', exact: true }).click();
    await expect.poll(() => now(page), SOON).toContain('Lister les actifs');
  });

  it('pastes a few assets from a spreadsheet', async () => {
    const { page } = nina;
    await page.getByRole('link', { name: /^Y aller/ }).click();
    await page.getByRole('button', { name: 'Ajouter une ligne' }).click();
    // Between the name and what is said of personal data stand columns that a newcomer leaves empty.
    const row = (name: string, kind: string, category: string, personal: string) => [
      name,
      '',
      kind,
      category,
      '',
      '',
      '',
      '',
      '',
      '',
      personal,
    ];
    const rows = [
      row('Commandes des clients', 'Primordial', 'Données', 'Ordinaires'),
      row('Boutique en ligne', 'Support', 'Applications', 'Ordinaires'),
      row('Portable de Nina', 'Support', 'Machines et équipements', 'Aucune'),
    ];
    const text = rows.map((row) => row.join('\t')).join('\r\n');
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await page.locator('.sheet-body [role=gridcell]').first().waitFor();
    await page.keyboard.press('Control+v');
    await page.getByRole('dialog').getByRole('button', { name: 'Coller', exact: true }).click();

    const waiting = () =>
      page.locator('.sheet-row-unsaved, .sheet-row-sending, .sheet-notice, .sheet-progress').count();
    await expect.poll(waiting, SOON).toBe(0);
    expect(await page.locator('.sheet-body .sheet-row').count()).toBe(3);
  });

  it('builds scenarios from what the catalogue suggests', async () => {
    const { page } = nina;
    await page.getByRole('link', { name: 'Construire les scénarios' }).click();
    await page.getByRole('checkbox', { name: 'Portable de Nina' }).check();
    const ticks = page.locator('.suggestion-head input[type=checkbox]:not(:disabled)');
    await ticks.first().waitFor();
    await ticks.nth(0).check();
    await ticks.nth(1).check();
    await page.getByRole('button', { name: 'Ajouter au dossier' }).click();
    await page.getByText('2 scénarios ajoutés').waitFor();

    await page.getByRole('link', { name: 'Accueil', exact: true }).click();
    await expect.poll(() => now(page), SOON).toContain('Coter les risques');
  });

  it('rates them by keyboard, from the values that the catalogue begins with', async () => {
    const { page } = nina;
    await page.goto(`${home}/evaluation?which=to-confirm`);
    const card = page.locator('.rating-card');
    for (let place = 1; place <= 2; place += 1) {
      await card.locator('.kicker', { hasText: `${place} / 2` }).waitFor();
      await card.locator('[data-scale=likelihood] input:checked').press('4');
      await card.locator('textarea').first().press('Enter');
    }
    await page.getByText('La séance est finie').waitFor();

    await page.getByRole('link', { name: 'Accueil', exact: true }).click();
    await expect.poll(() => now(page), SOON).toContain('Décider des traitements');
  });

  it('decides what to do about each', async () => {
    const { page } = nina;
    for (const id of ['S-01', 'S-02']) {
      await page.goto(`${home}/scenarios?row=${id}&tab=treatment`);
      await panel(page)
        .getByRole('combobox', { name: /^Option/ })
        .selectOption('reduce');
      await panel(page).getByRole('textbox', { name: 'Raison', exact: true }).fill('Le disque sera chiffré.');
      await panel(page).getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByText('Enregistré', { exact: true }).first().waitFor();
    }

    await page.goto(home);
    await expect.poll(() => now(page), SOON).toContain('Produire le rapport');
  });

  it('makes the report, and has no more first steps to take', LONG, async () => {
    const { page } = nina;
    await page.getByRole('link', { name: /^Y aller/ }).click();
    const card = page.locator('.shelf-called');
    await card.getByLabel('Format').selectOption('pdf');
    await card.getByRole('button', { name: 'Produire' }).click();
    const arriving = page.waitForEvent('download', LONG);
    await page.locator('.job').getByRole('button', { name: 'Télécharger' }).first().click(LONG);
    const bytes = await readFile(await (await arriving).path());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');

    await page.getByRole('link', { name: 'Accueil', exact: true }).click();
    await page.getByRole('heading', { name: 'À faire ensuite' }).waitFor();
    await expect.poll(() => guide(page).count(), SOON).toBe(0);
    await page.getByRole('button', { name: 'Guide de démarrage' }).click();
    await page.getByText('Tout est fait').waitFor();
  });

  it('never met a fault on the way', () => {
    expect(stage.faults.map(String)).toEqual([]);
    expect(nina.complaints).toEqual([]);
  });
});

function guide(page: Page): Locator {
  return page.getByRole('heading', { name: /^Guide de démarrage/ });
}

/** The step that the guide says to take now. */
async function now(page: Page): Promise<string> {
  const step = page.locator('.first-run [aria-current=step]');
  return (await step.count()) === 0 ? '' : step.innerText();
}

function panel(page: Page): Locator {
  return page.locator('aside.panel');
}
