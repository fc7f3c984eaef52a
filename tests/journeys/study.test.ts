import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, focused, openStage, type Stage, type Visitor, visit } from './web-browser.ts';

let stage: Stage;
let anne: Visitor;

/** The machine may be busy with other tests. */
const SOON = { timeout: 15_000 };
/** A walk over every page. */
const LONG = { timeout: 120_000 };
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
}, 240_000);

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

describe('rating in a sitting, by keyboard alone', () => {
  it('goes through the scales by digits, the level follows, Enter saves and goes on', async () => {
    const { page } = anne;
    await seed(['S-50', 'S-51', 'S-52']);
    await page.goto('/d/vide/evaluation?which=unrated');
    const card = page.locator('.rating-card');
    await card.locator('.kicker', { hasText: 'S-50' }).waitFor();
    expect(await card.locator('.rating-meaning').count()).toBeGreaterThan(20);

    for (const key of ['4', '3', '5', '0', '0', '0']) await page.keyboard.press(key);
    expect(await card.locator('.rating-result').innerText()).toMatch(/Inacceptable\s+4 × 5/);
    expect(await focused(page, 'it.tagName')).toBe('TEXTAREA');
    await page.keyboard.type('Deux incidents en trois ans.');
    await page.keyboard.press('Enter');

    await card.locator('.kicker', { hasText: 'S-51' }).waitFor();
    await expect.poll(() => levelOf('S-50'), SOON).toBe('unacceptable');
  });

  it('keeps what was typed across a reload, and says what is missing', async () => {
    const { page } = anne;
    const card = page.locator('.rating-card');
    await page.keyboard.press('2');
    await page.reload();
    await card.getByText('a été retrouvé').waitFor();

    await card.locator('[data-scale=likelihood] input:checked').press('Enter');

    await card.getByText('Au moins une dimension').waitFor();
    expect(await card.locator('.kicker', { hasText: 'S-51' }).count()).toBeGreaterThan(0);
    expect(await levelOf('S-51')).toBeUndefined();
  });

  it('skips and comes back by letters, and confirms a starting value with one key', async () => {
    const { page } = anne;
    const card = page.locator('.rating-card');
    await card.locator('[data-scale=likelihood] input:checked').focus();
    await page.keyboard.press('s');
    await card.locator('.kicker', { hasText: 'S-52' }).waitFor();
    await page.keyboard.press('p');
    await card.locator('.kicker', { hasText: 'S-51' }).waitFor();

    await page.goto('/d/vide/evaluation?which=to-confirm');
    await card.getByText('relisez-la').waitFor();
    await page.keyboard.press('Enter');

    await expect.poll(() => page.getByText('La séance est finie').count(), SOON).toBe(1);
    const [one] = await act(anne, 'evaluations.list', { dossier: 'vide' });
    expect(one.row.current).toMatchObject({ toConfirm: false, author: 'Anne Durand' });
  });

  it('shows both versions when somebody rated the same scenario meanwhile', async () => {
    const { page } = anne;
    const marc = await invited('Marc', 'editor');
    await page.goto('/d/vide/evaluation?which=all&at=S-50');
    const card = page.locator('.rating-card');
    await card.locator('.kicker', { hasText: 'S-50' }).waitFor();
    const rating = {
      stage: 'current',
      likelihood: 1,
      consequences: { legal: 1 },
      rationale: 'Vu autrement.',
    };
    await act(marc, 'evaluations.rate', { dossier: 'vide', scenario: 'S-50', version: 1, ...rating });

    await page.keyboard.press('3');
    await page.keyboard.press('Control+Enter');
    await page.getByText('n’a pas été enregistré').waitFor();
    await page.getByRole('button', { name: 'Y revenir' }).click();
    await card.getByText('a été retrouvé').waitFor();
    expect(await levelOf('S-50')).toBe('low');
    await card.getByRole('button', { name: 'Enregistrer, suivant' }).click();

    await page.getByRole('heading', { name: 'Deux personnes ont modifié' }).waitFor();
    const conflict = page.getByRole('group', { name: 'Justification' });
    expect(await conflict.innerText()).toContain('Vu autrement.');
    await page.getByRole('button', { name: 'Enregistrer ce choix' }).click();
    // What she changed stays; what only he changed is taken.
    await expect
      .poll(async () => (await evaluation('S-50'))?.row.current, SOON)
      .toMatchObject({
        likelihood: 3,
        consequences: { legal: 1 },
        rationale: 'Vu autrement.',
      });
    await marc.page.context().close();
  });
});

