import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from './database.ts';
import { type PlainServer, plainServer } from './fixtures/plain-server.ts';
import { query } from './fixtures/scratch.ts';
import { openDatabase } from './open.ts';
import { loginAs } from './server.ts';

describe('A PostgreSQL of the user’s own', () => {
  let server: PlainServer;
  let folder = '';
  let databases = 0;

  beforeAll(async () => {
    server = await plainServer();
    folder = mkdtempSync(join(tmpdir(), 'vigie-server-key-'));
    for (const role of ['maker', 'plain', 'worker', 'clerk']) {
      const right = role === 'maker' ? 'createrole' : '';
      await query(
        { connectionString: server.url('boss') },
        `create role ${role} login password '${role}' ${right}`,
      );
    }
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  /** A new empty database of an owner; its name. */
  async function database(owner: string): Promise<string> {
    databases += 1;
    const name = `study_${databases}`;
    await query({ connectionString: server.url('boss') }, `create database ${name} owner ${owner}`);
    return name;
  }

  function openWith(env: NodeJS.ProcessEnv, key = 'key') {
    return openDatabase({
      dataDir: join(folder, 'data'),
      env: { VIGIE_KEY_FILE: join(folder, key), ...env },
    });
  }

  async function opened(env: NodeJS.ProcessEnv): Promise<Database> {
    const answer = await openWith(env);
    if (!answer.ok) throw new Error(answer.refusals[0]?.message.en);
    return answer.value;
  }

  async function refusal(env: NodeJS.ProcessEnv, key?: string): Promise<string | undefined> {
    const answer = await openWith(env, key);
    return answer.ok ? 'opened' : answer.refusals[0]?.code;
  }

  it('gets the two weaker logins, once', async () => {
    const name = await database('maker');

    const first = await opened({ DATABASE_URL: server.url('maker', name) });
    const second = await opened({ DATABASE_URL: server.url('maker', name) });

    expect(first.kind).toBe('server');
    expect(first.roles).toEqual({ owner: 'maker', runtime: `${name}_runtime`, auth: `${name}_auth` });
    expect(await query(second.runtime, 'select current_user as me')).toEqual([{ me: `${name}_runtime` }]);
    expect(await query(second.auth, 'select current_user as me')).toEqual([{ me: `${name}_auth` }]);
    await expect(query(first.runtime, 'create table mine (id int)')).rejects.toThrow('permission denied');
  });

  it('may give the two weaker logins itself', async () => {
    const name = await database('plain');

    const { runtime, roles } = await opened({
      DATABASE_URL: server.url('plain', name),
      DATABASE_RUNTIME_URL: server.url('worker', name),
      DATABASE_AUTH_URL: server.url('clerk', name),
    });

    expect(roles).toEqual({ owner: 'plain', runtime: 'worker', auth: 'clerk' });
    expect(await query(runtime, 'select current_user as me')).toEqual([{ me: 'worker' }]);
  });

  it('is refused when its account may not create them and none are given', async () => {
    const name = await database('plain');

    expect(await refusal({ DATABASE_URL: server.url('plain', name) })).toBe('database-roles-missing');
  });

  it('is refused when the application would work as its owner, or as a role that may become it', async () => {
    const name = await database('plain');
    await query(
      { connectionString: server.url('boss') },
      'create role heir login password $$heir$$ in role plain',
    );
    const env = { DATABASE_URL: server.url('plain', name), DATABASE_AUTH_URL: server.url('clerk', name) };

    expect(await refusal({ ...env, DATABASE_RUNTIME_URL: server.url('plain', name) })).toBe(
      'database-role-is-owner',
    );
    expect(await refusal({ ...env, DATABASE_RUNTIME_URL: server.url('heir', name) })).toBe(
      'database-role-too-strong',
    );
  });

  it.each(['superuser', 'bypassrls'])('is refused when the application would work with %s', async (power) => {
    const name = await database('plain');
    await query(
      { connectionString: server.url('boss') },
      `create role ${power}_1 login password '${power}_1' ${power}`,
    );

    const code = await refusal({
      DATABASE_URL: server.url('plain', name),
      DATABASE_RUNTIME_URL: server.url(`${power}_1`, name),
      DATABASE_AUTH_URL: server.url('clerk', name),
    });

    expect(code).toBe('database-role-too-strong');
  });

  it('is refused to a machine with another key, whose secrets it could not read', async () => {
    const name = await database('maker');
    await opened({ DATABASE_URL: server.url('maker', name) });

    expect(await refusal({ DATABASE_URL: server.url('maker', name) }, 'another key')).toBe(
      'database-password-differs',
    );
  });

  it('that does not answer is said without its password', async () => {
    const answer = await openWith({ DATABASE_URL: 'postgresql://ann:secret@127.0.0.1:1/study' });

    expect(answer.ok ? '' : answer.refusals[0]?.message.en).toBe(
      'The database ann@127.0.0.1:1/study does not open: nothing listens at that address.',
    );
  });

  it.each(['not an address', 'mysql://ann@localhost/study'])('%o is refused', async (url) => {
    expect(await refusal({ DATABASE_URL: url })).toBe('database-address-malformed');
  });
});

describe('The address of a login', () => {
  it.each([
    'postgresql://owner:secret@db.example.org:5433/study?sslmode=verify-full',
    'postgresql:///study?host=/var/run/postgresql&user=owner',
  ])('takes the place of the owner in %s', (url) => {
    const changed = new URL(loginAs(url, 'worker', 'p&w'));

    expect(changed.searchParams.get('user')).toBe('worker');
    expect(changed.searchParams.get('password')).toBe('p&w');
    expect(changed.pathname).toBe('/study');
  });
});
