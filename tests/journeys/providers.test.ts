import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, focused, openStage, type Stage, type Visitor, visit } from './web-browser.ts';

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
  await act('dossiers.start', { id: 'fintech', from: 'fintech', language: 'fr' });
}, 120_000);

afterAll(async () => {
  await stage?.close();
});

describe('the comparison', () => {
  it('ranks what is graded; a missing grade is told as missing, never as zero', async () => {
    const { page } = anne;
    await page.goto('/d/fintech/providers');
    await page.getByRole('link', { name: /^Test d’intrusion de Cadran/ }).click();
    await page.getByRole('heading', { name: 'Grille de comparaison' }).waitFor();

    expect(await line(page, 'Rang')).toEqual(['2', 'sans rang (1 note manquante)', '1']);
    expect(await line(page, 'Total pondéré')).toEqual([
      '4,05 / 5',
      expect.stringMatching(/^3,06 \/ 5 noté sur 85\s% des poids$/),
      '4,25 / 5',
    ]);
    expect((await line(page, 'Prix par jour'))[0]).toMatch(/1\s378\s€/);
    expect((await barriers(page)).join('\n')).toBe('');
  });

  it('is typed by keyboard alone: grades, arrows, a reason, a weight; ranks follow at once', async () => {
    const { page } = anne;
    await page.getByLabel('Méthode et essais proposés, Cap Octet').focus();
    for (let row = 0; row < 3; row += 1) await page.keyboard.press('ArrowDown');
    expect(await focused(page, "it.getAttribute('aria-label')")).toBe(
      'Contre-test et attestation, Cap Octet',
    );
    await page.keyboard.press('5');
    expect(await line(page, 'Rang')).toEqual(['2', '3', '1']);
    await page.keyboard.press('9');
    await page.getByText('De 0 à 5 seulement').waitFor();

    await page
      .getByRole('textbox', { name: /^Raison de la note : Cap Octet, Contre-test/ })
      .fill('Compris, dit au téléphone');
    await page.getByLabel('Poids : Prix').fill('90');
    expect(await line(page, 'Rang')).toEqual(['3', '1', '2']);
    await page.keyboard.press('Enter');

    await stored('proposals', 'O-03', ({ grades }) => grades.at(-1), {
      criterion: 'retest',
      grade: 5,
      reason: 'Compris, dit au téléphone',
    });
    await stored('requests', 'AO-01', ({ criteria }) => criteria[2].weight, 90);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await stored('requests', 'AO-01', ({ criteria }) => criteria[2].weight, 20);
  });

  it('ends with a choice and its reason, which can be reopened', async () => {
    const { page } = anne;
    await page.getByLabel('Candidat retenu').selectOption({ label: 'Trois Clefs (rang 1)' });
    await page.getByRole('textbox', { name: 'Raison du choix' }).fill('La meilleure note, dans le plafond.');
    await page.reload();
    expect(await page.getByRole('textbox', { name: 'Raison du choix' }).inputValue()).toBe(
      'La meilleure note, dans le plafond.',
    );
    await page.getByRole('button', { name: 'Enregistrer le choix' }).click();

    await page.getByText('Décidée').first().waitFor();
    await stored('requests', 'AO-01', ({ chosen, decidedBy }) => [chosen, decidedBy], [
      'trois-clefs',
      'Anne Durand',
    ]);
    await page.getByRole('button', { name: 'Revenir sur ce choix' }).click();
    await stored('requests', 'AO-01', ({ chosen }) => chosen ?? 'nobody', 'nobody');
  });
});

