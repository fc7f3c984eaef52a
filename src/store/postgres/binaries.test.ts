import { execFileSync } from 'node:child_process';
import { cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expect as expectOk } from '#kernel/result.ts';
import { ownAccount, runAs } from './account.ts';
import { type Binaries, findBinaries, placeBinaries } from './binaries.ts';

const NOBODY = { uid: 65534, gid: 65534 };

describe('The programs of PostgreSQL', () => {
  let folder = '';
  let found: Binaries;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vigie-binaries-'));
    found = expectOk(findBinaries(), 'binaries of this machine');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** As npm leaves them when it runs no scripts: without the links between libraries. */
  function withoutLinks(name: string): Binaries {
    const copy = join(folder, name);
    cpSync(found.folder, copy, { recursive: true, verbatimSymlinks: true });
    for (const entry of readdirSync(join(copy, 'lib'))) {
      const file = join(copy, 'lib', entry);
      if (lstatSync(file).isSymbolicLink()) rmSync(file);
    }
    return { ...found, folder: copy };
  }

  function version({ folder: place }: Binaries, account = ownAccount()): string {
    const program = join(place, 'bin', 'postgres');
    return execFileSync(program, ['--version'], { ...runAs(account), cwd: '/', encoding: 'utf8' });
  }

  it('are found for this machine, and for no other is there a promise', () => {
    const missing = findBinaries('plan9-mips');

    expect(found.major).toBe(18);
    expect(missing.ok ? '' : missing.refusals[0]?.message.en).toContain('DATABASE_URL');
  });

  it('run although npm was told to run no scripts', () => {
    const bare = withoutLinks('bare');
    expect(() => version(bare)).toThrow();

    const placed = expectOk(placeBinaries(bare, ownAccount(), []), 'placed');

    expect(placed.folder).toBe(bare.folder);
    expect(version(placed)).toContain('PostgreSQL');
  });

  it.runIf(ownAccount().uid === 0)('are copied to where another account may run them', () => {
    mkdirSync(join(folder, 'closed'), { mode: 0o700 });
    execFileSync('chmod', ['755', folder]);
    const closed = withoutLinks('closed/native');

    const placed = expectOk(placeBinaries(closed, NOBODY, [join(folder, 'open')]), 'placed');
    const again = expectOk(placeBinaries(closed, NOBODY, [join(folder, 'open')]), 'placed again');

    expect(placed.folder).toBe(join(folder, 'open', `vigie-postgres-${found.version}`));
    expect(version(placed, NOBODY)).toContain('PostgreSQL');
    expect(again).toEqual(placed);
  });
});
