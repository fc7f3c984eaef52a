import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { barriers, focused, openStage, type Stage, type Visitor, visit } from './web-browser.ts';

let stage: Stage;
let anne: Visitor;

/** The machine may be busy with other tests. */
const SOON = { timeout: 30_000 };
vi.setConfig({ testTimeout: 120_000 });
const PASSWORD = 'une phrase assez longue';
const CLIPBOARD = ['clipboard-read', 'clipboard-write'];

beforeAll(async () => {
  stage = await openStage();
  anne = await visit(stage, { permissions: CLIPBOARD });
  anne.page.setDefaultTimeout(45_000);
  const { page } = anne;
  await page.goto(stage.server.setupUrl ?? 'no setup address');
  await page.getByLabel('Entreprise ou cabinet').fill('Cabinet Durand');
  await page.getByLabel('Votre nom').fill('Anne Durand');
  await page.getByLabel('Adresse électronique').fill('anne@example.org');
  await page.getByLabel('Mot de passe').fill(PASSWORD);
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await page.getByRole('button', { name: /^Explorer.*fintech/ }).click();
  await page.getByRole('heading', { name: 'À faire ensuite' }).waitFor();
}, 180_000);

afterAll(async () => {
  await stage?.close();
});

beforeEach(() => {
  anne.complaints.length = 0;
});

describe('a cell', () => {
  it('is written by typing, accents and all, and Enter goes down', async () => {
    const { page } = anne;
    await openGrid(page, 'assets');
    await choose(page, 'backend', 'Nom');

    await page.keyboard.type('Cœur é');
    await page.keyboard.press('Enter');

    expect(await textOf(page, 'backend', 'Nom')).toBe('Cœur é');
    expect(await focused(page, ROW)).toBe(String(Number(await rowOf(page, 'backend')) + 1));
    await saved(page);
    await page.reload();
    expect(await textOf(page, 'backend', 'Nom')).toBe('Cœur é');
  });

  it('takes a step of a scale by its digit, and refuses one that there is not', async () => {
    const { page } = anne;
    await choose(page, 'backend', 'Intégrité');

    await page.keyboard.press('2');
    await page.keyboard.press('9');

    expect(await textOf(page, 'backend', 'Intégrité')).toBe('2');
    await page
      .getByText('un nombre entier de 1 à 5', { exact: false })
      .first()
      .waitFor({ state: 'attached' });
  });

  it('finds a choice and a row by the letters of their name', async () => {
    const { page } = anne;
    await choose(page, 'backend', 'Catégorie');
    await page.keyboard.type('donn');
    await page.keyboard.press('Tab');
    expect(await textOf(page, 'backend', 'Catégorie')).toBe('Données');

    await choose(page, 'backend', 'Propriétaire');
    await page.keyboard.type('dpo');
    await page.keyboard.press('Enter');
    expect(await textOf(page, 'backend', 'Propriétaire')).not.toBe('');

    await choose(page, 'backend', 'Dépend de');
    await page.keyboard.press('Enter');
    await page.keyboard.type('cloudflare');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await textOf(page, 'backend', 'Dépend de')).toContain('Cloudflare');
  });

  it('takes what was written back, and does it again', async () => {
    const { page } = anne;
    await choose(page, 'backups', 'Nom');
    const before = await textOf(page, 'backups', 'Nom');
    await page.keyboard.type('Autre nom');
    await page.keyboard.press('Enter');

    await page.keyboard.press('Control+z');
    expect(await textOf(page, 'backups', 'Nom')).toBe(before);
    await page.keyboard.press('Control+y');
    expect(await textOf(page, 'backups', 'Nom')).toBe('Autre nom');
    await page.keyboard.press('Control+z');
    await saved(page);
    await page.reload();
    expect(await textOf(page, 'backups', 'Nom')).toBe(before);
  });

  it('reads a day as people write it, and says what is wrong without losing it', async () => {
    const { page } = anne;
    await openGrid(page, 'measures');
    await choose(page, 'M-02', 'Pour le');
    await page.keyboard.type('31/2/2027');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'une date qui existe' }).waitFor();

    await page.keyboard.press('Control+a');
    await page.keyboard.type('28 février 2027');
    await page.keyboard.press('Enter');

    await expect.poll(() => textOf(page, 'M-02', 'Pour le'), SOON).toMatch(/^28\sfévr\.\s2027$/);
  });
});

