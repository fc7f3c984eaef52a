import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Account, accountFor, ownAccount, runAs } from './account.ts';
import type { Database, DatabaseEvent } from './database.ts';
import { end, hold } from './fixtures/hold.ts';
import { emptyScratch, query, type Scratch, scratch, serverPid } from './fixtures/scratch.ts';
import { openDatabase } from './open.ts';

const isRoot = ownAccount().uid === 0;
const NOBODY: Account = { uid: 65534, gid: 65534 };
/** Another account can run this file: not where the checkout lies below a folder that only root may enter. */
const isOpenToOthers = ancestors(import.meta.dirname).every(
  (folder) => (statSync(folder).mode & 0o005) === 0o005,
);

function ancestors(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...ancestors(above)];
}

let place: Scratch;
let open: Database[] = [];

beforeEach(async () => {
  place = await scratch();
  open = [];
});
afterEach(async () => {
  for (const database of open) await database.stop();
  place.remove();
});

async function start(): Promise<Database> {
  const database = await place.open();
  open.push(database);
  return database;
}

/** For what happens when nothing is there yet. */
function startFromNothing(): void {
  place.remove();
  place = emptyScratch();
}

async function refusal(dataDir = place.dataDir, env = place.env): Promise<string> {
  const answer = await openDatabase({ dataDir, env });
  if (answer.ok) open.push(answer.value);
  return answer.ok ? 'opened' : (answer.refusals[0]?.code ?? 'refused');
}

