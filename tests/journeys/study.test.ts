import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, openStage, type Stage, type Visitor, visit } from './web-browser.ts';

let stage: Stage;
let anne: Visitor;

/** The machine may be busy with other tests. */
const SOON = { timeout: 15_000 };
const PASSWORD = 'une phrase assez longue';

beforeAll(async () => {
  stage = await openStage();
  anne = await visit(stage);
  const key = new URL(stage.server.setupUrl ?? '').searchParams.get('key');
  const account = { key, name: 'Anne Durand', email: 'anne@example.org', password: PASSWORD };
  await anne.page.request.post('/api/setup', { data: { ...account, organisation: 'Cabinet Durand' } });
  await act(anne, 'dossiers.start', { id: 'fintech', from: 'fintech', language: 'fr' });
  await act(anne, 'dossiers.start', { id: 'vide', from: 'empty', language: 'fr', organisation: 'Acme' });
  for (const asset of ASSETS) await act(anne, 'assets.save', { dossier: 'vide', row: asset });
}, 120_000);

afterAll(async () => {
  await stage?.close();
});

const supporting = { kind: 'supporting', personalData: 'none', dependsOn: [] };
const ASSETS = [
  { ...supporting, id: 'claire', name: 'Portable de Claire', category: 'hardware' },
  { ...supporting, id: 'paul', name: 'Portable de Paul', category: 'hardware' },
  { ...supporting, id: 'api', name: 'API des clients', category: 'software' },
];

describe('building scenarios', () => {
  it('from an empty study: assets, suggestions, one bulk', async () => {
    const { page } = anne;
    await page.goto('/d/vide/builder');
    await page.getByText('Aucun actif coché').waitFor();

    await page.getByRole('checkbox', { name: 'Portable de Claire' }).check();
    await page.getByRole('checkbox', { name: 'Portable de Paul' }).check();
    await ticks(page).first().waitFor();
    const offered = await ticks(page).count();
    expect(offered).toBeGreaterThan(5);
    await ticks(page).nth(0).check();
    await ticks(page).nth(1).check();
    await page.getByRole('button', { name: 'Ajouter au dossier' }).click();

    await page.getByText('2 scénarios ajoutés').waitFor();
    await expect.poll(() => ticks(page).count(), SOON).toBe(offered - 2);
    const { rows } = await act(anne, 'scenarios.page', { dossier: 'vide' });
    expect(rows.length).toBe(2);
    expect(JSON.stringify(rows[0].row.title)).toContain('(Portable de Claire et Portable de Paul)');
    expect(rows[0].current.level).toBeDefined();
  });

  it('takes the whole bulk back with one key, causes and starting ratings with it', async () => {
    const { page } = anne;
    await page.locator('h1').click();

    await page.keyboard.press('Control+z');

    await expect.poll(() => page.getByText('2 scénarios ajoutés').count(), SOON).toBe(0);
    expect((await act(anne, 'scenarios.page', { dossier: 'vide' })).total).toBe(0);
    expect(await act(anne, 'threats.list', { dossier: 'vide' })).toEqual([]);
    expect(await act(anne, 'evaluations.list', { dossier: 'vide' })).toEqual([]);
  });

  it('keeps what is reworded across a reload, and adds it in those words, by keyboard', async () => {
    const { page } = anne;
    await ticks(page).first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const title = page.locator('.rewording').getByRole('textbox', { name: 'Titre', exact: true });
    await title.fill('Un portable disparaît en déplacement');

    await page.reload();
    await page.getByText('Un portable disparaît en déplacement').waitFor();
    await page.keyboard.press('Control+Enter');

    await page.getByText('1 scénario ajouté').waitFor();
    const { rows } = await act(anne, 'scenarios.page', { dossier: 'vide' });
    expect(JSON.stringify(rows[0].row.title)).toContain('Un portable disparaît en déplacement');
  });

  it('notices what is said already, and says by which scenario', async () => {
    const { page } = anne;
    await page.getByRole('checkbox', { name: 'Montrer aussi' }).check();

    await page.getByText('Déjà dit par').waitFor();

    expect(await page.locator('.suggestion-alike').filter({ hasText: 'Déjà dit par' }).innerText()).toContain(
      'S-01',
    );
    expect(await page.locator('.suggestion-head input:disabled').count()).toBe(1);
  });

  it('shows where nobody has looked, and leads there', async () => {
    const { page } = anne;
    await page.getByRole('tab', { name: 'Couverture' }).click();
    await page.getByText('1 actif sans aucun scénario').waitFor();

    await page.getByRole('button', { name: 'API des clients, Technique, aucun' }).click();

    await expect.poll(() => new URL(page.url()).search, SOON).toBe('?family=technical');
    expect(await page.getByRole('checkbox', { name: 'API des clients' }).first().isChecked()).toBe(true);
    await ticks(page).first().waitFor();
  });
});