describe('several cells', () => {
  it('are filled down, emptied, and given one value', async () => {
    const { page } = anne;
    await openGrid(page, 'measures');
    const at = await choose(page, 'M-02', 'Coût unique');
    await page.keyboard.type('1 500');
    await page.keyboard.press('Enter');
    await cell(page, at.line, at.column).click();
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift+ArrowDown');

    await page.keyboard.press('Control+d');
    const down = await Promise.all([0, 1, 2, 3].map((n) => cell(page, at.line + n, at.column).innerText()));
    expect(new Set(down).size).toBe(1);
    expect(down[0]).toMatch(/1\s500/);

    await page.keyboard.press('Delete');
    expect(await cell(page, at.line + 2, at.column).innerText()).toBe('');
    await page.keyboard.press('Control+z');
    expect(await cell(page, at.line + 2, at.column).innerText()).toMatch(/1\s500/);

    await cell(page, at.line, at.column).click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('button', { name: 'Donner une valeur…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Champ').selectOption({ label: 'Charge' });
    await dialog.getByRole('textbox').fill('2,5');
    await dialog.getByRole('button', { name: 'Appliquer' }).click();
    await saved(page);
    expect(await textOf(page, 'M-03', 'Charge')).toContain('2,5');
  });

  it('leave as a spreadsheet reads them', async () => {
    const { page } = anne;
    await openGrid(page, 'assets');
    const at = await choose(page, 'accounting', 'Type');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');

    await page.keyboard.press('Control+c');

    const text = await page.evaluate<string>('navigator.clipboard.readText()');
    const second = await cell(page, at.line + 1, at.column + 1).innerText();
    expect(text).toBe(`Support\tServices externes\nSupport\t${second}`);
  });

  it('go as rows, and come back', async () => {
    const { page } = anne;
    await openGrid(page, 'parties');
    const before = await rowCount(page);
    await page.getByRole('button', { name: 'Ajouter une ligne' }).click();
    await page.keyboard.type('Voisins');
    await page.keyboard.press('Enter');
    await saved(page);
    await choose(page, 'voisins', 'Partie');
    await page.keyboard.press('Shift+Space');

    await page.getByRole('button', { name: 'Supprimer', exact: true }).click();
    await expect.poll(() => rowCount(page), SOON).toBe(before);
    await page.getByRole('button', { name: 'Rétablir' }).last().click();

    await expect.poll(() => rowCount(page), SOON).toBe(before + 1);
    await saved(page);
  });
});

describe('a consultant', () => {
  it('pastes 500 rows from a spreadsheet, sees first what will change, and completes them at once', async () => {
    const { page } = anne;
    await openGrid(page, 'assets');
    const before = await rowCount(page);
    const head = ['Nom', 'Catégorie', 'Confidentialité', 'Propriétaire', 'Description'];
    const rows = Array.from({ length: 500 }, (_, n) => [
      `Poste ${n + 1}`,
      n === 7 ? 'Grille-pain' : 'Machines et équipements',
      n === 9 ? '12' : String(1 + (n % 5)),
      n === 11 ? 'Personne de ce nom' : 'DPO',
      n === 0 ? 'Deux\nlignes, "citées"' : '',
    ]);
    await putOnClipboard(page, [head, ...rows]);
    await choose(page, 'accounting', 'Identifiant');

    await page.keyboard.press('Control+v');

    const dialog = page.getByRole('dialog');
    await dialog.getByText('500\u00A0nouvelles lignes').waitFor();
    expect(await dialog.getByRole('checkbox', { name: /titres/ }).isChecked()).toBe(true);
    await dialog.getByText('2\u00A0valeurs non reconnues').waitFor();
    await dialog.getByText('1\u00A0valeur refusée').waitFor();
    await dialog.getByText('« Grille-pain » n’est pas connu ici', { exact: false }).waitFor();
    expect(await rowCount(page)).toBe(before);
    expect((await barriers(page)).join('\n')).toBe('');
    await dialog.getByRole('button', { name: 'Coller', exact: true }).click();
    await page.getByText('500\u00A0lignes ne sont pas encore enregistrées').waitFor();

    // What a spreadsheet did not have is filled in for all of them: two fields that an asset must have.
    await fillColumn(page, 'Type', 'support');
    await fillColumn(page, 'Données personnelles', 'aucune');
    await page.getByText('ligne n’est pas encore enregistrée').waitFor({ timeout: 60_000 });

    // One row is left: its category was not understood.
    await goToFirst(page);
    await page.keyboard.type('machines');
    await page.keyboard.press('Enter');
    await saved(page);
    await page.reload();
    await expect.poll(() => rowCount(page), SOON).toBe(before + 500);
    expect(anne.complaints).toEqual([]);
  });

  it('takes all of it back with one key', async () => {
    const { page } = anne;
    await openGrid(page, 'documents');
    const before = await rowCount(page);
    await putOnClipboard(page, [
      ['Organigramme', 'à demander'],
      ['Contrat', 'À demander'],
    ]);
    await page.getByRole('button', { name: 'Ajouter une ligne' }).click();
    await page.keyboard.press('Control+v');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Coller', exact: true }).click();
    await expect.poll(() => rowCount(page), SOON).toBe(before + 2);

    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');

    await expect.poll(() => rowCount(page), SOON).toBe(before);
    await saved(page);
  });

  it('finds rows again by their name and changes only what differs', async () => {
    const { page } = anne;
    await openGrid(page, 'assets');
    await putOnClipboard(page, [
      ['Name', 'Integrity'],
      ['poste 3', '5'],
      ['POSTE 4', '4'],
    ]);
    await choose(page, 'accounting', 'Nom');

    await page.keyboard.press('Control+v');

    const dialog = page.getByRole('dialog');
    await dialog.getByText('2\u00A0lignes modifiées').waitFor();
    await dialog.getByText('0\u00A0nouvelle ligne').waitFor();
    await dialog.getByRole('button', { name: 'Ne rien coller' }).click();
  });
});

describe('what is not saved', () => {
  it('is kept over a reload: a row that is not complete, and a cell that was being written', async () => {
    const { page } = anne;
    await openGrid(page, 'vulnerabilities');
    await page.getByRole('button', { name: 'Ajouter une ligne' }).click();
    await page.keyboard.type('Faille à demi écrite');

    await page.reload();

    await page.getByText('a été retrouvé').waitFor();
    await page.getByRole('button', { name: 'Aller à la première' }).click();
    await page.locator('.sheet-row', { hasText: 'Faille à demi écrite' }).waitFor();
    await page.getByRole('button', { name: 'Abandonner' }).click();
    await expect.poll(() => page.locator('.sheet-row', { hasText: 'à demi' }).count(), SOON).toBe(0);
  });

  it('waits while the server cannot be reached, and goes on demand', async () => {
    const { page } = anne;
    await openGrid(page, 'threats');
    await page.route('**/api/threats/apply', (route) => route.abort());
    const { line, column } = await firstCell(page, 'Nom');
    await page.keyboard.type('Menace hors ligne');
    await page.keyboard.press('Enter');
    await page.getByText('Vigie ne répond pas').waitFor();
    expect(await cell(page, line, column).innerText()).toBe('Menace hors ligne');

    await page.unroute('**/api/threats/apply');
    await page.getByRole('button', { name: 'Réessayer' }).click();

    await saved(page);
    await page.reload();
    await expect.poll(() => cell(page, line, column).innerText(), SOON).toBe('Menace hors ligne');
  });

  it('and what somebody else saved meanwhile are compared; neither is lost', async () => {
    const marc = await invited('Marc Petit', 'marc@example.org', 'editor');
    await Promise.all([openGrid(anne.page, 'roles'), openGrid(marc.page, 'roles')]);
    const at = await firstCell(marc.page, 'Nom');
    await marc.page.keyboard.type('Nom de Marc');
    await marc.page.keyboard.press('Enter');
    await saved(marc.page);
    await cell(anne.page, at.line, at.column).click();
    await anne.page.keyboard.type('Nom d’Anne');
    await anne.page.keyboard.press('Enter');

    await anne.page.getByRole('button', { name: /^Comparer/ }).click();
    const dialog = anne.page.getByRole('dialog');
    const conflict = dialog
      .getByRole('group', { name: 'Rôle' })
      .or(dialog.getByRole('group', { name: 'Nom' }))
      .first();
    expect(await conflict.innerText()).toMatch(/Nom d’Anne[\s\S]*Nom de Marc/);
    await dialog.getByRole('button', { name: 'Enregistrer ce choix' }).click();

    await saved(anne.page);
    await marc.page.reload();
    await expect.poll(() => cell(marc.page, at.line, at.column).innerText(), SOON).toBe('Nom d’Anne');
    await marc.page.context().close();
  });
});

describe('a way of looking', () => {
  it('is sorted, filtered, grouped and saved for everybody', async () => {
    const { page } = anne;
    await openGrid(page, 'measures');
    await page.getByRole('button', { name: 'Options de la colonne : Avancement' }).click();
    await page.getByRole('button', { name: 'Grouper par cette colonne' }).click();
    await page.locator('.sheet-group-cell').first().waitFor();
    await page.getByRole('button', { name: 'Options de la colonne : Échéance' }).click();
    await page.locator('.sheet-among').getByRole('checkbox').first().check();
    await page.keyboard.press('Escape');
    await page.getByText('Filtré par : Échéance').waitFor();
    const left = await rowCount(page);

    await page.getByRole('button', { name: 'Enregistrer la vue…' }).click();
    await page.getByLabel('Nom de la vue').fill('Première échéance');
    await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('combobox', { name: 'Vue' }).waitFor();
    await page.reload();
    await page.getByRole('combobox', { name: 'Vue' }).selectOption({ label: 'Première échéance' });

    await expect.poll(() => rowCount(page), SOON).toBe(left);
    await page.getByRole('combobox', { name: 'Vue' }).selectOption({ label: 'Ma vue' });
  });
});

describe('a keyboard alone', () => {
  it('passes the grid with Tab until it works in it, and leaves it with Escape and Tab', async () => {
    const { page } = anne;
    await openGrid(page, 'scope');
    await page.getByRole('button', { name: 'Clavier (?)' }).focus();
    for (let presses = 0; presses < 3 && !(await isIn(page)); presses += 1) await page.keyboard.press('Tab');
    expect(await isIn(page)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await focused(page, "it.closest('[role=gridcell]') === null")).toBe(true);
    await page.keyboard.press('Shift+Tab');

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await focused(page, "it.dataset.line + '-' + it.dataset.column")).toBe('1-1');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+Home');
    expect(await focused(page, "it.dataset.line + '-' + it.dataset.column")).toBe('0-0');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page, 'it.dataset.head')).toBe('0');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await isIn(page)).toBe(false);
  });

  it('reads the keys in the help', async () => {
    const { page } = anne;
    await page.getByRole('button', { name: 'Clavier (?)' }).click();

    await page.getByRole('dialog').getByText('Pour quitter la grille').waitFor();
    expect((await barriers(page)).join('\n')).toBe('');
    await page.keyboard.press('Escape');
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme', (scheme) => {
  it('a grid has no barrier: a cell that is written, a list, a menu of a column', async () => {
    const { page } = anne;
    await page.emulateMedia({ colorScheme: scheme });
    await openGrid(page, 'assets');
    await choose(page, 'backend', 'Description');
    await page.keyboard.press('F2');
    expect((await barriers(page)).join('\n')).toBe('');
    await page.keyboard.press('Escape');
    await choose(page, 'backend', 'Catégorie');
    await page.keyboard.press('Enter');
    expect((await barriers(page)).join('\n')).toBe('');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Options de la colonne : Catégorie' }).click();
    await page.locator('.sheet-among').waitFor();
    expect((await barriers(page)).join('\n')).toBe('');
    await page.keyboard.press('Escape');
  });
});