describe('a request', () => {
  it('is prepared from the dossier, and its document is one click away', async () => {
    const { page } = anne;
    await page.goto('/d/fintech/providers');
    await page.getByRole('button', { name: 'Mission ISO 27005' }).press('Enter');
    await page.getByRole('heading', { name: /^Mission ISO 27005/ }).waitFor();
    await page.getByText('Ce que le document prend au dossier').waitFor();
    await page
      .getByRole('button', { name: /^Offre reçue/ })
      .first()
      .waitFor();

    await page.getByRole('link', { name: 'Produire la lettre et le cahier des charges' }).click();

    await page
      .locator('.shelf-called')
      .getByRole('heading', { name: /^Cahier des charges – étude de risques/ })
      .waitFor();
    await expect.poll(() => focused(page, 'it.innerText'), SOON).toContain('Produire');
  });

  it('notes who answered; each answer is a column, with its price and file', async () => {
    const { page } = anne;
    await page.goBack();
    const name = await page.locator('.candidates b').first().innerText();
    await page
      .getByRole('button', { name: /^Offre reçue/ })
      .first()
      .click();
    await page.locator('.comparison thead').getByText(name).waitFor();
    await page.getByRole('button', { name: /^Prix, dates et fichier/ }).click();
    const panel = page.locator('aside.panel');
    await panel.getByLabel('Prix hors taxes').fill('12000');
    await panel.getByLabel('Charge').fill('10');
    await panel.locator('input[type=file]').setInputFiles({
      name: 'offre.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 offre'),
    });
    await panel.getByRole('link', { name: 'Télécharger offre.pdf' }).waitFor();
    await panel.getByRole('button', { name: 'Enregistrer' }).click();

    await expect.poll(async () => (await line(page, 'Prix par jour'))[0], SOON).toMatch(/1\s200\s€/);
    expect(await line(page, 'Rang')).toEqual(['sans rang (5 notes manquantes)']);
  });
});

describe('the room', () => {
  it('lists whom to call, by service and by qualification', async () => {
    const { page } = anne;
    await page.goto('/d/fintech/providers');
    await page.getByLabel('Nom ou qualification').fill('passi');

    await page.getByRole('button', { name: 'Brume Sécurité' }).waitFor();
    expect(await page.locator('.provider-list tbody tr').count()).toBe(1);
    expect(await page.getByRole('link', { name: 'tests@brume.example' }).getAttribute('href')).toBe(
      'mailto:tests@brume.example',
    );
  });

  it('is read in English and on a phone', async () => {
    const { page } = anne;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate("localStorage.setItem('vigie:language', 'en')");
    await page.goto('/d/fintech/providers?request=AO-01');
    await page.getByRole('heading', { name: 'Comparison grid' }).waitFor();

    expect(
      await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth'),
    ).toBeLessThanOrEqual(0);
  });

  it('never made the server fail, nor the browser complain', () => {
    expect(stage.faults.map(String)).toEqual([]);
    expect(anne.complaints).toEqual([]);
  });
});

/** What a line of the grid says of each candidate. */
async function line(page: Page, title: string): Promise<readonly string[]> {
  const cells: Locator = page
    .locator('.comparison tbody tr')
    .filter({ has: page.getByRole('rowheader', { name: title, exact: true }) })
    .locator('td:nth-child(n + 3)');
  return (await cells.allInnerTexts()).map((words) => words.replace(/\u00A0/g, ' ').trim());
}

/** Until the server has a row as it was written. */
async function stored(
  register: string,
  id: string,
  // biome-ignore lint/suspicious/noExplicitAny: what a server answers is looked at by the test, field by field
  look: (row: any) => unknown,
  expected: unknown,
): Promise<void> {
  const read = async () => {
    const rows = await act(`${register}.list`, { dossier: 'fintech' });
    return look(rows.find(({ row }: { row: { id: string } }) => row.id === id).row);
  };
  await expect.poll(read, SOON).toEqual(expected);
}

// biome-ignore lint/suspicious/noExplicitAny: what a server answers is looked at by the test, field by field
async function act(id: string, data: unknown): Promise<any> {
  const answer = await anne.page.request.post(`/api/${id.replace('.', '/')}`, { data });
  if (!answer.ok()) throw new Error(`${id}: ${await answer.text()}`);
  return answer.json();
}