describe('a workshop', () => {
  it('hides the votes until one has voted, shows how far apart they are, and keeps what the group agrees on', async () => {
    const zoe = await invited('Zoe', 'editor');
    const path = '/d/vide/evaluation?view=workshop&at=S-52';
    await anne.page.goto(path);
    await vote(anne.page, ['5', '4']);
    await anne.page.getByText('Ont voté\u00A0: Anne Durand').waitFor();
    await zoe.page.goto(path);
    await zoe.page.getByText('Votez d’abord').waitFor();
    expect(await zoe.page.getByRole('button', { name: 'Révéler les votes' }).count()).toBe(0);
    await vote(zoe.page, ['2', '4']);

    await anne.page.getByText('Anne Durand, Zoe').waitFor();
    await anne.page.getByRole('button', { name: 'Révéler les votes' }).click();
    const row = anne.page.locator('.votes tr', { hasText: 'Vraisemblance' });
    expect(await row.innerText()).toMatch(/Zoe[\s\S]*Anne Durand[\s\S]*à discuter/);
    await anne.page.getByRole('button', { name: 'Partir des médianes' }).click();
    await anne.page.getByRole('button', { name: 'Enregistrer la cotation du groupe' }).click();

    await expect
      .poll(async () => (await evaluation('S-52'))?.row.current, SOON)
      .toMatchObject({
        likelihood: 5,
        rationale: expect.stringContaining('Anne Durand, Zoe'),
      });
    await zoe.page.context().close();
  });
});

describe('the matrices', () => {
  it('filter by cell, with the keyboard too', async () => {
    const { page } = anne;
    await page.goto('/d/fintech/evaluation?view=matrices');
    const cell = page.locator('.matrices section').nth(1).locator('.cell:not(:empty)').first();
    const count = Number(await cell.innerText());

    await cell.press('Enter');

    await page.getByRole('heading', { name: /^Case \d × \d, actuel/ }).waitFor();
    expect(await page.locator('.matrices-below tbody tr').count()).toBeGreaterThanOrEqual(count);
    expect(await page.locator('.matrices [aria-pressed=true]').count()).toBe(1);
  });

  it('compare with a frozen state: new, worse, gone', async () => {
    const { page } = anne;
    await page.goto('/d/vide/evaluation?view=changes');
    await page.getByText('Aucun état n’a encore été figé').waitFor();
    await page.getByRole('button', { name: 'Figer l’état actuel' }).click();
    await page.getByText('Aucun risque n’a changé').waitFor();

    const rating = { stage: 'current', likelihood: 5, consequences: { legal: 5 }, rationale: 'Contrôle.' };
    const { version } = await evaluation('S-50');
    await act(anne, 'evaluations.rate', { dossier: 'vide', scenario: 'S-50', version, ...rating });
    await seed(['S-60']);
    await page.reload();

    const worse = page.locator('.movement').filter({ hasText: 'Plus graves' });
    await worse.getByRole('link', { name: 'Scénario S-50' }).waitFor();
    expect(await worse.innerText()).toMatch(/Faible[\s\S]*Inacceptable/);
    await page
      .locator('.movement')
      .filter({ hasText: 'Nouveaux' })
      .getByRole('link', { name: 'Scénario S-60' })
      .waitFor();
  });
});