describe('a grid', () => {
  it('is a list to read on a phone', async () => {
    const { page } = await visit(stage, {
      storageState: await anne.page.context().storageState(),
      viewport: { width: 390, height: 844 },
    });
    await page.goto('/d/fintech/registers/assets');

    await page.locator('.row-list button').filter({ hasText: 'accounting' }).click();

    await page.locator('aside.panel').waitFor();
    await page.context().close();
  });

  it('made the server fail never', () => {
    expect(stage.faults.map(String)).toEqual([]);
  });
});

const ROW = "it.closest('[data-line]')?.dataset.line";

async function openGrid(page: Page, register: string): Promise<void> {
  await page.goto(`/d/fintech/registers/${register}`);
  await page.locator('.sheet-body .sheet-row').first().waitFor();
}

function cell(page: Page, line: number, column: number): Locator {
  return page.locator(`.sheet-body [data-line="${line}"][data-column="${column}"]`);
}

/** The place of a row by its key: scrolled to where it is not in sight. */
async function rowOf(page: Page, key: string): Promise<number> {
  const row = page
    .locator('.sheet-body .sheet-row')
    .filter({ has: page.locator('.mono, .sheet-cell').getByText(key, { exact: true }) });
  await row.first().waitFor();
  return Number(await row.first().getAttribute('data-line'));
}

