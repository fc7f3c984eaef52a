import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, focused, openStage, type Stage, type Visitor, visit } from './web-browser.ts';

let stage: Stage;
let anne: Visitor;

/** The machine may be busy with other tests. */
const SOON = { timeout: 20_000 };
const PASSWORD = 'une phrase assez longue';
/** Two measures, the second after the first, and one without an end. */
const MEASURES = [
  { id: 'M-1', start: '2027-02-01', due: '2027-02-14', horizon: 'month-1', effort: 10, costOnce: 500 },
  { id: 'M-2', start: '2027-02-15', due: '2027-03-14', horizon: 'month-6', dependsOn: ['M-1'], owner: 'cto' },
  { id: 'M-3', start: '2027-02-01', horizon: 'continuous' },
];

beforeAll(async () => {
  stage = await openStage();
  anne = await visit(stage, { acceptDownloads: true });
  anne.page.setDefaultTimeout(SOON.timeout);
  const key = new URL(stage.server.setupUrl ?? '').searchParams.get('key');
  const account = { key, name: 'Anne Durand', email: 'anne@example.org', password: PASSWORD };
  await anne.page.request.post('/api/setup', { data: { ...account, organisation: 'Cabinet Durand' } });
  await act('dossiers.start', { id: 'essai', from: 'empty', language: 'fr', organisation: 'Acme' });
}, 120_000);

afterAll(async () => {
  await stage?.close();
});

