import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordedCloudflare } from '#checkup/collectors/fixtures/cloudflare.ts';
import { type FixtureServer, fixtureServer } from '#checkup/collectors/fixtures/server.ts';
import { addDays, localDay } from '#kernel/date.ts';
import { vigie } from './command-line.ts';

const CANARY = 'cf-canary-of-the-command-line';
const YESTERDAY = addDays(localDay(new Date()), -1);
const ENVIRONMENT = { LANG: 'fr_FR.UTF-8', CLOUDFLARE_TOKEN: CANARY };

let cloudflare: FixtureServer;
let home = '';
let procedure = '';

beforeAll(async () => {
  cloudflare = await fixtureServer(recordedCloudflare({ plan: 'pro' }));
  home = mkdtempSync(join(tmpdir(), 'vigie-collect-'));
  const folder = join(home, 'procedure');
  await vigie(['checkup', 'init', folder]);
  procedure = join(folder, 'procedure.yaml');
  const block = `collectors:\n  - id: cloudflare\n    settings: {base: "${cloudflare.base}/client/v4"}\n    secrets: {token: CLOUDFLARE_TOKEN}`;
  const text = readFileSync(procedure, 'utf8').replace('collectors: []', block);
  writeFileSync(procedure, text.replace('www.example.com', 'example.com'));
}, 60_000);

afterAll(async () => {
  await cloudflare.stop();
  rmSync(home, { recursive: true, force: true });
});

const collect = (out: string, ...more: string[]) =>
  vigie(['checkup', 'collect', '--procedure', procedure, '--out', join(home, out), ...more], ENVIRONMENT);
const read = (...path: string[]) => readFileSync(join(home, ...path), 'utf8');

describe('vigie checkup collect, against a Cloudflare that answers as recorded', { timeout: 120_000 }, () => {
  it('adds one record a zone with --daily, and none twice', async () => {
    const first = await collect('evidence', '--daily');
    const again = await collect('evidence', '--daily');

    expect([first.code, again.code]).toEqual([0, 0]);
    expect(first.out).toMatch(/collected\.evidence\.json : \d+ preuves vues sur \d+/);
    const records = read('evidence', 'daily.ndjson')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const windows = records.map(({ zone, window }) => [zone, window.from < window.to]);
    expect(windows.length).toBeLessThanOrEqual(2);
    expect(windows[0]).toEqual(['example.com', true]);
    // Where the second began, the first had ended.
    for (const [place, record] of records.entries()) {
      if (place > 0) expect(record.window.from).toBe(records[place - 1].window.to);
    }
  });

  it('leaves evidence that a checkup reads later, without asking anybody', async () => {
    const asked = cloudflare.asked.length;
    const [evidence, archive] = [join(home, 'evidence'), join(home, 'archive')];
    const places = ['--procedure', procedure, '--evidence', evidence, '--archive', archive];

    const { code, out } = await vigie(
      ['checkup', 'run', ...places, '--offline', '--date', YESTERDAY],
      ENVIRONMENT,
    );

    expect(code).toBe(1);
    expect(out).toContain('Archivé');
    expect(cloudflare.asked.length).toBe(asked);
  });

  it('compares with the last archived checkup where --archive names it', async () => {
    const alone = await collect('alone');
    const beside = await collect('beside', '--archive', join(home, 'archive'));

    const compared = (folder: string) =>
      JSON.parse(read(folder, 'collected.evidence.json')).find(
        ({ kind }: { kind: string }) => kind === 'recently-modified-rules',
      ).payload.comparedWith;
    expect([alone.code, beside.code]).toEqual([0, 0]);
    expect(compared('alone')).toBeNull();
    expect(compared('beside')).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it('writes the token nowhere', () => {
    const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const told = files.filter((file) => readFileSync(join(file.parentPath, file.name)).includes(CANARY));

    expect(cloudflare.asked.length).toBeGreaterThan(10);
    expect(told.map(({ name }) => name)).toEqual([]);
  });
});
