import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBundle } from '#interop/bundle/read.ts';
import { expect as sure } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { Terminal } from '../../terminal.ts';
import type { InitFlags } from './flags.ts';
import { run } from './run.ts';

const home = mkdtempSync(join(tmpdir(), 'vigie-init-'));
afterAll(() => rmSync(home, { recursive: true }));

/** Runs the command away from any terminal, as a program would. */
async function init(name: string, flags: InitFlags) {
  const folder = join(home, name);
  const told = { out: '', err: '', ending: 0, folder };
  const words = (line: Text | string) => `${typeof line === 'string' ? line : line.en}\n`;
  const terminal: Terminal = {
    process: { stdout: { write: () => {} }, stderr: { write: () => {} } },
    language: 'en',
    say: (line) => {
      told.out += words(line);
    },
    give: (text) => {
      told.out += text;
    },
    remark: (line) => {
      told.err += words(line);
    },
    paint: (_, text) => text,
    end: (ending) => {
      told.ending = ending;
    },
    today: () => '2026-11-22',
  };
  await run.call(terminal, flags, folder);
  return told;
}

function answers(name: string, text: string): string {
  const path = join(home, name);
  writeFileSync(path, text);
  return path;
}

async function study(folder: string) {
  return sure(await readBundle(folder), 'what init writes can be read').dossier;
}

describe('vigie init --pack', () => {
  it('writes a study that is half written, with the usual answers', async () => {
    const { folder, ending } = await init('usual', { pack: 'saas-stripe', organisation: 'Acme' });
    const dossier = await study(folder);

    expect(ending).toBe(0);
    expect(dossier.study).toMatchObject({
      id: 'usual',
      organisation: 'Acme',
      language: 'en',
      date: '2026-11-22',
    });
    expect(dossier.assets.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['stripe', 'llm-feature', 'cluster']),
    );
    expect(dossier.evaluations.every(({ current }) => current?.toConfirm)).toBe(true);
  });

  it('follows the answers of a file', async () => {
    const file = answers('answers.yaml', 'llm: no\nruntime: servers\nplaces: [coworking]\n');

    const { folder } = await init('answered', { pack: 'saas-stripe', answers: file });

    const ids = (await study(folder)).assets.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['servers', 'coworking']));
    expect(ids).not.toContain('llm-feature');
    expect(ids).not.toContain('cluster');
    expect(ids).not.toContain('office');
  });

  it.each([
    ['llm: perhaps\n', 'answers › llm: answer one of: yes, no\n'],
    ['moon: yes\n', 'answers › moon: this pack does not ask “moon”'],
    ['- yes\n', 'one answer a line is expected, such as “llm: yes”\n'],
    ['llm: [yes\n', ':'],
  ])('refuses answers that do not fit, and writes nothing: %j', async (text, words) => {
    const file = answers('wrong.yaml', text);

    const { err, out, ending } = await init('refused', { pack: 'saas-stripe', answers: file });

    expect([ending, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(readdirSync(home)).not.toContain('refused');
  });

  it('says that a file of answers is missing', async () => {
    const { err, ending } = await init('absent', { pack: 'agency', answers: join(home, 'nowhere.yaml') });

    expect(ending).toBe(2);
    expect(err).toContain('nowhere.yaml');
  });

  it.each([
    [{ sample: 'saas', pack: 'agency' } as const, /choose “--sample” or “--pack”/],
    [{ answers: 'a.yaml' } as const, /name it with “--pack”/],
  ])('refuses flags that cannot be meant together: %j', async (flags, words) => {
    const { err, ending } = await init('both', flags);

    expect(ending).toBe(2);
    expect(err).toMatch(words);
  });

  it('leaves a study without a pack as empty as before', async () => {
    const { folder } = await init('empty', {});

    expect((await study(folder)).scenarios).toEqual([]);
  });
});
