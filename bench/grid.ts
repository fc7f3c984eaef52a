import type { Page } from 'playwright-core';
import { openStage, type Stage, visit } from '../tests/journeys/web-browser.ts';
import { dossierOf } from './dossier.ts';
import { print } from './measure.ts';
import { newcomer } from './newcomer.ts';

const ROWS = 10_000;

/** Typing in a register of 10,000 rows, in a real browser: from the key to the picture in which it is seen. */
async function benchGrid(): Promise<void> {
  const stage = await openStage();
  try {
    const page = await open(stage);
    const typing = await keysIn(page, async () => {
      for (let row = 0; row < 20; row += 1) {
        await page.keyboard.type('nom écrit', { delay: 25 });
        await page.keyboard.press('Enter');
        await page.waitForTimeout(60);
      }
    });
    print({
      what: `Typing in a grid of ${ROWS} rows, p95 of ${typing.length} keys`,
      value: p95(typing),
      unit: 'ms',
      goal: 50,
    });
    const walking = await keysIn(page, async () => {
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press('ArrowDown');
        await page.waitForTimeout(20);
      }
    });
    print({
      what: `Walking in it by arrows, p95 of ${walking.length} keys`,
      value: p95(walking),
      unit: 'ms',
      goal: 50,
    });
    const search = page.getByRole('searchbox');
    await search.focus();
    const searching = await keysIn(page, async () => {
      await page.keyboard.type('poste 99', { delay: 60 });
    });
    print({ what: 'Searching in it, p95 of a key', value: p95(searching), unit: 'ms', goal: 100 });
  } finally {
    await stage.close();
  }
}

async function open(stage: Stage): Promise<Page> {
  const { page } = await visit(stage);
  await newcomer(page, stage);
  const content = JSON.stringify(await dossierOfAssets());
  const status = await page.evaluate<number>(
    `fetch('/api/dossiers/create', { method: 'POST', headers: { 'content-type': 'application/json' },
       body: JSON.stringify({ id: 'grand', content: ${content} }) }).then((answer) => answer.status)`,
  );
  if (status !== 200) throw new Error(`the dossier of the bench was refused (${status})`);
  await page.goto('/d/grand/registers/assets');
  await page.locator('.sheet-body .sheet-row').first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1500);
  await page.locator('.sheet-body [data-line="3"][data-column="1"]').click();
  return page;
}

async function dossierOfAssets() {
  const dossier = await dossierOf(100);
  const [model] = dossier.assets;
  const more = Array.from({ length: ROWS - dossier.assets.length }, (_, place) => ({
    ...model,
    id: `poste-${place}`,
    name: `Poste ${place}`,
    dependsOn: [],
  }));
  return { ...dossier, assets: [...dossier.assets, ...more] };
}

/** From each key press to the first moment after the next picture, in milliseconds. */
async function keysIn(page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(`{
    window.keyTimes = [];
    window.keyHeard ??= (event) => {
      const start = event.timeStamp;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.keyTimes.push(performance.now() - start);
        port2.postMessage(0);
      });
    };
    document.addEventListener('keydown', window.keyHeard, true);
  }`);
  await work();
  await page.waitForTimeout(300);
  return page.evaluate<number[]>(
    "(document.removeEventListener('keydown', window.keyHeard, true), window.keyTimes)",
  );
}

function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

await benchGrid();