describe('treating and accepting', () => {
  it('tries measures out: matrix, cost and residual move, nothing is saved until asked', async () => {
    const { page } = anne;
    await page.goto('/d/fintech/treatment?view=what-if');
    await page.locator('.measure-ticks input').first().waitFor();
    const before = await page.locator('.what-if-result [role=status]').innerText();

    await page.getByRole('button', { name: 'Tout cocher' }).click();

    const after = await page.locator('.what-if-result [role=status]').innerText();
    expect(Number.parseInt(after, 10)).toBeGreaterThan(Number.parseInt(before, 10));
    expect(await page.locator('.what-if-result').innerText()).toMatch(/Faible\s+\d+\s+\d+\s+\+\d+/);
    await page.getByRole('button', { name: 'Tout décocher' }).click();
    await page.getByRole('slider').press('ArrowRight');
    await expect.poll(() => page.locator('.measure-ticks input:checked').count(), SOON).toBeGreaterThan(0);
    const decided = () => measuresThat((status) => status === 'decided');
    const untouched = await decided();

    await page.getByRole('button', { name: 'Tout cocher' }).click();
    expect(await decided()).toBe(untouched);
    await page.getByRole('button', { name: /^Décider \d/ }).click();
    await page.getByText('Plan enregistré').waitFor();
    await expect.poll(decided, SOON).toBeGreaterThan(untouched);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(decided, SOON).toBe(untouched);
  });

  it('a second person decides, on a phone, until a day; the editor may not', async () => {
    const rating = { likelihood: 4, consequences: { financial: 3 }, rationale: 'Ce qui reste.' };
    for (const stage of ['current', 'residual']) {
      const version = (await evaluation('S-51'))?.version;
      const own = { dossier: 'vide', scenario: 'S-51', stage, ...rating };
      await act(anne, 'evaluations.rate', version === undefined ? own : { ...own, version });
    }
    const treatment = { scenario: 'S-51', option: 'accept', reason: 'Trop cher à réduire.', measures: [] };
    await act(anne, 'treatments.save', { dossier: 'vide', row: treatment });
    await anne.page.goto('/d/vide/decisions');
    await anne.page.getByText('Vous avez coté ce risque').waitFor();

    const paul = await invited('Paul', 'approver', { viewport: { width: 390, height: 844 } });
    await paul.page.goto('/d/vide/decisions');
    await paul.page.getByText('Risques qui attendent votre décision').waitFor();
    expect((await barriers(paul.page)).join('\n')).toBe('');
    await paul.page.locator('.decide summary').click();
    await paul.page.getByRole('textbox', { name: 'Raison', exact: true }).fill('Le temps du contrat.');
    await paul.page.reload();
    await paul.page.locator('.decide summary').click();
    const reason = paul.page.getByRole('textbox', { name: 'Raison', exact: true });
    expect(await reason.inputValue()).toBe('Le temps du contrat.');
    await paul.page.getByRole('button', { name: /^Accepter le risque S-51/ }).click();

    await paul.page.getByText('Aucune décision n’est attendue').waitFor();
    const [accepted] = await act(anne, 'acceptances.list', { dossier: 'vide' });
    expect(accepted.row).toMatchObject({ scenario: 'S-51', by: 'Paul', ownRating: false });
    await paul.page.context().close();
  });

  it('a scenario’s treatment gets a new measure without leaving it', async () => {
    const { page } = anne;
    await page.goto('/d/vide/scenarios?row=S-51&tab=treatment');
    const panel = page.locator('aside.panel');
    await panel.getByLabel('Créer une mesure et la relier').fill('Assurer le parc');
    await panel.getByRole('button', { name: 'Créer et relier' }).click();

    await panel.getByRole('link', { name: 'Assurer le parc' }).waitFor();
  });
});

describe('the statement of applicability', () => {
  it('includes at once what is ticked with the space bar, and takes it back', async () => {
    const { page } = anne;
    await page.goto('/d/vide/applicability?theme=people');
    await page.getByRole('grid').waitFor();
    await page.locator('td').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByText('2 mesures cochées').waitFor();

    await page.getByLabel('Décider…').selectOption({ label: 'Inclure, motif\u00A0: Loi' });
    await page.getByRole('button', { name: 'Appliquer' }).click();

    await page.getByText('Enregistré\u00A0: 2').waitFor();
    const included = async () =>
      (await act(anne, 'applicability.list', { dossier: 'vide' })).filter(
        ({ row }: { row: { decision?: string } }) => row.decision === 'included',
      ).length;
    expect(await included()).toBe(2);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(included, SOON).toBe(0);
  });

  it('refuses an exclusion that a scenario contradicts, naming it, and changes nothing', async () => {
    const { page } = anne;
    await page.goto('/d/fintech/applicability?needed=yes');
    await page.getByRole('grid').waitFor();
    await page.locator('td').first().focus();
    await page.keyboard.press('Space');
    await page.getByLabel('Décider…').selectOption('exclude');
    await page.getByLabel('Justification de l’exclusion').fill('Sans objet.');

    await page.getByRole('button', { name: 'Appliquer' }).click();

    await page
      .getByRole('alert')
      .getByText(/Le traitement de S-\d+.*s’appuie sur cette mesure/)
      .waitFor();
  });
});

