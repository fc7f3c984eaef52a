import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect } from '#kernel/result.ts';
import type { Database } from '../postgres/database.ts';
import { openDatabase } from '../postgres/open.ts';
import { loginAs } from '../postgres/server.ts';

export type TestDatabase = Pick<Database, 'owner' | 'runtime' | 'auth' | 'roles' | 'key' | 'stop'>;

/**
 * An empty database of its own for one file of tests: an embedded cluster in a temporary folder, or, with DATABASE_URL, a
 * database that is created on that server and dropped at the end (the account needs CREATEDB and CREATEROLE).
 */
export async function testDatabase(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-store-'));
  // Started by root, the server runs as another account, which has to pass.
  chmodSync(folder, 0o711);
  const url = process.env.DATABASE_URL;
  const own = url ? await createDatabase(url) : undefined;
  const opened = await openDatabase({
    dataDir: join(folder, 'data'),
    env: {
      VIGIE_KEY_FILE: join(folder, 'key'),
      VIGIE_STATE_DIR: join(folder, 'state'),
      ...(own && { DATABASE_URL: own.url }),
    },
  });
  const database = expect(opened, 'the database of the tests opens');
  return {
    ...database,
    async stop() {
      await database.stop();
      await own?.drop([database.roles.runtime, database.roles.auth]);
      const socket = database.runtime.host;
      for (const path of [folder, ...(socket === undefined || own ? [] : [socket])]) {
        rmSync(path, { recursive: true, force: true });
      }
    },
  };
}

/** Owned by an ordinary role: a superuser walks past row-level security, which the tests are about. */
async function createDatabase(server: string) {
  const name = `vigie_test_${randomBytes(6).toString('hex')}`;
  const secret = randomBytes(12).toString('hex');
  await run(server, [
    `create role ${name} login createrole password '${secret}'`,
    `grant ${name} to current_user`,
    `create database ${name} owner ${name}`,
  ]);
  const url = new URL(loginAs(server, name, secret));
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: (roles: readonly string[]) =>
      run(server, [
        `drop database ${name} with (force)`,
        ...[...roles, name].map((role) => `drop role ${role}`),
      ]),
  };
}

async function run(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