async function columnOf(page: Page, label: string): Promise<number> {
  const head = page.locator('.sheet-head [role=columnheader]').filter({ has: page.locator(`[data-head]`) });
  const titles = await head.evaluateAll((cells) => cells.map((one) => one.getAttribute('title')));
  const place = titles.indexOf(label);
  if (place < 0) throw new Error(`there is no column “${label}” among ${titles.join(', ')}`);
  return place;
}

async function choose(page: Page, key: string, label: string) {
  const [line, column] = [await rowOf(page, key), await columnOf(page, label)];
  await cell(page, line, column).click();
  return { line, column };
}

async function firstCell(page: Page, label: string) {
  const heads = await columnOf(page, label).catch(() => 1);
  await cell(page, 0, heads).click();
  return { line: 0, column: heads };
}

async function textOf(page: Page, key: string, label: string): Promise<string> {
  return cell(page, await rowOf(page, key), await columnOf(page, label)).innerText();
}

async function rowCount(page: Page): Promise<number> {
  const text = await page.locator('.sheet-foot').innerText();
  return Number(
    /(\d[\d\s]*)\s(?:sur\s|lignes?)/.exec(text.replace(/.*choisies?/s, ''))?.[1]?.replace(/\s/g, ''),
  );
}

/** Nothing is on its way and nothing waits. */
async function saved(page: Page): Promise<void> {
  const waiting = () =>
    page.locator('.sheet-row-unsaved, .sheet-row-sending, .sheet-notice, .sheet-progress').count();
  await expect.poll(waiting, SOON).toBe(0);
}

