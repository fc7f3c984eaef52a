import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, openStage, type Stage, type Visitor, visit } from './web-browser.ts';

let stage: Stage;
let anne: Visitor;

const PASSWORD = 'une phrase assez longue';
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60"><script>alert(1)</script><rect width="60" height="60" fill="#a03"/></svg>';

beforeAll(async () => {
  stage = await openStage();
  anne = await visit(stage, { acceptDownloads: true });
  anne.page.setDefaultTimeout(30_000);
  const key = new URL(stage.server.setupUrl ?? '').searchParams.get('key');
  const account = { key, name: 'Anne Durand', email: 'anne@example.org', password: PASSWORD };
  await anne.page.request.post('/api/setup', { data: { ...account, organisation: 'Cabinet Durand' } });
  await act('dossiers.start', { id: 'fintech', from: 'fintech', language: 'fr' });
}, 120_000);

afterAll(async () => {
  await stage?.close();
});

async function act(id: string, input: object): Promise<unknown> {
  const answer = await anne.page.request.post(`/api/${id.replace('.', '/')}`, { data: input });
  return answer.json();
}

async function companyOf(page: Page): Promise<Readonly<Record<string, unknown>> | undefined> {
  const answer = await page.request.post('/api/company/list', { data: { dossier: 'fintech' } });
  const [stored] = (await answer.json()) as readonly { readonly row: { readonly identity?: object } }[];
  return stored?.row.identity as Readonly<Record<string, unknown>> | undefined;
}

describe('the settings of a dossier', () => {
  it('are reached from the menu of the person and from the foot of the menu', async () => {
    const { page } = anne;
    await page.goto('/d/fintech');
    await page.getByRole('button', { name: 'Anne Durand' }).click();
    await page.getByRole('menuitem', { name: 'Réglages du dossier' }).click();
    await page.getByRole('heading', { name: 'Réglages' }).waitFor();

    expect(await page.getByRole('navigation', { name: 'L’étude' }).getByRole('link').last().innerText()).toBe(
      'Réglages',
    );
    expect((await barriers(page)).join('\n')).toBe('');
  });

  it('give the documents an identity: a colour that cannot be read is refused, the darker one offered and taken', async () => {
    const { page } = anne;
    await page.goto('/d/fintech/settings');
    const file = { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(LOGO) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Retirer le logo' }).waitFor();
    await page.getByLabel('Couleur d’accent').fill('#FFB000');
    await page.getByText('ne se lit pas sur du blanc').waitFor();
    expect(await page.getByRole('button', { name: 'Enregistrer l’identité' }).isDisabled()).toBe(true);

    await page.getByRole('button', { name: 'la même, assombrie' }).click();
    await page.getByRole('button', { name: 'Enregistrer l’identité' }).click();
    await page.getByText('les prochains documents la portent').waitFor();

    expect(await companyOf(page)).toMatchObject({ accent: '#9E6D00', logo: 'F-2' });
    const cover = await page.request.get(
      '/api/report?dossier=fintech&kind=executive-summary&format=html&language=fr',
    );
    expect(await cover.text()).toContain('<img class="logo" src="data:image/png;base64,');
    const picture = await page.request.get(
      '/api/documents/preview?dossier=fintech&kind=executive-summary&language=fr',
    );
    expect(picture.headers()['content-type']).toBe('image/png');
  });

  it('refuse a grid that falls, with both cells, and adopt one that does not by keyboard alone', async () => {
    const { page } = anne;
    await page.goto('/d/fintech/settings?section=criteria');
    const cell = (place: string) => page.locator(`[data-place="${place}"]`);
    await cell('0x4').focus();
    await page.keyboard.press('4');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('1');
    await page.getByText('1 × 5 (critique) et 2 × 5 (faible)').waitFor();
    expect(await page.getByRole('button', { name: /^Adopter/ }).isDisabled()).toBe(true);

    await page.keyboard.press('4');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('5');
    await page.getByText(/\d+.cotations à refaire/).waitFor();
    await page.getByRole('textbox', { name: 'Raison de la version' }).fill('Seuils revus par la direction');
    await page.getByRole('button', { name: /^Adopter la nouvelle version/ }).click();
    await page.getByText(/Critères enregistrés/).waitFor();

    const versions = await page.request.post('/api/criteria/list', { data: { dossier: 'fintech' } });
    const rows = (await versions.json()) as readonly { readonly row: { readonly id: string } }[];
    expect(rows.map(({ row }) => row.id)).toEqual(['v1', 'v2']);
  });

  it('take everything away, freeze a state, and verify the journal', async () => {
    const { page } = anne;
    await page.goto('/d/fintech/settings?section=data');
    const arriving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger le dossier (ZIP)' }).click();
    expect((await arriving).suggestedFilename()).toMatch(/^fintech-\d{4}-\d\d-\d\d\.zip$/);

    await page.getByLabel('Pourquoi cet état').fill('Avant la revue');
    await page.getByRole('button', { name: 'Figer l’état actuel' }).click();
    await page
      .getByRole('row', { name: /Avant la revue/ })
      .getByRole('link')
      .waitFor();
    await page.getByRole('button', { name: 'Vérifier le journal' }).click();
    await page.getByText('Rien n’a été changé après coup').waitFor();
    expect((await barriers(page)).join('\n')).toBe('');
  });

  it('remove a dossier only when its id was written, and say what goes', async () => {
    const { page } = anne;
    await page.getByRole('button', { name: /^Retirer l’entreprise d’exemple/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Scénarios de risque/).waitFor();
    const yes = dialog.getByRole('button', { name: 'Retirer l’entreprise d’exemple' });
    expect(await yes.isDisabled()).toBe(true);

    await dialog.getByLabel(/Pour confirmer/).fill('fintech');
    await yes.click();
    await page.waitForURL((address) => address.pathname === '/');

    expect(await act('dossiers.list', {})).toEqual([]);
  });
});
