import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, openStage, type Stage, type Visitor, visit } from './web-browser.ts';

let stage: Stage;
let anne: Visitor;

/** The machine may be busy with other tests. */
const SOON = { timeout: 30_000 };
const PASSWORD = 'une phrase assez longue';

beforeAll(async () => {
  stage = await openStage();
  anne = await visit(stage, { acceptDownloads: true });
  anne.page.setDefaultTimeout(SOON.timeout);
  const key = new URL(stage.server.setupUrl ?? '').searchParams.get('key');
  const account = { key, name: 'Anne Durand', email: 'anne@example.org', password: PASSWORD };
  await anne.page.request.post('/api/setup', { data: { ...account, organisation: 'Cabinet Durand' } });
  await act('dossiers.start', { id: 'essai', from: 'empty', language: 'fr', organisation: 'Acme' });
  const measure = { id: 'M-01', title: 'Chiffrer', horizon: 'month-1', status: 'decided', due: '2020-01-31' };
  await act('measures.save', { dossier: 'essai', row: measure });
}, 120_000);

afterAll(async () => {
  await stage?.close();
});

describe('the four stages', () => {
  it('are computed from the registers, and name what is missing, one press away', async () => {
    const { page } = anne;
    await page.goto('/d/essai/cycle');
    await card(page, 'Faire').waitFor();

    expect(await page.locator('.cycle-stage h2').allInnerTexts()).toEqual([
      'Planifier en cours',
      'Faire',
      'Vérifier',
      'Améliorer',
    ]);
    await page.getByText('Aucun cycle ne court').waitFor();
    await card(page, 'Faire').getByRole('link', { name: 'Mesure M-01' }).click();
    await page.locator('aside.panel').getByRole('heading', { name: 'Chiffrer' }).waitFor();
  });

  it('stand beside the days that come round, the late ones first', async () => {
    const { page } = anne;
    await page.goto('/d/essai/cycle?view=deadlines');

    await page.getByRole('region', { name: 'En retard' }).getByRole('link', { name: 'Chiffrer' }).waitFor();
  });
});

