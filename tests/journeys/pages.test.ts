import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { barriers, COLOURS, openStage, type Stage, type Visitor, visit } from './web-browser.ts';

let stage: Stage;
let anne: Visitor;

/** The machine may be busy with other tests. */
const SOON = { timeout: 30_000 };

beforeAll(async () => {
  stage = await openStage();
  anne = await visit(stage);
  const { page } = anne;
  await page.goto(stage.server.setupUrl ?? 'no setup address');
  await page.getByLabel('Entreprise ou cabinet').fill('Cabinet Durand');
  await page.getByLabel('Votre nom').fill('Anne Durand');
  await page.getByLabel('Adresse électronique').fill('anne@example.org');
  await page.getByLabel('Mot de passe').fill('une phrase assez longue');
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await page.getByRole('button', { name: /^Explorer.*fintech/ }).click();
  await page.getByRole('heading', { name: 'À faire ensuite' }).waitFor();
}, 180_000);

afterAll(async () => {
  await stage?.close();
});

const PAGES: readonly (readonly [string, string])[] = [
  ['the list of dossiers', '/'],
  ['people', '/people'],
  ['home', '/d/fintech'],
  ['the mission', '/d/fintech/mission'],
  ['the documents to gather', '/d/fintech/mission?view=documents'],
  ['the interviews', '/d/fintech/mission?view=interviews'],
  ['an interview', '/d/fintech/mission?interview=I-01'],
  ['the nine steps', '/d/fintech/mission?view=steps'],
  ['the study', '/d/fintech/registers/study'],
  ['assets', '/d/fintech/registers/assets'],
  ['an asset', '/d/fintech/registers/assets?row=backups'],
  ['the criteria', '/d/fintech/registers/criteria?row=v1'],
  ['a new measure', '/d/fintech/registers/measures?row=new'],
  ['scenarios', '/d/fintech/scenarios'],
  ['a scenario', '/d/fintech/scenarios?row=S-01'],
  ['a rating', '/d/fintech/scenarios?row=S-01&tab=rating'],
  ['a treatment', '/d/fintech/scenarios?row=S-01&tab=treatment'],
  ['an acceptance', '/d/fintech/scenarios?row=S-01&tab=acceptance'],
  ['a history', '/d/fintech/scenarios?row=S-01&tab=history'],
  ['the treatment plan', '/d/fintech/treatment'],
  ['the measures by horizon', '/d/fintech/treatment?view=horizons'],
  ['the roadmap', '/d/fintech/roadmap?view=gantt'],
  ['the load of the roadmap', '/d/fintech/roadmap?view=load'],
  ['the statement of applicability', '/d/fintech/applicability?row=5.1'],
  ['the policies', '/d/fintech/registers/policies'],
  ['governance', '/d/fintech/governance'],
  ['a policy', '/d/fintech/governance?policy=access-control'],
  ['the readers of a policy', '/d/fintech/governance?policy=access-control&tab=readers'],
  ['the exceptions', '/d/fintech/governance?view=exceptions'],
  ['the decisions', '/d/fintech/decisions'],
  ['the audits', '/d/fintech/registers/audits'],
  ['the year of audits', '/d/fintech/audits?row=new&what=audits&of=penetration-test'],
  ['the findings of audits', '/d/fintech/audits?view=findings&show=all'],
  ['the providers', '/d/fintech/providers'],
  ['a request for proposals', '/d/fintech/providers?request=AO-01'],
  ['the four stages', '/d/fintech/cycle'],
  ['the management review', '/d/fintech/cycle?view=review'],
  ['the deadlines', '/d/fintech/cycle?view=deadlines'],
  ['documents', '/d/fintech/documents'],
  ['checkups', '/d/fintech/checkups'],
  ['the first procedure of checkups', '/d/fintech/checkups/procedure'],
  ['a checkup that has no procedure yet', '/d/fintech/checkups/run'],
  ['the settings', '/d/fintech/settings'],
  ['the criteria editor', '/d/fintech/settings?section=criteria'],
  ['the data of a dossier', '/d/fintech/settings?section=data'],
  ['the glossary', '/d/fintech/glossary?term=risk-owner'],
  ['a page that is not there', '/d/fintech/nowhere'],
];
const DOORS = [
  ['sign in', '/sign-in'],
  ['setup', '/setup?key=x'],
  ['join', '/join?token=x'],
] as const;

describe('a page of the dossier', () => {
  it.each(PAGES)(
    '%s: no barrier in either theme, no complaint, French typography, read on a phone',
    async (_, path) => {
      const { page } = anne;
      anne.complaints.length = 0;
      await page.goto(path);
      await settled(page);

      expect((await barriers(page)).join('\n')).toBe('');
      expect(badSpaces(await page.locator('body').innerText())).toEqual([]);

      await page.emulateMedia({ colorScheme: 'dark' });
      await page.locator('html[data-mantine-color-scheme=dark]').waitFor();
      expect((await barriers(page, COLOURS)).join('\n')).toBe('');

      await page.setViewportSize({ width: 390, height: 844 });
      await settled(page);
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
      expect(over).toBeLessThanOrEqual(0);
      expect(anne.complaints).toEqual([]);
    },
  );

  afterEach(async () => {
    await anne.page.emulateMedia({ colorScheme: 'light' });
    await anne.page.setViewportSize({ width: 1280, height: 720 });
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme', (scheme) => {
  it.each(DOORS)('the door “%s” has no barrier', async (_, path) => {
    const { page } = await visit(stage, { colorScheme: scheme });

    await page.goto(path);
    await settled(page);

    expect((await barriers(page)).join('\n')).toBe('');
    await page.context().close();
  });
});

it('no page made the server fail', () => {
  expect(stage.faults.map(String)).toEqual([]);
});

async function settled(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  const waiting = () => page.locator('.state[role=status], .mantine-Loader-root').count();
  await expect.poll(waiting, SOON).toBe(0);
  // What a list asks for once it is there: names of rows, the entry beside it.
  await page.waitForTimeout(150);
  await expect.poll(waiting, SOON).toBe(0);
}

/** Places where French typography asks for a no-break space and an ordinary one stands. */
function badSpaces(text: string): readonly string[] {
  return [...text.matchAll(/.{0,20}(?: [:;?!»%€](?=\s|$)|« (?=\S)).{0,10}/gmu)].map(([found]) => found);
}
