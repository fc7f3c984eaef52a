import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { expect as known } from '#kernel/result.ts';
import { type RunningServer, startServer } from '#server/main.ts';

export interface Stage {
  readonly server: RunningServer;
  readonly browser: Browser;
  /** What the server reported as its own fault. */
  readonly faults: readonly unknown[];
  readonly close: () => Promise<void>;
}

/** Builds the pages as they are shipped, starts the real server on an empty folder, and a browser. */
export async function openStage(): Promise<Stage> {
  await buildPages();
  const dataDir = await mkdtemp(join(tmpdir(), 'vigie-web-'));
  // Root’s database runs as another account; where that one may not pass, the cluster would stay behind elsewhere.
  await chmod(dataDir, 0o711);
  const faults: unknown[] = [];
  const started = await startServer({
    dataDir,
    host: '127.0.0.1',
    port: 0,
    language: 'fr',
    report: (error) => faults.push(error),
  });
  const server = known(started, 'the server starts on an empty folder');
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
  return {
    server,
    browser,
    faults,
    close: async () => {
      await browser.close();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Once a run of the tests: the first file that needs the pages builds them, and the others wait for it. */
async function buildPages(): Promise<void> {
  const mark = join(tmpdir(), `vigie-pages-${process.env.VIGIE_TEST_RUN ?? process.pid}`);
  const first = await mkdir(mark).then(
    () => true,
    () => false,
  );
  const [built, failed] = [join(mark, 'built'), join(mark, 'failed')];
  if (first) {
    const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));
    await build({ configFile, logLevel: 'error' }).catch(async (error) => {
      await writeFile(failed, '');
      throw error;
    });
    await writeFile(built, '');
    return;
  }
  while (!existsSync(built)) {
    if (existsSync(failed)) throw new Error('the pages could not be built');
    await sleep(200);
  }
}

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-dev-shm-usage',
];

function chromiumPath(): string {
  const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'];
  const found = places.find((place) => place !== undefined && existsSync(place));
  if (!found) throw new Error('no Chromium: install it (apt-get install chromium) or set CHROMIUM_PATH');
  return found;
}

export interface Visitor {
  readonly page: Page;
  /** What the browser complained about: errors of scripts, of the content security policy, of loading. */
  readonly complaints: string[];
}

/** A person at a browser of their own: French, 1280 × 720, unless they say otherwise. */
export async function visit(stage: Stage, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await stage.browser.newContext({
    baseURL: stage.server.url,
    locale: 'fr-FR',
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { page, complaints };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a theme can break: all else is the same in the other. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe-core finds against WCAG 2.2 AA and its best practices, one line a fault. */
export async function barriers(page: Page, rules: readonly string[] = TAGS): Promise<readonly string[]> {
  await page.evaluate(AXE);
  // Scripts of the page are told as text: these tests run without the types of a browser.
  const { violations } = await page.evaluate<AxeAnswer>(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)} })`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} — ${failureSummary}`),
  );
}

/** Something about the element that has the focus, as an expression on `it`. */
export function focused(page: Page, expression: string): Promise<unknown> {
  return page.evaluate(`((it) => ${expression})(document.activeElement)`);
}

interface AxeAnswer {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}