describe('a management review', () => {
  it('is prepared from the registers, topic by topic', async () => {
    const { page } = anne;
    await page.goto('/d/essai/cycle?view=review');
    await page.getByLabel('Prévue le').fill('2026-12-15');
    await page.getByRole('button', { name: 'Préparer une revue' }).click();
    await page.getByRole('heading', { name: /Revue de direction R-2026/ }).waitFor();

    expect(await page.locator('.review-inputs tbody tr').count()).toBe(10);
    const topic = page.locator('.review-inputs tbody tr').first();
    await topic.getByRole('button', { name: /^Marquer examiné/ }).click();
    await topic.getByText('Examiné', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Préparer à nouveau' }).click();
    await expect.poll(async () => (await reviewOf()).version, SOON).toBe(3);
    expect((await reviewOf()).row.inputs[0].state).toBe('examined');
  });

  it('notes decisions, and makes a measure of one', async () => {
    const { page } = anne;
    await page.getByRole('textbox', { name: 'Décision', exact: true }).fill('Financer la sauvegarde');
    await page.getByLabel('Responsable').selectOption('management');
    await page.getByRole('button', { name: 'Noter la décision' }).click();
    await page.getByRole('button', { name: 'En faire une mesure, Financer la sauvegarde' }).click();
    await page.locator('.review-decisions').getByRole('link', { name: 'M-02' }).waitFor();

    const [, measure] = await act('measures.list', { dossier: 'essai' });
    expect(measure.row).toMatchObject({ title: 'Financer la sauvegarde', owner: 'management' });
    await page.getByRole('button', { name: 'Dire qu’elle est exécutée, Financer la sauvegarde' }).click();
    await page.getByText(/exécutée le/).waitFor();
  });

  it('is held once somebody says who was there', async () => {
    const { page } = anne;
    await page.getByRole('button', { name: 'Dire qu’elle est tenue…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Enregistrer la revue' }).click();
    await dialog.getByText('au moins un participant').waitFor();
    await dialog.getByLabel('Participants').fill('Direction\nAnne Durand');
    await dialog.getByLabel(/approprié, adéquat et efficace/).fill('Oui.');
    await dialog.getByRole('button', { name: 'Enregistrer la revue' }).click();

    await page.getByText(/avec Direction, Anne Durand/).waitFor();
    expect((await reviewOf()).row).toMatchObject({
      conclusion: 'Oui.',
      participants: ['Direction', 'Anne Durand'],
    });
    await page.getByRole('button', { name: 'Préparer une revue' }).waitFor();
  });
});

describe('a new cycle', () => {
  it('says what it does before it begins, and then the year runs', async () => {
    const { page } = anne;
    await page.goto('/d/essai/cycle');
    await page.getByRole('button', { name: 'Commencer un cycle annuel…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: 'Remis à zéro' }).waitFor();
    expect(await dialog.innerText()).toMatch(/2\smesures encore ouvertes/);
    expect((await barriers(page)).join('\n')).toBe('');

    const before = await dialog.getByLabel('Version de l’étude').inputValue();
    await dialog.getByLabel('Objectifs de l’année').fill('Restaurer chaque mois');
    await dialog.getByRole('button', { name: /^Commencer le cycle 20/ }).click();
    await expect.poll(() => page.getByRole('dialog').count(), SOON).toBe(0);
    await page.getByRole('listitem').filter({ hasText: 'Restaurer chaque mois' }).waitFor();

    const [study] = await act('study.list', { dossier: 'essai' });
    expect(study.row).toMatchObject({ version: before, status: 'draft' });
    expect(await act('snapshots.list', { dossier: 'essai' })).toHaveLength(1);
  });

  it('that has begun already is refused in words', async () => {
    const { page } = anne;
    await page.getByRole('button', { name: 'Commencer un cycle annuel…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Année', { exact: true }).fill(String(new Date().getFullYear()));
    await dialog.getByRole('button', { name: /^Commencer le cycle/ }).click();
    await dialog.getByText('est déjà commencé').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count(), SOON).toBe(0);
  });

  it('is read in English on a phone, where nothing is offered to a reader', async () => {
    const { link } = await (
      await anne.page.request.post('/api/people/invite', {
        data: { email: 'lea@example.org', role: 'reader' },
      })
    ).json();
    const { page } = await visit(stage, { locale: 'en-GB', viewport: { width: 390, height: 844 } });
    page.setDefaultTimeout(SOON.timeout);
    const token = new URL(link).searchParams.get('token');
    await page.request.post('/api/people/join', { data: { token, name: 'Léa', password: PASSWORD } });

    await page.goto('/d/essai/cycle');
    await card(page, 'Plan').waitFor();
    expect(await page.getByRole('button', { name: /^Start/ }).count()).toBe(0);
    const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    expect(over).toBeLessThanOrEqual(0);
    await page.getByRole('tab', { name: 'Management review' }).click();
    await page.getByText(/carried out on/).waitFor();
    expect(await page.getByRole('button', { name: /^(Prepare|Note|Say|Make)/ }).count()).toBe(0);
    expect((await barriers(page)).join('\n')).toBe('');
    expect(stage.faults.map(String)).toEqual([]);
    await page.context().close();
  });
});

function card(page: Page, stageName: string): Locator {
  return page
    .locator('.cycle-stage')
    .filter({ has: page.getByRole('heading', { name: new RegExp(`^${stageName}`) }) });
}

// biome-ignore lint/suspicious/noExplicitAny: a row is what its register says
async function reviewOf(): Promise<any> {
  return (await act('reviews.list', { dossier: 'essai' }))[0];
}

/** Does an action as Anne. */
// biome-ignore lint/suspicious/noExplicitAny: what a server answers is looked at by the test, field by field
async function act(id: string, data: unknown): Promise<any> {
  const answer = await anne.page.request.post(`/api/${id.replace('.', '/')}`, { data });
  if (!answer.ok()) throw new Error(`${id}: ${await answer.text()}`);
  return answer.json();
}