const PAGES: readonly (readonly [string, string])[] = [
  ['the builder', '/d/fintech/builder'],
  ['the coverage', '/d/vide/builder?view=coverage'],
];

describe.each(['light', 'dark'] as const)('in the %s theme', (scheme) => {
  it.each(PAGES)('%s has no barrier, no complaint and French typography', async (_, path) => {
    const { page } = anne;
    await page.emulateMedia({ colorScheme: scheme });
    anne.complaints.length = 0;

    await page.goto(path);
    await settled(page);

    expect((await barriers(page)).join('\n')).toBe('');
    expect(anne.complaints).toEqual([]);
    expect(badSpaces(await page.locator('body').innerText())).toEqual([]);
  });
});

describe('the pages', () => {
  it('are read on a phone without scrolling sideways', async () => {
    const { page } = anne;
    await page.setViewportSize({ width: 390, height: 844 });
    const wide: string[] = [];

    for (const [name, path] of PAGES) {
      await page.goto(path);
      await settled(page);
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
      if (over > 0) wide.push(`${name}: ${over} px`);
    }

    await page.setViewportSize({ width: 1280, height: 720 });
    expect(wide).toEqual([]);
  });

  it('say everything in English too', async () => {
    const { page } = await visit(stage, { locale: 'en-GB' });
    await page.request.post('/api/auth/sign-in/email', {
      data: { email: 'anne@example.org', password: PASSWORD },
    });
    const french: string[] = [];

    for (const [name, path] of PAGES) {
      await page.goto(path.replace('fintech', 'vide'));
      await settled(page);
      const words = await page.locator('main h1, main h2, main label, main button').allInnerTexts();
      const found = words.filter((word) => /[éèêàçœ]|\b(les|des|une?)\b/i.test(word) && !isOfTheStudy(word));
      if (found.length > 0) french.push(`${name}: ${found.join(' | ')}`);
    }

    await page.context().close();
    expect(french).toEqual([]);
  });

  it('never made the server fail', () => {
    expect(stage.faults.map(String)).toEqual([]);
  });
});

/** What somebody wrote in one language stays in it. */
function isOfTheStudy(words: string): boolean {
  return ASSETS.some(({ name }) => words.includes(name));
}

/** Does an action as somebody who is signed in, beside the page. */
// What a server answers is looked at by the test, field by field.
// biome-ignore lint/suspicious/noExplicitAny: see above
async function act(who: Visitor, id: string, input: unknown): Promise<any> {
  const response = await who.page.request.post(`/api/${id.replace('.', '/')}`, { data: input as object });
  if (!response.ok()) throw new Error(`${id}: ${await response.text()}`);
  return response.json();
}

/** The boxes by which suggestions are accepted. */
function ticks(page: Page): Locator {
  return page.locator('.suggestion-head input:enabled');
}

async function settled(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  const waiting = () => page.locator('.state[role=status], .mantine-Loader-root').count();
  await expect.poll(waiting, SOON).toBe(0);
  // What a page asks for once it is there: names of rows.
  await page.waitForTimeout(150);
  await expect.poll(waiting, SOON).toBe(0);
}

/** Places where French typography asks for a no-break space and an ordinary one stands. */
function badSpaces(text: string): readonly string[] {
  return [...text.matchAll(/.{0,20}(?: [:;?!»%€](?=\s|$)|« (?=\S)).{0,10}/gmu)].map(([found]) => found);
}
