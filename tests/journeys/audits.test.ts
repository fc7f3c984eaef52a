import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, openStage, type Stage, type Visitor, visit } from './web-browser.ts';

let stage: Stage;
let anne: Visitor;

/** The machine may be busy with other tests. */
const SOON = { timeout: 20_000 };
const PASSWORD = 'une phrase assez longue';

beforeAll(async () => {
  stage = await openStage();
  anne = await visit(stage);
  anne.page.setDefaultTimeout(SOON.timeout);
  const key = new URL(stage.server.setupUrl ?? '').searchParams.get('key');
  const account = { key, name: 'Anne Durand', email: 'anne@example.org', password: PASSWORD };
  await anne.page.request.post('/api/setup', { data: { ...account, organisation: 'Cabinet Durand' } });
  await act('dossiers.start', { id: 'essai', from: 'empty', language: 'fr', organisation: 'Acme' });
}, 120_000);

afterAll(async () => {
  await stage?.close();
});

describe('the year of audits', () => {
  it('says of each usual kind that nobody planned it, and a re-test waits for a test', async () => {
    const { page } = anne;
    await page.goto('/d/essai/audits');
    await line(page, 'Test d’intrusion').waitFor();

    expect(await page.locator('.programme-table tbody tr').count()).toBe(8);
    expect(await line(page, 'Test d’intrusion').innerText()).toMatch(/jamais prévu[\s\S]*tous les 12/);
    expect(await line(page, 'Contre-audit').innerText()).toContain('rien à vérifier encore');
  });

  it('is planned from the catalogue in two presses, with its advice beside it', async () => {
    const { page } = anne;
    await line(page, 'Test d’intrusion')
      .getByRole('button', { name: /^Prévoir/ })
      .click();
    await panel(page).getByText('Ce que dit le catalogue').click();
    await panel(page).getByText('À préparer').waitFor();
    await panel(page).getByLabel('Prévu le').fill('2020-01-15');
    await panel(page).getByRole('button', { name: 'Enregistrer' }).click();

    await line(page, 'Test d’intrusion').getByText('en retard').waitFor();
    const [{ row }] = await act('audits.list', { dossier: 'essai' });
    expect(row).toMatchObject({ kind: 'penetration-test', status: 'planned', everyMonths: 12 });
    expect(row.controls).toContain('8.29');
  });

  it('shows what was held on its day, and the day on which it comes round', async () => {
    const { page } = anne;
    const today = new Date().toISOString().slice(0, 10);
    await change('audits', (row) => ({ ...row, status: 'held', heldOn: today }));
    await page.goto('/d/essai/audits');

    await line(page, 'Test d’intrusion').getByText('à jour').waitFor();
    const mark = page.locator('button.audit-held');
    expect(await mark.getAttribute('aria-label')).toMatch(/^Test d’intrusion.*tenu/);
    await line(page, 'Contre-audit').getByText('jamais prévu').waitFor();
    await mark.press('Enter');
    await panel(page)
      .getByRole('heading', { name: /Test d’intrusion/ })
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '12 mois après' }).click();
    await page.locator('button.audit-due').waitFor();
  });
});

describe('a finding', () => {
  it('is written below its audit and answered by an action with its cause', async () => {
    const { page } = anne;
    await page.goto('/d/essai/audits?view=findings');
    await page.getByRole('button', { name: /^Ajouter un constat/ }).click();
    await panel(page).getByRole('textbox', { name: 'Constat', exact: true }).fill('Clé dans le dépôt');
    await panel(page).getByLabel('Gravité').selectOption('major');
    await panel(page).getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Aucune action n’y répond encore.').waitFor();

    await page.getByRole('button', { name: /^Ajouter une action/ }).click();
    await panel(page).getByRole('textbox', { name: 'Action', exact: true }).fill('Chercher les secrets');
    await panel(page).getByRole('textbox', { name: 'Cause', exact: true }).fill('Aucune recherche.');
    await panel(page).getByRole('button', { name: 'Enregistrer' }).click();

    await page.getByText('Cause : Aucune recherche.').waitFor();
    expect(await finding(page).innerText()).toContain('Se clora quand l’effet');
  });

  it('is closed once somebody has seen that its action helped; each step can be taken back', async () => {
    const { page } = anne;
    await page.goto('/d/essai/audits?view=findings');
    await page.getByRole('button', { name: 'Dire qu’elle est faite AC-01' }).click();
    const check = page.getByRole('button', { name: 'Vérifier son effet… AC-01' });
    await check.waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Annuler' }).click();
    await page.getByRole('button', { name: 'Dire qu’elle est faite AC-01' }).click();

    await check.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Enregistrer la vérification' }).click();
    await dialog.getByText('Choisissez un résultat.').waitFor();
    expect((await barriers(page)).join('\n')).toBe('');
    await dialog.getByLabel('Efficace', { exact: true }).check();
    await dialog.getByLabel('Ce que vous avez vu').fill('Trois mois sans secret.');
    await dialog.getByRole('button', { name: 'Enregistrer la vérification' }).click();
    await finding(page)
      .getByText(/effet vérifié le .* par Anne Durand/)
      .waitFor();

    await page.getByRole('button', { name: /^Clore le constat/ }).click();
    await page.getByText('Aucun constat ouvert.').waitFor();
    await page.getByText('Tous', { exact: true }).click();
    await finding(page).getByText('Clos', { exact: true }).waitFor();
  });

  it('is read in English, on a phone, by whoever may not write', async () => {
    const { link } = await (
      await anne.page.request.post('/api/people/invite', {
        data: { email: 'lea@example.org', role: 'reader' },
      })
    ).json();
    const { page } = await visit(stage, { locale: 'en-GB', viewport: { width: 390, height: 844 } });
    const token = new URL(link).searchParams.get('token');
    await page.request.post('/api/people/join', { data: { token, name: 'Léa', password: PASSWORD } });
    await page.goto('/d/essai/audits?view=findings&show=all');
    await finding(page).waitFor();
    expect(await page.getByRole('button', { name: /^(Add|Close|Check|Say)/ }).count()).toBe(0);

    await page.goto('/d/essai/audits');
    await page.locator('.programme-table').waitFor();
    expect(await page.getByRole('button', { name: /^Plan/ }).count()).toBe(0);
    const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    expect(over).toBeLessThanOrEqual(0);
    expect((await barriers(page)).join('\n')).toBe('');
    expect(stage.faults.map(String)).toEqual([]);
    await page.context().close();
  });
});

function line(page: Page, kind: string): Locator {
  return page.locator('.programme-table tbody tr').filter({ has: page.getByText(kind, { exact: true }) });
}

function panel(page: Page): Locator {
  return page.locator('aside.panel');
}

function finding(page: Page): Locator {
  return page.locator('.audit-finding').first();
}

/** Changes the one row of a register, as somebody else would. */
// biome-ignore lint/suspicious/noExplicitAny: a row is what its register says
async function change(register: string, to: (row: any) => unknown): Promise<void> {
  const [{ row, version }] = await act(`${register}.list`, { dossier: 'essai' });
  await act(`${register}.save`, { dossier: 'essai', row: to(row), version });
}

/** Does an action as Anne. */
// biome-ignore lint/suspicious/noExplicitAny: what a server answers is looked at by the test, field by field
async function act(id: string, data: unknown): Promise<any> {
  const answer = await anne.page.request.post(`/api/${id.replace('.', '/')}`, { data });
  if (!answer.ok()) throw new Error(`${id}: ${await answer.text()}`);
  return answer.json();
}
