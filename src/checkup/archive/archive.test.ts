import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expect as sure } from '#kernel/result.ts';
import { certificate, smallOrder } from '../fixtures/checkup.ts';
import { type CheckupOrder, runCheckup } from '../run/run.ts';
import { openOrCreate, openRepository } from './repository.ts';
import { type Verification, verifyArchive } from './verify.ts';

const DATA = 'weekly/2026/security-checkup-2026-11-16.json';
const REPORT = 'weekly/2026/security-checkup-2026-11-16.md';

describe('An archive of checkups', () => {
  let home = '';
  let archive = '';
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'vigie-archive-'));
    archive = join(home, 'archive é');
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const run = async (date: string, changes: Partial<CheckupOrder> = {}) =>
    sure(await runCheckup(smallOrder(archive, date, changes)), 'the checkup is archived');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: archive, encoding: 'utf8' });
  const verify = async (): Promise<Verification> =>
    sure(await verifyArchive(sure(await openRepository(archive), 'it opens')), 'it reads');
  const troubles = async () => (await verify()).troubles.map(({ where }) => where);
  const refusalsOf = async (date: string, changes: Partial<CheckupOrder> = {}) => {
    const done = await runCheckup(smallOrder(archive, date, changes));
    return done.ok ? [] : done.refusals.map(({ code }) => code);
  };

  it('is a git repository with one commit a checkup, and a folder that equals its last commit', async () => {
    await run('2026-11-16');
    const { archived } = await run('2026-11-23');

    expect(git('log', '--format=%s')).toBe(
      'Checkup weekly 2026-11-23: orange\nCheckup weekly 2026-11-16: orange\n',
    );
    expect(git('rev-parse', 'HEAD').trim()).toBe(archived.commit);
    expect(git('status', '--porcelain')).toBe('');
    expect(git('fsck', '--strict')).toBe('');
    expect(await verify()).toMatchObject({ checkups: 2, commits: 2, troubles: [], remarks: [] });
  });

  it('is checked by sha256sum too', async () => {
    await run('2026-11-16');

    const said = execFileSync('sha256sum', ['--check', '--strict', DATA.replace('.json', '.sha256')], {
      cwd: archive,
      encoding: 'utf8',
    });

    expect(
      said
        .trim()
        .split('\n')
        .every((line) => line.endsWith(': OK')),
    ).toBe(true);
  });

  it('is the same to the last byte when the same checkups are done elsewhere', async () => {
    await run('2026-11-16');
    const first = (await run('2026-11-23')).archived.commit;
    archive = join(home, 'elsewhere');
    await run('2026-11-16');

    expect((await run('2026-11-23')).archived.commit).toBe(first);
  });

  it('takes one report a day and procedure; a correction says why and is a commit of its own', async () => {
    await run('2026-11-16', {
      attachments: new Map([
        ['shot.png', Buffer.from([1, 2])],
        ['procedure.json', Buffer.from('{}')],
      ]),
    });
    expect(git('ls-files')).toContain('attached-shot.png');

    expect(await refusalsOf('2026-11-16')).toEqual(['checkup-exists']);
    expect(await refusalsOf('2026-11-23', { amend: 'too early' })).toEqual(['nothing-to-amend']);
    const { report } = await run('2026-11-16', {
      amend: 'a certificate was forgotten',
      evidence: [certificate('api.example.com', '2026-11-18')],
    });

    expect(report).toMatchObject({ revision: 2, reason: 'a certificate was forgotten', level: 'red' });
    expect(git('log', '-1', '--format=%B')).toContain('Reason: a certificate was forgotten');
    expect(git('ls-files')).not.toContain('shot.png');
    expect(
      existsSync(join(archive, 'weekly/2026/security-checkup-2026-11-16.evidence/attached-shot.png')),
    ).toBe(false);
    expect(await verify()).toMatchObject({ checkups: 1, commits: 2, troubles: [], remarks: [] });
  });

  it('remembers what the next checkup compares with', async () => {
    await run('2026-11-16', { evidence: [certificate('example.com', '2026-11-20')] });
    const { report } = await run('2026-11-23');

    expect(report.previous).toEqual({ date: '2026-11-16', level: 'red' });
    expect(report.evolution.resolved).toHaveLength(1);
  });

  it('obeys no hook, no configuration and no signature of the person at the machine', async () => {
    await run('2026-11-16');
    const trap = join(home, 'trap');
    const script = `#!/bin/sh\ntouch ${JSON.stringify(trap)}\nexit 1\n`;
    mkdirSync(join(archive, '.git/hooks'), { recursive: true });
    for (const hook of [
      'pre-commit',
      'commit-msg',
      'post-commit',
      'reference-transaction',
      'post-index-change',
    ]) {
      writeFileSync(join(archive, '.git/hooks', hook), script, { mode: 0o755 });
    }
    git('config', 'commit.gpgSign', 'true');
    git('config', 'gpg.program', '/bin/false');
    git('config', 'core.autocrlf', 'true');
    git('config', 'core.fsmonitor', join(archive, '.git/hooks/pre-commit'));

    const { archived } = await run('2026-11-23');

    expect(archived.commit).toMatch(/^[0-9a-f]{40}$/);
    expect(existsSync(trap)).toBe(false);
    expect(await troubles()).toEqual([]);
  });

  describe('is found altered when', () => {
    beforeEach(() => run('2026-11-16'));
    const commit = (message: string) => {
      git('add', '--all');
      git('-c', 'user.name=x', '-c', 'user.email=x@x', 'commit', '--quiet', '-m', message);
    };

    it('a file of the folder is not the one that was archived', async () => {
      appendFileSync(join(archive, REPORT), '\nAll is well.\n');

      expect(await troubles()).toEqual([REPORT]);
    });

    it('a report is rewritten by a commit of somebody', async () => {
      appendFileSync(join(archive, REPORT), '\nAll is well.\n');
      commit('Tidy');

      expect(await troubles()).toEqual([git('rev-parse', 'HEAD').slice(0, 12), REPORT]);
    });

    it('a commit bears the last lines of ours and another seal', async () => {
      const message = git('log', '-1', '--format=%B').replace('Revision: 1', 'Revision: 2');
      appendFileSync(join(archive, REPORT), '\nAll is well.\n');
      commit(message);

      expect(await troubles()).toEqual([REPORT]);
    });

    it('a piece of evidence, its hash in the data, and the seal are all rewritten', async () => {
      const [piece = ''] = readdirSync(join(archive, 'weekly/2026/security-checkup-2026-11-16.evidence'));
      const path = join(archive, 'weekly/2026/security-checkup-2026-11-16.evidence', piece);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/nobody/g, 'somebody'));
      commit('Tidy');

      expect((await troubles()).length).toBeGreaterThanOrEqual(2);
    });

    it('a stranger’s file stands in it, or one of its own is gone', async () => {
      writeFileSync(join(archive, 'note.txt'), 'hello');
      rmSync(join(archive, REPORT));
      commit('Tidy');

      expect(await troubles()).toEqual(expect.arrayContaining(['note.txt', REPORT]));
    });

    it.each(['a blob', 'a tree', 'a commit'])('%s of git itself is damaged', async (what) => {
      const name = { 'a blob': `HEAD:${DATA}`, 'a tree': 'HEAD^{tree}', 'a commit': 'HEAD' }[what] ?? '';
      const id = git('rev-parse', name).trim();
      const path = join(archive, '.git/objects', id.slice(0, 2), id.slice(2));
      chmodSync(path, 0o644);
      writeFileSync(path, Buffer.from([0x78, 0x9c, 1, 2, 3]));

      expect(await troubles()).not.toEqual([]);
    });

    it('history was rewritten so that a correction disappeared', async () => {
      await run('2026-11-16', { amend: 'first' });
      const tree = git('rev-parse', 'HEAD^{tree}').trim();
      const message = git('log', '-1', '--format=%B');
      const id = execFileSync(
        'git',
        ['-c', 'user.name=x', '-c', 'user.email=x@x', 'commit-tree', tree, '-m', message.trim()],
        { cwd: archive, encoding: 'utf8' },
      );
      git('reset', '--quiet', '--hard', id.trim());

      expect(await troubles()).toEqual([id.slice(0, 12)]);
    });
  });

  it('says that a file lacks in the folder, and the next checkup brings it back', async () => {
    await run('2026-11-16');
    rmSync(join(archive, DATA));

    expect(await verify()).toMatchObject({ troubles: [], remarks: [{ where: DATA }] });
    const { restored } = await run('2026-11-23');

    expect(restored).toEqual([DATA]);
    expect(await verify()).toMatchObject({ troubles: [], remarks: [] });
    expect(git('status', '--porcelain')).toBe('');
  });

  it('refuses a folder of somebody else, a file, and a folder inside another repository', async () => {
    mkdirSync(join(home, 'full'));
    writeFileSync(join(home, 'full', 'thesis.doc'), '');
    writeFileSync(join(home, 'file'), '');
    mkdirSync(join(home, 'other/inside'), { recursive: true });
    execFileSync('git', ['init', '--quiet'], { cwd: join(home, 'other') });

    const codes = await Promise.all(
      ['full', 'file'].map(async (name) => {
        const opened = await openOrCreate(join(home, name));
        return opened.ok ? 'opened' : opened.refusals[0]?.code;
      }),
    );
    const inside = await openRepository(join(home, 'other/inside'));
    const nothing = await openRepository(join(home, 'nothing'));

    expect(codes).toEqual(['archive-not-empty', 'archive-unusable']);
    expect(inside).toMatchObject({ ok: false, refusals: [{ code: 'archive-inside' }] });
    expect(nothing).toMatchObject({ ok: false, refusals: [{ code: 'no-archive' }] });
  });

  it('takes away the lock of a git that was killed, and waits for one that is at work', async () => {
    await run('2026-11-16');
    const lock = join(archive, '.git/refs/heads/main.lock');
    writeFileSync(lock, '');

    expect(await refusalsOf('2026-11-23')).toEqual(['archive-locked']);
    utimesSync(lock, 0, 0);

    expect(await refusalsOf('2026-11-23')).toEqual([]);
    expect(await troubles()).toEqual([]);
  });

  it('keeps the first of two checkups that end at the same time', async () => {
    await run('2026-11-16');

    const both = await Promise.all([refusalsOf('2026-11-23'), refusalsOf('2026-11-24')]);

    const codes = both.flat();
    expect(codes.filter((code) => code !== 'archive-moved')).toEqual([]);
    expect(await verify()).toMatchObject({ checkups: 3 - codes.length, troubles: [] });
  });

  it('refuses clearly when a file cannot be written, and stays as it was', async () => {
    await run('2026-11-16');
    const before = git('rev-parse', 'HEAD');

    // The largest file that this shell lets a process write is smaller than the attachment: what a full disk does.
    const script = join(import.meta.dirname, 'fixtures/run-large.ts');
    const said = execFileSync(
      'bash',
      ['-c', `ulimit -f 200; exec ${JSON.stringify(process.execPath)} "$0" "$1"`, script, archive],
      { encoding: 'utf8' },
    );

    expect(said.trim()).toBe('disk-full');
    expect(git('rev-parse', 'HEAD')).toBe(before);
    expect(readdirSync(join(archive, '.git')).filter((name) => name.startsWith('vigie-'))).toEqual([]);
    expect(await verify()).toMatchObject({ checkups: 1, troubles: [], remarks: [] });
  });

  it('killed at any point, holds each checkup whole or not at all', { timeout: 180_000 }, async () => {
    await run('2026-11-16');
    const script = join(import.meta.dirname, 'fixtures/run-once.ts');
    let kills = 0;
    let done = 0;
    for (let delay = 0; delay <= 270; delay += 30) {
      const revision = (await verify()).commits;
      const args = [script, archive, '2026-11-16', `correction ${revision}`];
      const child = spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = once(child, 'exit');
      await once(child.stdout, 'data');
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, delay))]);
      // The whole group: git dies with the process that asked it.
      if (child.exitCode === null && child.pid) {
        process.kill(-child.pid, 'SIGKILL');
        kills += 1;
      } else done += 1;
      await ended;

      const { troubles: wrong, commits } = await verify();
      expect(wrong).toEqual([]);
      expect(commits === revision || commits === revision + 1).toBe(true);
      // A killed git may leave its lock, which the next run takes away once it is a minute old.
      const lock = join(archive, '.git/refs/heads/main.lock');
      if (existsSync(lock)) utimesSync(lock, 0, 0);
    }

    expect(kills).toBeGreaterThan(3);
    await run('2026-11-23');
    expect(await verify()).toMatchObject({ checkups: 2, troubles: [], remarks: [] });
    expect(git('status', '--porcelain')).toBe('');
    expect(kills + done).toBe(10);
  });
});
