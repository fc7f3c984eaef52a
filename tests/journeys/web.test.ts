import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, focused, openStage, type Stage, type Visitor, visit } from './web-browser.ts';

let stage: Stage;
let anne: Visitor;

/** The machine may be busy with other tests. */
const SOON = { timeout: 15_000 };
/** The words of the row of a grid in which the focus stands. */
const ROW_WORDS = "it.closest('[role=row]')?.textContent ?? ''";
const PASSWORD = 'une phrase assez longue';

beforeAll(async () => {
  stage = await openStage();
  anne = await visit(stage, { acceptDownloads: true });
}, 120_000);

afterAll(async () => {
  await stage?.close();
});

describe('a newcomer', () => {
  it('creates the first administrator with the address that the server printed', async () => {
    const { page } = anne;
    await page.goto('/');
    await page.getByRole('heading', { name: 'Créer le premier compte' }).waitFor();
    expect(await page.getByText('clé d’installation').count()).toBe(1);

    await page.goto(stage.server.setupUrl ?? 'no setup address');
    await page.getByLabel('Entreprise ou cabinet').fill('Cabinet Durand');
    await page.getByLabel('Votre nom').fill('Anne Durand');
    await page.getByLabel('Adresse électronique').fill('anne@example.org');
    await page.getByLabel('Mot de passe').fill(PASSWORD);
    await page.getByRole('button', { name: 'Créer mon compte' }).click();

    await page.getByRole('heading', { name: 'Par où commencer' }).waitFor();
  });

  it('explores the sample company and sees what to do next', async () => {
    const { page } = anne;

    await page.getByRole('button', { name: /^Explorer.*fintech/ }).click();

    await page.getByRole('heading', { name: 'À faire ensuite' }).waitFor();
    const next = await page.locator('.next > li').count();
    expect(next).toBeGreaterThan(0);
    expect(next).toBeLessThanOrEqual(7);
    expect(await page.locator('.figure svg[role=img]').count()).toBe(1);
    expect(await page.locator('.standing > li').count()).toBe(5);
    expect(await page.locator('.strip > li').count()).toBe(9);
  });

  it('chooses a cell of the matrix and sees exactly its scenarios', async () => {
    const { page } = anne;
    const cell = page.locator('.matrix .cell:not(:empty)').first();
    const count = Number(await cell.innerText());

    await cell.click();
    await page.getByRole('heading', { name: 'Scénarios de risque' }).waitFor();

    await page
      .getByRole('status')
      .filter({ hasText: `${count}\u00A0` })
      .waitFor();
    expect(await bodyRows(page)).toBe(count);
    expect(await page.locator('.matrix [aria-pressed=true]').count()).toBe(1);
  });

  it('lets the cell go by choosing it again', async () => {
    const { page } = anne;
    const before = await bodyRows(page);

    await page.locator('.matrix [aria-pressed=true]').click();

    await expect.poll(() => bodyRows(page), SOON).toBeGreaterThan(before);
  });

  it('edits an asset and finds the change again after a reload', async () => {
    const { page } = anne;
    await page.getByRole('link', { name: /^Actifs/ }).click();
    await opened(page, 'backend');
    const name = panel(page).getByRole('textbox', { name: 'Nom', exact: true });

    await name.fill('Cœur applicatif');
    await panel(page).getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Enregistré', { exact: true }).waitFor();
    await page.reload();

    await expect.poll(() => name.inputValue(), SOON).toBe('Cœur applicatif');
    await row(page, 'Cœur applicatif').waitFor();
    await panel(page).getByText('Historique').click();
    await panel(page).getByText('a modifié Nom').waitFor();
  });

  it('rates a scenario with the criteria in sight, and the server bands it', async () => {
    const { page } = anne;
    await page.getByRole('link', { name: /^Scénarios de risque/ }).click();
    await page.locator('.table tbody tr').first().click();
    await panel(page).getByRole('tab', { name: 'Cotation' }).click();
    const likelihood = panel(page).getByRole('group', { name: /^Vraisemblance/ });
    await likelihood.waitFor();
    expect(await likelihood.locator('.scale-meaning').count()).toBeGreaterThanOrEqual(3);

    await likelihood.locator('input:checked').press('1');
    await panel(page).getByRole('textbox', { name: 'Justification', exact: true }).fill('Revu en atelier.');
    const shown = await panel(page).locator('.rating-level .level').innerText();
    await panel(page).getByRole('button', { name: 'Enregistrer la cotation' }).click();

    await page.getByText(new RegExp(`Coté.*${shown.toLowerCase()}`)).waitFor();
  });

  it('reads everything in English after one click', async () => {
    const { page } = anne;
    await page.getByRole('link', { name: 'Accueil' }).click();

    await page.getByRole('button', { name: 'English' }).click();

    await page.getByRole('heading', { name: 'What to do next' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('nav.menu').innerText()).not.toMatch(/Actifs|Menaces|Cadrer/);
  });

  it('downloads the report', async () => {
    const { page } = anne;
    const arriving = page.waitForEvent('download', { timeout: 60_000 });

    await page.getByRole('button', { name: 'Download the report' }).click();
    const download = await arriving;

    expect(download.suggestedFilename()).toMatch(/^risk-report-.*-en\.pdf$/);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await page.getByRole('button', { name: 'Français' }).click();
  });
});

describe('writing', () => {
  it('survives a reload before it was saved', async () => {
    const { page } = anne;
    await page.goto('/d/fintech/registers/threats');
    await opened(page, '');
    const name = panel(page).getByRole('textbox', { name: 'Nom', exact: true });
    await name.fill('Une menace à demi écrite');

    await page.reload();

    await panel(page).getByText('a été retrouvé').waitFor();
    expect(await name.inputValue()).toBe('Une menace à demi écrite');
    await panel(page).getByRole('button', { name: 'Abandonner mes changements' }).click();
    expect(await name.inputValue()).not.toBe('Une menace à demi écrite');
  });

  it('is refused with what is wrong at its field', async () => {
    const { page } = anne;
    await page.goto('/d/fintech/registers/vulnerabilities?row=new');
    await panel(page).getByRole('textbox', { name: 'Nom', exact: true }).fill('Faille sans état');

    await panel(page).getByRole('button', { name: 'Enregistrer' }).click();

    await panel(page).getByText('À corriger avant d’enregistrer').waitFor();
    expect(await panel(page).getByLabel('État').getAttribute('aria-invalid')).toBe('true');
  });

  it('keeps a row that others need, and says who needs it', async () => {
    const { page } = anne;
    await page.goto('/d/fintech/registers/assets?row=backend');
    await panel(page).getByRole('button', { name: 'Supprimer…' }).click();

    await page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click();

    await page.getByRole('dialog').getByRole('alert').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Garder' }).click();
    await row(page, 'backend').waitFor();
  });

  it('restores a row that was deleted', async () => {
    const { page } = anne;
    await page.goto('/d/fintech/registers/parties?row=new');
    await panel(page).getByRole('textbox', { name: 'Partie', exact: true }).fill('Voisins du dessus');
    await panel(page).getByRole('button', { name: 'Enregistrer' }).click();
    await row(page, 'Voisins du dessus').waitFor();

    await panel(page).getByRole('button', { name: 'Supprimer…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click();
    await expect.poll(() => row(page, 'Voisins du dessus').count(), SOON).toBe(0);
    await page.getByRole('alert').getByRole('button', { name: 'Rétablir' }).click();

    await row(page, 'Voisins du dessus').waitFor();
  });
});

describe('two people', () => {
  it('who change one row lose nothing: the second chooses field by field', async () => {
    const marc = await invited('Marc Petit', 'marc@example.org', 'editor');
    const path = '/d/fintech/registers/assets?row=backups';
    await Promise.all([anne.page.goto(path), marc.page.goto(path)]);
    const [hers, his] = [panel(anne.page), panel(marc.page)];
    await his.getByRole('textbox', { name: 'Nom', exact: true }).fill('Sauvegardes de Marc');
    await hers.getByRole('textbox', { name: 'Nom', exact: true }).fill('Sauvegardes d’Anne');
    await hers.getByRole('textbox', { name: 'Sous-type' }).fill('objet');
    // Waited for from the start: the notice goes by itself, and the machine may be busy with other tests.
    const told = marc.page.getByText('Enregistré', { exact: true }).waitFor();
    await his.getByRole('button', { name: 'Enregistrer' }).click();
    await told;

    await hers.getByRole('button', { name: 'Enregistrer' }).click();
    await hers.getByRole('heading', { name: 'Deux personnes ont modifié' }).waitFor();
    const conflict = hers.getByRole('group', { name: 'Nom' });
    expect(await conflict.innerText()).toMatch(/Sauvegardes d’Anne[\s\S]*Sauvegardes de Marc/);
    await conflict.getByRole('radio').nth(1).check();
    await hers.getByRole('button', { name: 'Enregistrer ce choix' }).click();

    await expect
      .poll(() => hers.getByRole('textbox', { name: 'Nom', exact: true }).inputValue(), SOON)
      .toBe('Sauvegardes de Marc');
    expect(await hers.getByRole('textbox', { name: 'Sous-type' }).inputValue()).toBe('objet');
    await marc.page.context().close();
  });

  it('are offered only what their role allows', async () => {
    const lea = await invited('Léa Roux', 'lea@example.org', 'reader');

    await lea.page.goto('/d/fintech/registers/assets?row=backups');
    await panel(lea.page).getByRole('textbox', { name: 'Nom', exact: true }).waitFor();

    expect(await lea.page.getByRole('button', { name: /Enregistrer|Supprimer|Ajouter/ }).count()).toBe(0);
    await lea.page.context().close();
  });
});

describe('a keyboard alone', () => {
  it('filters, walks, opens, writes, saves and returns to where it was', async () => {
    const { page } = anne;
    await page.goto('/d/fintech/registers/measures');
    await page.getByRole('grid').waitFor();

    await page.keyboard.press('/');
    await page.keyboard.type('m-0');
    await expect.poll(() => bodyRows(page), SOON).toBeLessThan(20);
    await tabTo(page, '[role=gridcell]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const key = String(await focused(page, ROW_WORDS));
    await page.keyboard.press('Alt+Enter');
    await panel(page).waitFor();
    await tabTo(page, 'textarea');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Fait au clavier.');
    await page.keyboard.press('Control+s');
    await page.getByText('Enregistré', { exact: true }).waitFor();
    await page.keyboard.press('Escape');

    await expect.poll(() => panel(page).count(), SOON).toBe(0);
    const back = String(await focused(page, ROW_WORDS));
    expect(back.slice(0, 4)).toBe(key.slice(0, 4));
  });

  it('walks the matrix with arrows and filters with Enter', async () => {
    const { page } = anne;
    await page.goto('/d/fintech/scenarios');
    await page.locator('.matrix').waitFor();

    await tabTo(page, 'button.cell');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');

    await expect.poll(() => new URL(page.url()).search, SOON).toContain('likelihood=2&consequence=2');
  });

  it('skips the menu', async () => {
    const { page } = anne;
    await page.goto('/d/fintech');
    await page.locator('.home').waitFor();

    await page.keyboard.press('Tab');
    expect(await focused(page, 'it.textContent')).toBe('Aller au contenu');
    await page.keyboard.press('Enter');

    expect(await focused(page, 'it.id')).toBe('content');
  });
});

describe('a page', () => {
  it('says that the server does not answer, and how to go on', async () => {
    const { page } = anne;
    await page.goto('/d/fintech/registers/assets');
    await page.getByRole('grid').waitFor();
    await page.route('**/api/threats/list', (route) => route.abort());

    await page.getByRole('link', { name: /^Menaces/ }).click();
    await page.getByText('Vigie ne répond pas').waitFor({ timeout: 20_000 });
    await page.unroute('**/api/threats/list');
    await page.getByRole('button', { name: 'Réessayer' }).click();

    await page.getByRole('grid').waitFor();
  });

  it('sends a stranger to the sign-in page, and back to where they wanted to go', async () => {
    const { page } = await visit(stage);
    await page.goto('/d/fintech/mission?view=steps');
    await page.getByLabel('Adresse électronique').fill('anne@example.org');
    await page.getByLabel('Mot de passe').fill('pas le bon mot de passe');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByText('ne convient pas').waitFor();

    await page.getByLabel('Mot de passe').fill(PASSWORD);
    await page.getByRole('button', { name: 'Se connecter' }).click();

    await page.getByRole('heading', { name: 'Les neuf étapes' }).waitFor();
    await page.context().close();
  });

  it('asks some ten questions about a company, and drafts a study from the answers', async () => {
    const { page } = anne;
    await page.goto('/');
    await page.getByLabel('Votre entreprise ressemble le plus à').selectOption('saas-stripe');
    await page.getByRole('button', { name: 'Répondre aux questions' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Sur quoi tourne l’application en production ?').waitFor();
    expect((await barriers(page)).join('\n')).toBe('');

    await dialog.getByLabel('Titre de l’étude').fill('Étude esquissée');
    await dialog.getByLabel('Serveurs virtuels').check();
    await dialog.getByRole('button', { name: 'Créer l’étude esquissée' }).click();

    await page.getByRole('heading', { name: 'Étude esquissée' }).waitFor();
    await page.getByText('Cotation à confirmer').waitFor();
  });

  it('never made the server fail', () => {
    expect(stage.faults.map(String)).toEqual([]);
  });
});

/** Anne invites somebody, who joins in a browser of their own. */
async function invited(name: string, email: string, role: string): Promise<Visitor> {
  await anne.page.goto('/people');
  await anne.page.getByLabel('Adresse électronique').fill(email);
  await anne.page.getByLabel('Rôle').selectOption(role);
  await anne.page.getByRole('button', { name: 'Créer l’invitation' }).click();
  const link = await anne.page.getByLabel('Lien d’invitation').inputValue();
  const visitor = await visit(stage);
  await visitor.page.goto(link);
  await visitor.page.getByLabel('Votre nom').fill(name);
  await visitor.page.getByLabel('Mot de passe').fill(PASSWORD);
  await visitor.page.getByRole('button', { name: 'Rejoindre' }).click();
  await visitor.page.getByRole('heading', { name: 'Dossiers' }).waitFor();
  return visitor;
}

function panel(page: Page): Locator {
  return page.locator('aside.panel');
}

function row(page: Page, words: string): Locator {
  return page.locator('.sheet-body .sheet-row').filter({ hasText: words }).first();
}

/** Opens the panel of a row of a register. */
async function opened(page: Page, words: string): Promise<void> {
  await row(page, words)
    .getByRole('button', { name: /^Ouvrir la ligne/ })
    .click();
}

function bodyRows(page: Page): Promise<number> {
  return page.locator('.table tbody tr[aria-rowindex], .sheet-body .sheet-row').count();
}

/** Presses Tab until something of this kind has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const there = await focused(page, `it.matches('${selector}')`);
    if (there) return;
  }
  throw new Error(`80 presses of Tab did not reach ${selector}`);
}