/** As a spreadsheet leaves it: the table, and the same as text. */
async function putOnClipboard(page: Page, cells: readonly (readonly string[])[]): Promise<void> {
  const html = `<html><head><style>td{color:red}</style></head><body><table>${cells
    .map(
      (row) =>
        `<tr>${row.map((words) => `<td>${words.replaceAll('"', '&quot;').replaceAll('\n', '<br>\r\n   ')}</td>`).join('')}</tr>`,
    )
    .join('\r\n')}</table></body></html>`;
  const text = cells
    .map((row) =>
      row.map((words) => (/[\n"]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words)).join('\t'),
    )
    .join('\r\n');
  await page.evaluate(
    `navigator.clipboard.write([new ClipboardItem({
      'text/html': new Blob([${JSON.stringify(html)}], { type: 'text/html' }),
      'text/plain': new Blob([${JSON.stringify(text)}], { type: 'text/plain' }),
    })])`,
  );
}

async function goToFirst(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Aller à la première' }).click();
  await page.locator('.sheet-body [data-column]:focus').waitFor();
}

/** From the first row of the pasted ones to the last: the value is written once and taken by all. */
async function fillColumn(page: Page, label: string, words: string): Promise<void> {
  await goToFirst(page);
  const line = Number(await focused(page, ROW));
  const column = await columnOf(page, label);
  await page.locator(`.sheet-body [data-line="${line}"][data-column="${column}"]`).click();
  await page.keyboard.press('Control+Shift+ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type(words);
  await page.keyboard.press('Control+Enter');
}

function isIn(page: Page): Promise<unknown> {
  return focused(page, "it.matches('[role=gridcell]')");
}

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
