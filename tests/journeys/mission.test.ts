import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { barriers, openStage, type Stage, type Visitor, visit } from './web-browser.ts';

let stage: Stage;
let anne: Visitor;

/** The machine may be busy with other tests. */
const SOON = { timeout: 30_000 };
vi.setConfig({ testTimeout: 120_000 });
const PASSWORD = 'une phrase assez longue';
const SAID = 'Personne n’a jamais restauré la base entière. On suppose que cela marche.';

beforeAll(async () => {
  stage = await openStage();
  anne = await visit(stage);
  anne.page.setDefaultTimeout(SOON.timeout);
  const key = new URL(stage.server.setupUrl ?? '').searchParams.get('key');
  const account = { key, name: 'Anne Durand', email: 'anne@example.org', password: PASSWORD };
  await anne.page.request.post('/api/setup', { data: { ...account, organisation: 'Cabinet Durand' } });
  await act('dossiers.start', { id: 'etude', from: 'empty', language: 'fr', organisation: 'Acme' });
}, 120_000);

afterAll(async () => {
  await stage?.close();
});

describe('the preparation', () => {
  it('says what is inside and what is outside, each with its reason', async () => {
    const { page } = anne;
    await page.goto('/d/etude/mission');
    await page.getByRole('button', { name: /^Ajouter.*Hors de l’étude/ }).click();
    await panel(page).getByRole('textbox', { name: 'Élément', exact: true }).fill('Site vitrine');
    await panel(page).getByLabel('Nature').selectOption('system');
    await panel(page).getByRole('textbox', { name: 'Raison', exact: true }).fill('Statique, sans données.');
    await panel(page).getByRole('button', { name: 'Enregistrer' }).click();

    const outside = page.locator('.perimeter-out');
    await outside.getByText('Site vitrine').waitFor();
    expect(await outside.innerText()).toContain('Statique, sans données.');
  });

  it('draws who reports to whom, and names the roles that nobody holds', async () => {
    const { page } = anne;
    const chart = page.getByRole('img', { name: /^Organisation de la sécurité/ });

    expect(await chart.getAttribute('aria-label')).toContain('→');
    expect(await page.locator('.vacant button').count()).toBeGreaterThan(3);
  });

  it('changes the state of a document with one press, and dates what was received', async () => {
    const { page } = anne;
    await page.getByRole('tab', { name: 'Documents à réunir' }).click();
    const line = page.locator('.collection li').first();
    const name = await line.locator('.link').innerText();

    await line.getByRole('button', { name: 'Reçu', exact: true }).click();
    await line.getByText('Reçu le').waitFor();
    await page.locator('.collection li').nth(1).getByRole('button', { name: 'Refusé' }).click();
    await page.getByText(/^2 au sort connu sur/).waitFor();
    await page.reload();

    const again = page.locator('.collection li').filter({ hasText: name }).first();
    expect(await again.locator('[aria-pressed=true]').innerText()).toBe('Reçu');
  });
});

describe('an interview', () => {
  it('is held question by question from its guide, and nothing typed is lost by a reload', async () => {
    const { page } = anne;
    await page.goto('/d/etude/mission?view=interviews');
    await page.getByRole('button', { name: /^Mener l’entretien.*\(CTO\)/ }).click();
    await page.getByText('Question 1 sur 12').waitFor();
    await page.getByRole('textbox', { name: 'Ce qui a été dit' }).fill('Trois tiers.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Question 2 sur 12').waitFor();
    await expect.poll(() => page.getByRole('textbox', { name: 'Ce qui a été dit' }).inputValue()).toBe('');
    await page.getByRole('textbox', { name: 'Ce qui a été dit' }).fill(SAID);

    await page.reload();

    await page.getByText('a été retrouvé').waitFor();
    expect(await page.locator('.holding-list').getByRole('img', { name: 'noté', exact: true }).count()).toBe(
      2,
    );
    await page.getByRole('textbox', { name: 'Personne entendue' }).fill('Hugo Petit');
    await page
      .getByRole('combobox', { name: 'État' })
      .or(page.getByLabel('État'))
      .first()
      .selectOption('held');
    await page.keyboard.press('Control+s');
    await page.getByText('Tout est enregistré').waitFor();
  });

  it('gives an entry that begins with what was said, and stays linked to it', async () => {
    const { page } = anne;
    await page.locator('.holding-list button').nth(1).click();
    await page.getByRole('button', { name: 'Vulnérabilité', exact: true }).click();
    const name = panel(page).getByRole('textbox', { name: 'Nom', exact: true });
    expect(await name.inputValue()).toBe('Personne n’a jamais restauré la base entière');
    expect(await panel(page).getByRole('textbox', { name: 'Constat', exact: true }).inputValue()).toContain(
      'Hugo Petit',
    );

    await panel(page).getByRole('button', { name: 'Enregistrer' }).click();
    const made = page.locator('.made-entries').getByRole('link', { name: /^Personne n’a jamais/ });
    await made.click();

    await panel(page)
      .getByText(/^Liens/)
      .click();
    await panel(page).locator('.links').getByText('Entretien', { exact: true }).waitFor();
  });

  it('is planned for another role, with a guide', async () => {
    const { page } = anne;
    await page.goto('/d/etude/mission?view=interviews');
    await page.getByLabel('Rôle à entendre').selectOption('support');
    await page.getByLabel('Guide de questions').selectOption('interview-operations');
    await page.getByRole('button', { name: 'Prévoir un entretien' }).click();

    await page.getByText(/^Question 1 sur/).waitFor();
    expect((await barriers(page)).join('\n')).toBe('');
  });
});

describe('the nine steps', () => {
  it('begin with one press, take the days that were spent, and sum them', async () => {
    const { page } = anne;
    await page.goto('/d/etude/mission?view=steps');
    const first = page.locator('.step').first();
    await first.getByRole('button', { name: /^Commencée aujourd’hui/ }).click();
    await first.getByRole('button', { name: /^Finie aujourd’hui/ }).waitFor();
    await first.getByRole('button', { name: /^Saisir les jours/ }).click();
    await panel(page).getByRole('textbox', { name: 'Passé' }).fill('1,5');
    await panel(page).getByRole('button', { name: 'Enregistrer' }).click();

    await expect.poll(() => page.locator('.figures').innerText(), SOON).toMatch(/Passé\s+1,5\sj/);
  });

  it('are drawn with the stage at which the company stands, and lead to their deliverables', async () => {
    const { page } = anne;
    const drawn = page.getByRole('img', { name: /^Chaîne de la démarche/ });
    expect(await drawn.getAttribute('aria-label')).toContain('Préparation (nous sommes ici)');

    await page.getByRole('link', { name: 'Plan de traitement des risques' }).click();

    await page.locator('.shelf-called').getByRole('heading', { name: 'Plan de traitement' }).waitFor();
  });

  it('never made the server fail, nor the browser complain', () => {
    expect(stage.faults.map(String)).toEqual([]);
    expect(anne.complaints).toEqual([]);
  });
});

function panel(page: Page): Locator {
  return page.locator('aside.panel');
}

async function act(id: string, data: unknown): Promise<void> {
  const answer = await anne.page.request.post(`/api/${id.replace('.', '/')}`, { data });
  if (!answer.ok()) throw new Error(`${id}: ${await answer.text()}`);
}