function isGone(pid: number): boolean {
  try {
    return !process.kill(pid, 0);
  } catch {
    return true;
  }
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 20) {
    if (waited > 10_000) throw new Error('waited in vain for ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('The embedded server', () => {
  it('keeps its promises: no port, durable commits, checksums, UTC, UTF-8', async () => {
    const { owner } = await start();

    const rows = await query<{ name: string; setting: string }>(
      owner,
      `select name, setting from pg_settings where name in ('listen_addresses', 'fsync', 'synchronous_commit',
       'full_page_writes', 'data_checksums', 'TimeZone', 'server_encoding', 'unix_socket_permissions')`,
    );

    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      listen_addresses: '',
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
      TimeZone: 'UTC',
      server_encoding: 'UTF8',
      unix_socket_permissions: '0700',
    });
  });

  it('keeps its socket and its cluster to the account that runs it', async () => {
    const { owner } = await start();

    const account = accountFor(join(place.dataDir, 'postgres'));

    for (const folder of [String(owner.host), join(place.dataDir, 'postgres')]) {
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      expect(statSync(folder).uid).toBe(account.uid);
    }
    expect(account.uid).not.toBe(0);
  });

  it('has three logins without power over row-level security, and a superuser who cannot log in', async () => {
    const { owner, runtime, auth } = await start();

    const powers = await query(
      owner,
      `select rolname from pg_roles where rolcanlogin and (rolsuper or rolbypassrls)`,
    );

    expect(powers).toEqual([{ rolname: 'vigie_admin' }]);
    await expect(query({ ...owner, user: 'vigie_admin' }, 'select 1')).rejects.toThrow('pg_hba.conf');
    await expect(query({ ...owner, database: 'postgres' }, 'select 1')).rejects.toThrow('pg_hba.conf');
    await expect(query({ ...runtime, password: owner.password }, 'select 1')).rejects.toThrow('password');
    for (const login of [runtime, auth]) {
      await expect(query(login, 'create table public.mine (id int)')).rejects.toThrow('permission denied');
    }
  });

  it('is made on the first start, with its key beside it', async () => {
    startFromNothing();

    const database = await start();

    expect(database.joined).toBe(false);
    expect(await query(database.owner, 'select current_user as me')).toEqual([{ me: 'vigie_owner' }]);
    expect(existsSync(join(place.folder, 'key'))).toBe(true);
  });

  it('keeps rows from one start to the next, and leaves no process behind', async () => {
    const first = await start();
    await query(first.owner, 'create table kept as select 1 as id');
    const pid = serverPid(place.dataDir);
    await first.stop();

    expect(isGone(pid)).toBe(true);
    expect(await query((await start()).owner, 'select id from kept')).toEqual([{ id: 1 }]);
  });

  it('writes no text of users into its log', async () => {
    const { owner } = await start();
    await query(owner, 'create table people (mail text unique)');
    await query(owner, "insert into people values ('ann@example.org')");

    await expect(query(owner, "insert into people values ('ann@example.org')")).rejects.toThrow('duplicate');

    const log = readFileSync(join(place.dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('ann@example.org');
  });

  it('is joined by a second process, which leaves it running', async () => {
    const other = await hold(place.dataDir, place.env);
    const pid = serverPid(place.dataDir);
    const joined = await start();

    expect(joined.joined).toBe(true);
    expect(joined.owner.host).toBe(other.socketDir);
    await joined.stop();
    expect(isGone(pid)).toBe(false);
    expect(await end(other, 'SIGTERM')).toBe('SIGTERM');
    expect(isGone(pid)).toBe(true);
  });

  it('is created once when two processes start at once on a new folder', async () => {
    startFromNothing();
    const both = await Promise.all([hold(place.dataDir, place.env), hold(place.dataDir, place.env)]);

    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(both.map(({ joined }) => joined).sort()).toEqual([false, true]);
    for (const held of both) await end(held, 'SIGTERM');
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'stops in order when its process gets %s',
    async (signal) => {
      const held = await hold(place.dataDir, place.env);
      const pid = serverPid(place.dataDir);

      expect(await end(held, signal)).toBe(signal);
      expect(isGone(pid)).toBe(true);
      expect(existsSync(join(place.dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
      expect(existsSync(join(place.dataDir, 'owner.json'))).toBe(false);
    },
  );

  it('stops when its process ends without stopping it', async () => {
    const held = await hold(place.dataDir, place.env, { ending: 'exit' });
    if (held.process.exitCode === null) await once(held.process, 'exit');

    await until(() => !existsSync(join(place.dataDir, 'postgres', 'postmaster.pid')));

    expect(held.process.exitCode).toBe(0);
  });

  it('comes back when it is killed', async () => {
    const database = await start();
    await query(database.owner, 'create table kept as select 1 as id');
    const seen: DatabaseEvent['kind'][] = [];
    database.watch((event) => seen.push(event.kind));
    const pid = serverPid(place.dataDir);

    process.kill(pid, 'SIGKILL');
    await until(() => seen.includes('restarted'));

    expect(seen).toEqual(['crashed', 'restarted']);
    expect(serverPid(place.dataDir)).not.toBe(pid);
    expect(await query(database.runtime, 'select current_user as me')).toEqual([{ me: 'vigie_runtime' }]);
    expect(await query(database.owner, 'select id from kept')).toEqual([{ id: 1 }]);
  });

  it('is taken over, with every row, from a Vigie that was killed', async () => {
    const held = await hold(place.dataDir, place.env);
    const pid = serverPid(place.dataDir);
    await end(held, 'SIGKILL');
    expect(isGone(pid)).toBe(false);

    const database = await start();

    expect(database.joined).toBe(false);
    expect(isGone(pid)).toBe(true);
    expect(await query(database.owner, 'select 1 as id')).toEqual([{ id: 1 }]);
  });

  it('starts after a power cut although another process now has its number', async () => {
    const database = await start();
    await query(database.owner, 'create table kept as select 1 as id');
    const file = join(place.dataDir, 'postgres', 'postmaster.pid');
    const [, ...rest] = readFileSync(file, 'utf8').split('\n');
    await database.stop();
    const stranger = spawn('sleep', ['60'], runAs(accountFor(join(place.dataDir, 'postgres'))));
    writeFileSync(file, [stranger.pid, ...rest].join('\n'));

    const again = await start();

    expect(await query(again.owner, 'select id from kept')).toEqual([{ id: 1 }]);
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
  });

  it('begins anew when its creation was cut short', async () => {
    startFromNothing();
    mkdirSync(join(place.dataDir, 'postgres.draft-1'), { recursive: true });
    chmodSync(place.dataDir, 0o755);

    const database = await start();

    expect(await query(database.owner, 'select 1 as id')).toEqual([{ id: 1 }]);
    expect(readdirSync(place.dataDir).filter((name) => name.includes('draft'))).toEqual([]);
  });

  it('starts when the other machine whose record it finds has long been silent', async () => {
    const record = join(place.dataDir, 'owner.json');
    writeFileSync(
      record,
      JSON.stringify({ pid: 1, host: 'elsewhere', boot: 'other', namespace: 'other', beat: 1 }),
    );
    utimesSync(record, 0, 0);

    const database = await start();

    expect(database.joined).toBe(false);
  });

  it('sorts words by language where a query asks for it', async () => {
    const { runtime } = await start();

    const rows = await query<{ word: string }>(
      runtime,
      `select word from unnest(array['zone', 'étape', 'Eau', 'œuvre']) word order by word collate "fr-x-icu"`,
    );

    expect(rows.map(({ word }) => word)).toEqual(['Eau', 'étape', 'œuvre', 'zone']);
  });

  it('moves with its folder', async () => {
    const database = await start();
    await query(database.owner, 'create table kept as select 1 as id');
    await database.stop();
    const moved = join(place.folder, 'moved');
    renameSync(place.dataDir, moved);

    const answer = await openDatabase({ dataDir: moved, env: place.env });

    if (!answer.ok) throw new Error(answer.refusals[0]?.message.en);
    open.push(answer.value);
    expect(await query(answer.value.owner, 'select id from kept')).toEqual([{ id: 1 }]);
  });
});

describe('The embedded server refuses', () => {
  it('a key that is not its own, and says so before it starts', async () => {
    await (await start()).stop();
    writeFileSync(join(place.folder, 'other'), Buffer.alloc(32, 9).toString('base64'), { mode: 0o600 });

    expect(await refusal(place.dataDir, { ...place.env, VIGIE_KEY_FILE: join(place.folder, 'other') })).toBe(
      'key-of-another-folder',
    );
  });

  it('a wrong key by its passwords too, when the fingerprint is lost', async () => {
    await (await start()).stop();
    rmSync(join(place.dataDir, 'key-fingerprint'));
    writeFileSync(join(place.folder, 'key'), Buffer.alloc(32, 9).toString('base64'));

    expect(await refusal()).toBe('key-not-of-this-database');
    expect(existsSync(join(place.dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('to make a new key for old data', async () => {
    await (await start()).stop();
    rmSync(join(place.folder, 'key'));

    expect(await refusal()).toBe('key-missing');
  });

  it.each([
    ['19', 'database-of-newer-version'],
    ['17', 'database-of-older-version'],
  ])('a cluster of PostgreSQL %s', async (version, code) => {
    await (await start()).stop();
    writeFileSync(join(place.dataDir, 'postgres', 'PG_VERSION'), `${version}\n`);

    expect(await refusal()).toBe(code);
  });

  it('a data folder where a file stands', async () => {
    startFromNothing();
    writeFileSync(place.dataDir, '');

    expect(await refusal()).toBe('data-folder-unusable');
  });

  it.skipIf(isRoot && !isOpenToOthers)('a data folder that it may not write, in one sentence', async () => {
    startFromNothing();
    mkdirSync(place.dataDir, { mode: 0o555 });
    chmodSync(place.folder, 0o777);

    const held = await hold(place.dataDir, place.env, isRoot ? { account: NOBODY } : {});

    expect(held.code).toBe('data-folder-unusable');
    expect(held.message).toBe(`Vigie cannot write in ${place.dataDir}: this account may not.`);
  });

  it('a data folder that another machine is using', async () => {
    startFromNothing();
    mkdirSync(place.dataDir, { mode: 0o755 });
    let beat = 0;
    const write = () =>
      writeFileSync(
        join(place.dataDir, 'owner.json'),
        JSON.stringify({ pid: 1, host: 'elsewhere', boot: 'other', namespace: 'other', beat: beat++ }),
      );
    write();
    const heart = setInterval(write, 200);

    expect(await refusal()).toBe('data-folder-in-use');
    clearInterval(heart);
  });

  it('to start when its files are damaged, and says where the log is', async () => {
    await (await start()).stop();
    rmSync(join(place.dataDir, 'postgres', 'global', 'pg_control'));

    expect(await refusal()).toBe('database-not-started');
  });
});

describe.runIf(isRoot)('Started by root, the embedded server', () => {
  it.runIf(isOpenToOthers)('runs as the account that made the cluster before', async () => {
    startFromNothing();
    chmodSync(place.folder, 0o777);
    const held = await hold(place.dataDir, place.env, { account: NOBODY });
    expect(held.ok).toBe(true);
    await end(held, 'SIGTERM');

    const database = await start();

    expect(await query(database.owner, 'select 1 as id')).toEqual([{ id: 1 }]);
    expect(statSync(`/proc/${serverPid(place.dataDir)}`).uid).toBe(NOBODY.uid);
  });

  it('lives outside a folder that only root may enter, and data/postgres leads there', async () => {
    startFromNothing();
    mkdirSync(place.dataDir, { mode: 0o700 });
    mkdirSync(join(place.folder, 'state'), { mode: 0o755 });

    const database = await start();

    expect(lstatSync(join(place.dataDir, 'postgres')).isSymbolicLink()).toBe(true);
    expect(await query(database.owner, 'select 1 as id')).toEqual([{ id: 1 }]);
  });

  it('begins anew when the data folder was removed, and says that the old cluster remains', async () => {
    startFromNothing();
    mkdirSync(place.dataDir, { mode: 0o700 });
    await (await start()).stop();
    rmSync(place.dataDir, { recursive: true });
    mkdirSync(place.dataDir, { mode: 0o700 });

    const database = await start();

    expect(database.notices.map(({ en }) => en)).toEqual([expect.stringContaining('An older database')]);
  });

  it('refuses when the cluster that data/postgres leads to is gone', async () => {
    startFromNothing();
    mkdirSync(place.dataDir, { mode: 0o700 });
    await (await start()).stop();
    rmSync(join(place.folder, 'state', 'clusters'), { recursive: true });

    expect(await refusal()).toBe('database-folder-gone');
  });
});