describe('the roadmap', () => {
  it('says what to do first where no measure is planned', async () => {
    const { page } = anne;
    await page.goto('/d/essai/roadmap');

    await page.getByText('Aucune mesure n’est encore prévue.').waitFor();
    await page.getByRole('link', { name: 'Ouvrir les scénarios' }).waitFor();
  });

  it('draws each measure on its days, under its horizon', async () => {
    const { page } = anne;
    for (const measure of MEASURES) {
      await act('measures.save', {
        dossier: 'essai',
        row: { title: `Mesure ${measure.id}`, status: 'decided', ...measure },
      });
    }
    await page.goto('/d/essai/roadmap');
    await bar(page, 'M-1').waitFor();

    expect(await page.locator('.gantt-group').allInnerTexts()).toEqual(['Mois 1', 'Mois 6', 'En continu']);
    expect(await label(page, 'M-2')).toBe(
      'M-2 Mesure M-2, du 15 févr. 2027 au 14 mars 2027, Décidée, après M-1',
    );
    expect(await page.locator('.gantt-arrow').count()).toBe(1);
    expect(await page.getByRole('status').filter({ hasText: 'pas encore' }).count()).toBe(0);
  });

  it('is moved by keys alone: days, weeks, the end, and back', async () => {
    const { page } = anne;
    await bar(page, 'M-1').focus();

    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Alt+ArrowRight');
    expect(await label(page, 'M-1')).toContain('du 9 févr. 2027 au 23 févr. 2027');
    await expect.poll(() => stored('M-1'), SOON).toMatchObject({ start: '2027-02-09', due: '2027-02-23' });

    await page.keyboard.press('Control+z');
    await expect.poll(() => stored('M-1'), SOON).toMatchObject({ start: '2027-02-01', due: '2027-02-14' });
    await page.keyboard.press('Control+y');
    await expect.poll(() => stored('M-1'), SOON).toMatchObject({ start: '2027-02-09' });
  });

  it('takes back a move with Escape, walks with arrows, opens with Enter and is left with Escape', async () => {
    const { page } = anne;
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    expect(await label(page, 'M-1')).toContain('du 9 févr. 2027');

    await page.keyboard.press('ArrowDown');
    expect(await focused(page, 'it.ariaLabel')).toMatch(/^M-2/);
    await page.keyboard.press('Enter');
    await page.locator('aside.panel').getByRole('heading', { name: 'Mesure M-2' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('aside.panel').count(), SOON).toBe(0);
    await bar(page, 'M-2').focus();
    await page.keyboard.press('Escape');
    expect(await focused(page, 'it.id')).toBe('gantt-keys');
  });

  it('says that a measure begins before what it waits for has ended', async () => {
    const { page } = anne;

    expect(await label(page, 'M-2')).toContain('commence avant la fin de M-1');
    expect(await page.locator('.gantt-arrow-early').count()).toBe(1);
    await page.goto('/d/essai');
    await page.getByText('Mesure qui commence avant ce qu’elle attend').first().waitFor();
  });

  it('is moved by pulling a bar, and its end by pulling its edge', async () => {
    const { page } = anne;
    await page.goto('/d/essai/roadmap?scale=weeks');
    await bar(page, 'M-2').scrollIntoViewIfNeeded();

    await pull(page, bar(page, 'M-2'), 20, 9 * 12);
    await expect.poll(() => stored('M-2'), SOON).toMatchObject({ start: '2027-02-24', due: '2027-03-23' });
    expect(await page.locator('aside.panel').count()).toBe(0);
    expect(await page.locator('.gantt-arrow-early').count()).toBe(0);

    const end = bar(page, 'M-2').locator('.gantt-end');
    await pull(page, end, 4, -7 * 12);
    await expect.poll(() => stored('M-2'), SOON).toMatchObject({ start: '2027-02-24', due: '2027-03-16' });
  });

  it('loses nothing when somebody else changed the same measure', async () => {
    const { page } = anne;
    const [{ row, version }] = (await act('measures.list', { dossier: 'essai' })).filter(isOf('M-3'));
    await page.route('**/api/measures/list', (route) => route.abort());
    await act('measures.save', { dossier: 'essai', row: { ...row, start: '2027-04-01' }, version });

    await bar(page, 'M-3').focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('modifiée aussi par quelqu’un d’autre').waitFor();
    await page.unroute('**/api/measures/list');
    await page.getByRole('button', { name: 'Comparer M-3' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('group', { name: 'Début' }).getByRole('radio').nth(1).check();
    await dialog.getByRole('button', { name: 'Enregistrer ce choix' }).click();

    await expect.poll(() => stored('M-3'), SOON).toMatchObject({ start: '2027-04-01' });
  });

  it('is grouped and narrowed by owner, and tells the load month by month', async () => {
    const { page } = anne;
    await page.goto('/d/essai/roadmap?group=owner');
    await bar(page, 'M-1').waitFor();
    expect(await page.locator('.gantt-group').allInnerTexts()).toEqual([
      'Responsable technique (CTO)',
      'Sans responsable',
    ]);

    await page.getByRole('tab', { name: 'Charge et coût' }).click();
    await page.getByRole('heading', { name: 'Charge par responsable, en jours' }).waitFor();
    expect(
      await page
        .getByRole('row', { name: /^Sans responsable/ })
        .first()
        .innerText(),
    ).toMatch(/10\s*j/);
    await page.getByLabel('Responsable', { exact: true }).selectOption('cto');
    await page.getByText('Aucune mesure ne porte de charge').waitFor();
    await page.getByRole('tab', { name: 'Par mois' }).click();
    await page.getByRole('region', { name: 'mars 2027' }).getByText('Mesure M-2').waitFor();
  });

  it('gives its days as a calendar', async () => {
    const { page } = anne;
    const arriving = page.waitForEvent('download', SOON);
    await page.getByRole('button', { name: 'Exporter le calendrier' }).click();
    const file = await arriving;

    expect(file.suggestedFilename()).toMatch(/^vigie-essai-.*-fr\.ics$/);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain('DTSTART;VALUE=DATE:20270316\r\n');
    expect(text).toContain('SUMMARY:Mesure\u00A0: Mesure M-2\r\n');
  });

  it('is read, and not moved, by a reader', async () => {
    const lea = await reader();
    await lea.page.goto('/d/essai/roadmap');
    await bar(lea.page, 'M-1').focus();
    await lea.page.keyboard.press('ArrowRight');

    expect(await label(lea.page, 'M-1')).toContain('du 9 févr. 2027');
    expect(await lea.page.getByRole('button', { name: /^(Annuler|Ajouter)/ }).count()).toBe(0);
    await lea.page.context().close();
  });

  it('is a list on a phone, in English too, and has no barrier', async () => {
    const { page } = anne;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/d/essai/roadmap');
    await page.locator('.month-list').first().waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('region', { name: 'Mar 2027' }).waitFor();
    expect((await barriers(page)).join('\n')).toBe('');

    await page.getByRole('tab', { name: 'Calendar' }).click();
    await bar(page, 'M-2').waitFor();
    const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    expect(over).toBeLessThanOrEqual(0);
    expect((await barriers(page)).join('\n')).toBe('');
    expect(stage.faults.map(String)).toEqual([]);
  });
});

function bar(page: Page, id: string): Locator {
  return page.locator('.gantt-bar').and(page.getByRole('button', { name: new RegExp(`^${id} `) }));
}

/** What a bar says of itself, whatever its spaces. */
async function label(page: Page, id: string): Promise<string> {
  return ((await bar(page, id).getAttribute('aria-label')) ?? '').replaceAll('\u00A0', ' ');
}

/** Pulls something by its left edge, so many pixels to the right. */
async function pull(page: Page, what: Locator, from: number, by: number): Promise<void> {
  const box = await what.boundingBox();
  if (!box) throw new Error('there is nothing to pull');
  await page.mouse.move(box.x + from, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + from + by, box.y + 10, { steps: 4 });
  await page.mouse.up();
}

function isOf(id: string) {
  return ({ row }: { row: { id: string } }) => row.id === id;
}

async function stored(id: string): Promise<unknown> {
  const [found] = (await act('measures.list', { dossier: 'essai' })).filter(isOf(id));
  return found?.row;
}

/** Somebody whom Anne invites to read. */
async function reader(): Promise<Visitor> {
  const { link } = await (
    await anne.page.request.post('/api/people/invite', { data: { email: 'lea@example.org', role: 'reader' } })
  ).json();
  const visitor = await visit(stage);
  const token = new URL(link).searchParams.get('token');
  await visitor.page.request.post('/api/people/join', { data: { token, name: 'Léa', password: PASSWORD } });
  return visitor;
}

/** Does an action as Anne. */
// biome-ignore lint/suspicious/noExplicitAny: what a server answers is looked at by the test, field by field
async function act(id: string, data: unknown): Promise<any> {
  const answer = await anne.page.request.post(`/api/${id.replace('.', '/')}`, { data });
  if (!answer.ok()) throw new Error(`${id}: ${await answer.text()}`);
  return answer.json();
}