const PAGES: readonly (readonly [string, string])[] = [
  ['the builder', '/d/fintech/builder'],
  ['the coverage', '/d/vide/builder?view=coverage'],
  ['a sitting', '/d/fintech/evaluation?which=all'],
  ['a workshop', '/d/fintech/evaluation?view=workshop&at=S-01'],
  ['the matrices', '/d/fintech/evaluation?view=matrices&stage=current&likelihood=3&consequence=3'],
  ['the changes', '/d/vide/evaluation?view=changes'],
  ['what-if', '/d/fintech/treatment?view=what-if'],
  ['decisions', '/d/fintech/decisions'],
  ['the statement', '/d/fintech/applicability'],
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
  it('are read on a phone without scrolling sideways', LONG, async () => {
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

  it('say everything in English too', LONG, async () => {
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
  return ASSETS.some(({ name }) => words.includes(name)) || words.includes('Scénario S-');
}

/** Does an action as somebody who is signed in, beside the page. */
// What a server answers is looked at by the test, field by field.
// biome-ignore lint/suspicious/noExplicitAny: see above
async function act(who: Visitor, id: string, input: unknown): Promise<any> {
  const response = await who.page.request.post(`/api/${id.replace('.', '/')}`, { data: input as object });
  if (!response.ok()) throw new Error(`${id}: ${await response.text()}`);
  return response.json();
}

/** Scenarios of the empty study that nobody rated, on the causes that the builder brought in. */
async function seed(ids: readonly string[]): Promise<void> {
  const [threat] = await act(anne, 'threats.list', { dossier: 'vide' });
  const [vulnerability] = await act(anne, 'vulnerabilities.list', { dossier: 'vide' });
  for (const id of ids) {
    const row = {
      ...{ id, title: `Scénario ${id}`, assets: ['api'], threat: threat.row.id, examples: [] },
      ...{ vulnerabilities: [vulnerability.row.id], consequence: 'Les clients attendent.' },
    };
    await act(anne, 'scenarios.save', { dossier: 'vide', row });
  }
}

/** Answers the scales one after the other, and casts the vote. */
async function vote(page: Page, digits: readonly string[]): Promise<void> {
  await page.locator('[data-scale=likelihood] input').first().focus();
  for (const digit of digits) await page.keyboard.press(digit);
  await page.getByRole('button', { name: 'Voter', exact: true }).click();
}

async function levelOf(id: string): Promise<string | undefined> {
  const { rows } = await act(anne, 'scenarios.page', { dossier: 'vide', text: id });
  return rows[0].current?.level;
}

async function evaluation(scenario: string) {
  const rows = await act(anne, 'evaluations.list', { dossier: 'vide' });
  return rows.find(({ row }: { row: { scenario: string } }) => row.scenario === scenario);
}

async function measuresThat(are: (status: string) => boolean): Promise<number> {
  const rows = await act(anne, 'measures.list', { dossier: 'fintech' });
  return rows.filter(({ row }: { row: { status: string } }) => are(row.status)).length;
}

/** Somebody whom Anne invites, in a browser of their own. */
async function invited(name: string, role: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const email = `${name.toLowerCase()}@example.org`;
  const invitation = await anne.page.request.post('/api/people/invite', { data: { email, role } });
  const token = new URL((await invitation.json()).link).searchParams.get('token');
  const visitor = await visit(stage, options);
  await visitor.page.request.post('/api/people/join', { data: { token, name, password: PASSWORD } });
  return visitor;
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
