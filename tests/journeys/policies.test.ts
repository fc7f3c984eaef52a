import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, focused, openStage, type Stage, type Visitor, visit } from './web-browser.ts';

let stage: Stage;
let anne: Visitor;
let marc: Visitor;

/** The machine may be busy with other tests. */
const SOON = { timeout: 30_000 };
const PASSWORD = 'une phrase assez longue';
const PDF = '%PDF-1.7 politique signée';

beforeAll(async () => {
  stage = await openStage();
  anne = await visit(stage, { acceptDownloads: true });
  const key = new URL(stage.server.setupUrl ?? '').searchParams.get('key');
  const account = { key, name: 'Anne Durand', email: 'anne@example.org', password: PASSWORD };
  await anne.page.request.post('/api/setup', { data: { ...account, organisation: 'Cabinet Durand' } });
  await act(anne, 'dossiers.start', { id: 'fintech', from: 'fintech', language: 'fr' });
  marc = await invited('Marc Petit', 'marc@example.org', 'approver');
  for (const { page } of [anne, marc]) page.setDefaultTimeout(SOON.timeout);
}, 120_000);

afterAll(async () => {
  await stage?.close();
});

describe('a policy', () => {
  it('is begun from a template with what the dossier knows, and what it does not know is asked', async () => {
    const { page } = anne;
    await page.goto('/d/fintech/governance');
    await page.getByRole('button', { name: /^Commencer Procédure de télétravail/ }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('textbox', { name: 'Outil qui règle et surveille les ordinateurs (MDM)' })
      .fill('Fleet');
    expect((await barriers(page)).join('\n')).toBe('');
    await dialog.getByRole('button', { name: 'Créer le projet' }).press('Enter');

    await page.getByRole('heading', { level: 1, name: /^Procédure de télétravail/ }).waitFor();
    expect(await box(page).inputValue()).toContain('Fleet');
    await page.getByText('À compléter dans le texte').waitFor();
    await page.getByRole('button', { name: '« l’adresse de signalement »' }).press('Enter');
    expect(await focused(page, 'it.value.slice(it.selectionStart, it.selectionEnd)')).toBe(
      'l’adresse de signalement',
    );
  });

  it('is written beside its preview; what is not saved survives a reload, and hostile text stays text', async () => {
    const { page } = anne;
    await box(page).fill(
      '## But\n\n**Fleet** partout.\n\n<img src=x onerror=alert(1)> [ici](javascript:alert(1))',
    );
    await page.locator('.markdown strong', { hasText: 'Fleet' }).waitFor();
    expect(await page.locator('.markdown img, .markdown a[href^=javascript]').count()).toBe(0);

    await page.reload();

    await page.getByText('a été retrouvé').waitFor();
    expect(await box(page).inputValue()).toContain('**Fleet** partout.');
    await box(page).fill('## But\n\nTravailler ailleurs sans rien exposer.\n\n- R1. Le disque est chiffré.');
    await page.keyboard.press('Control+s');
    await page.getByText('Tout est enregistré.').waitFor();
  });

  it('that two people write at once shows both texts, and loses neither', async () => {
    const { page } = anne;
    await box(page).fill('## But\n\nLe texte d’Anne.');
    const [{ row, version }] = await policies('telework');
    await act(anne, 'policies.save', {
      dossier: 'fintech',
      row: { ...row, body: 'Le texte de Chloé.' },
      version,
    });
    await page.keyboard.press('Control+s');

    await page.getByText('Deux personnes ont modifié cette ligne').waitFor();
    expect(await page.locator('.conflict').innerText()).toMatch(/Le texte d’Anne[\s\S]*Le texte de Chloé/);
    await page.getByRole('button', { name: 'Enregistrer ce choix' }).click();

    await expect
      .poll(async () => JSON.stringify((await policies('telework'))[0].row.body), SOON)
      .toContain('Le texte d’Anne');
  });

  it('is submitted, refused with a reason that its author reads, and submitted again', async () => {
    await anne.page.getByRole('button', { name: 'Soumettre à approbation' }).click();
    await anne.page.getByText('une autre personne doit l’approuver').waitFor();
    const { page } = marc;
    await page.goto('/d/fintech/decisions');
    const card = page.getByRole('article', { name: /télétravail/ });
    await card.getByRole('button', { name: /^Refuser/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('textbox', { name: 'Raison' })
      .fill('Dites qui prête le matériel.');
    expect((await barriers(page)).join('\n')).toBe('');
    await page.getByRole('button', { name: 'Refuser et rendre le texte' }).click();
    await expect.poll(() => card.count(), SOON).toBe(0);

    await anne.page.reload();
    await anne.page.getByText('Refusé par Marc Petit').waitFor();
    await anne.page.getByText('Dites qui prête le matériel.').first().waitFor();
    await anne.page.getByRole('button', { name: 'Soumettre à approbation' }).click();
    await anne.page.getByText('une autre personne doit l’approuver').waitFor();
  });

  it('is approved by another person, published, and read by who must', async () => {
    const { page } = marc;
    await page.reload();
    const card = page.getByRole('article', { name: /télétravail/ });
    await card.getByRole('button', { name: /^Approuver ce texte/ }).click();
    await expect.poll(() => card.count(), SOON).toBe(0);
    await anne.page.reload();
    await anne.page.getByRole('button', { name: 'Publier…' }).click();
    await anne.page.getByRole('button', { name: 'Publier maintenant' }).click();
    await anne.page.getByText('doivent encore la lire').waitFor();

    await page.goto('/d/fintech/governance?policy=telework&tab=readers');
    await page.getByRole('button', { name: 'J’ai lu et j’appliquerai' }).click();

    await page.locator('.readers tr', { hasText: 'Marc Petit' }).waitFor();
    await page.goto('/d/fintech/governance');
    expect(await page.locator('.policies tr', { hasText: 'télétravail' }).innerText()).toMatch(/1 sur \d/);
  });

  it('changes under a new number; the difference is shown by sign and word', async () => {
    const { page } = anne;
    await box(page).fill('## But\n\nLe texte de toute l’équipe.');
    await page.getByRole('button', { name: 'Prendre le numéro 1.1' }).click();
    await page.keyboard.press('Control+s');
    await page.getByRole('button', { name: 'Soumettre à approbation' }).waitFor();

    await page.getByRole('tab', { name: 'Versions' }).click();

    await page.locator('.diff-removed', { hasText: '−' }).locator('del', { hasText: 'd’Anne' }).waitFor();
    await page
      .locator('.diff-added', { hasText: '+' })
      .locator('ins', { hasText: 'de toute l’équipe' })
      .waitFor();
    expect((await barriers(page)).join('\n')).toBe('');
  });

  it('may be a file of one’s own, refused in words where it is no document', async () => {
    const { page } = anne;
    await page.getByRole('tab', { name: 'Texte' }).click();
    await page.locator('.policy-own summary').click();
    const input = page.locator('.policy-own input[type=file]');
    await input.setInputFiles({ name: 'macro.exe', mimeType: 'application/x', buffer: Buffer.from('MZ') });
    await page.getByText('Ce genre de fichier ne se joint pas ici').waitFor();
    await input.setInputFiles({ name: 'faux.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ') });
    await page.getByText('son contenu n’est pas ce que dit son extension').waitFor();
    await input.setInputFiles({ name: 'charte.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) });

    await page.getByRole('link', { name: 'Télécharger charte.pdf' }).waitFor();
    await page.getByRole('button', { name: 'Enregistrer le texte' }).click();
    await page.getByText('Tout est enregistré.').waitFor();
    const arriving = page.waitForEvent('download', SOON);
    await page.getByRole('link', { name: 'Télécharger charte.pdf' }).click();
    expect((await arriving).suggestedFilename()).toBe('charte.pdf');
  });
});

describe('an exception', () => {
  it('is asked for, granted by another person, carried on and taken back', async () => {
    const { page } = anne;
    await page.goto('/d/fintech/governance?view=exceptions');
    await page.getByRole('link', { name: 'Demander une dérogation' }).click();
    const panel = page.locator('aside.panel');
    await panel.getByRole('textbox', { name: 'Objet' }).fill('Poste partagé à l’accueil');
    await panel.getByRole('combobox', { name: 'Politique' }).click();
    await page.getByRole('option', { name: /internal-security/ }).click();
    await panel.getByRole('textbox', { name: 'Raison' }).fill('Un seul poste pour deux personnes.');
    await panel.getByLabel('Expire le').fill(inDays(20));
    await panel.getByRole('button', { name: 'Enregistrer' }).click();
    const card = (at: Page) => at.getByRole('article', { name: /Poste partagé/ }).first();
    await card(page).getByText('une autre personne doit en décider').waitFor();

    await marc.page.goto('/d/fintech/decisions');
    await card(marc.page)
      .getByRole('button', { name: /^Accorder/ })
      .click();
    await expect.poll(() => card(marc.page).count(), SOON).toBe(0);
    await page.reload();
    await card(page).getByText('En cours').waitFor();
    await card(page)
      .getByRole('button', { name: /^Demander un renouvellement/ })
      .click();
    await panel.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText(/Renouvelle\s?: D-02/).waitFor();

    await marc.page.goto('/d/fintech/governance?view=exceptions');
    await card(marc.page)
      .getByRole('button', { name: /^Retirer/ })
      .click();
    await marc.page
      .getByRole('dialog')
      .getByRole('textbox', { name: 'Raison' })
      .fill('Un second poste est arrivé.');
    await marc.page.getByRole('dialog').getByRole('button', { name: 'Retirer la dérogation' }).click();
    await card(marc.page).getByText('Retirée par').waitFor();
    expect((await barriers(marc.page)).join('\n')).toBe('');
  });
});

describe('evidence', () => {
  it('of a control is a file that is attached where the control is answered', async () => {
    const { page } = anne;
    await page.goto('/d/fintech/applicability?row=5.1');
    const panel = page.locator('aside.panel');
    const upload = panel.getByRole('group', { name: 'Preuves' }).last();
    await upload
      .locator('input[type=file]')
      .setInputFiles({ name: 'revue.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) });

    await panel.getByRole('link', { name: 'Télécharger revue.pdf' }).waitFor();
    await panel.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Enregistré', { exact: true }).waitFor();
  });
});

describe('the room', () => {
  it('is read by a reader, who changes nothing but their own reading; in English and on a phone', async () => {
    const reader = await invited('Rose Lire', 'rose@example.org', 'reader');
    const { page } = reader;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/d/fintech/governance?policy=access-control');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('tab', { name: 'Who has read it' }).waitFor();

    expect(await page.locator('textarea').count()).toBe(0);
    expect(await page.getByRole('button', { name: /Submit|Retire|Publish/ }).count()).toBe(0);
    expect(
      await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth'),
    ).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it('never made the server fail, nor the browser complain', () => {
    expect(stage.faults.map(String)).toEqual([]);
    // What a server refuses is told by the browser too: those were refused on purpose.
    expect(anne.complaints.filter((words) => !words.includes('status of 4'))).toEqual([]);
  });
});

function box(page: Page): Locator {
  return page.locator('textarea.editor-box');
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

// biome-ignore lint/suspicious/noExplicitAny: what a server answers is looked at by the test, field by field
async function policies(id: string): Promise<any> {
  const all = await act(anne, 'policies.list', { dossier: 'fintech' });
  return all.filter(({ row }: { row: { id: string } }) => row.id === id);
}

// biome-ignore lint/suspicious/noExplicitAny: what a server answers is looked at by the test, field by field
async function act({ page }: Visitor, id: string, data: unknown): Promise<any> {
  const answer = await page.request.post(`/api/${id.replace('.', '/')}`, { data });
  if (!answer.ok()) throw new Error(`${id}: ${await answer.text()}`);
  return answer.json();
}

/** Somebody whom Anne invites, and who joins in a browser of their own. */
async function invited(name: string, email: string, role: string): Promise<Visitor> {
  const made = await anne.page.request.post('/api/people/invite', { data: { email, role } });
  const { link } = await made.json();
  const token = new URL(link).searchParams.get('token');
  const visitor = await visit(stage);
  await visitor.page.request.post('/api/people/join', { data: { token, name, password: PASSWORD } });
  return visitor;
}
