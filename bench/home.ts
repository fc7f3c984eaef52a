import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { openStage, visit } from '../tests/journeys/web-browser.ts';
import { print } from './measure.ts';
import { newcomer } from './newcomer.ts';

const VISITS = 5;

/** The home page of the sample company in a real browser: what it fetches, and when it says something. */
async function benchHome(): Promise<void> {
  const stage = await openStage();
  try {
    printSizes();
    const { page } = await visit(stage);
    await newcomer(page, stage);
    await page.getByRole('button', { name: /^Explorer.*fintech/ }).click();
    await page.getByRole('heading', { name: 'À faire ensuite' }).waitFor();
    const seen: number[] = [];
    for (let visited = 0; visited < VISITS; visited += 1) seen.push(await opened(page));
    print({
      what: 'Home of the sample, from the address to what is to be done next',
      value: seen.toSorted((a, b) => a - b)[Math.floor(VISITS / 2)] ?? Number.NaN,
      unit: 'ms',
      goal: 1000,
    });
  } finally {
    await stage.close();
  }
}

/** Milliseconds from the start of the navigation to the picture in which the next actions stand. */
async function opened(page: Page): Promise<number> {
  await page.reload({ waitUntil: 'commit' });
  await page.locator('h2', { hasText: 'À faire ensuite' }).waitFor();
  return page.evaluate<number>('new Promise((seen) => requestAnimationFrame(() => seen(performance.now())))');
}

/** What comes over the wire before the first page is seen, and what the grid adds to it. */
function printSizes(): void {
  const folder = join(import.meta.dirname, '..', 'dist', 'web', 'assets');
  const html = readFileSync(join(folder, '..', 'index.html'), 'utf8');
  const size = (name: string) => gzipSync(readFileSync(join(folder, name))).length / 1000;
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const entry = scripts.filter((name) => html.includes(name)).reduce((sum, name) => sum + size(name), 0);
  const grid = scripts
    .filter((name) => name.startsWith('register-room'))
    .reduce((sum, name) => sum + size(name), 0);
  print({ what: 'Entry JavaScript, gzip', value: entry, unit: 'kB', goal: 250 });
  print({
    what: 'Room of the registers with its grid, gzip, loaded when opened',
    value: grid,
    unit: 'kB',
    goal: 60,
  });
}

await benchHome();
