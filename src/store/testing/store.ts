import pg from 'pg';
import { expect } from '#kernel/result.ts';
import type { By, Store } from '../session.ts';
import { openStore } from '../store.ts';
import { type TestDatabase, testDatabase } from './database.ts';

/** Who writes in the tests, and when. */
export const ADA: By = { id: 'u-ada', name: 'Ada', at: '2026-11-22T08:00:00.000Z' };
export const BOB: By = { id: 'u-bob', name: 'Bob', at: '2026-11-22T09:30:00.250Z' };

/** Raw SQL, as somebody who walks around the store. */
export type Sql = (text: string, values?: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>;

export interface TestStore {
  readonly database: TestDatabase;
  readonly store: Store;
  /** One transaction as the runtime role, for an organisation or for none; kept unless it throws. */
  asRuntime<Value>(organisation: string | undefined, work: (sql: Sql) => Promise<Value>): Promise<Value>;
  /** The same as the owner of the tables. */
  asOwner<Value>(organisation: string | undefined, work: (sql: Sql) => Promise<Value>): Promise<Value>;
  stop(): Promise<void>;
}

export async function testStore(): Promise<TestStore> {
  const database = await testDatabase();
  const store = expect(await openStore(database), 'the store opens');
  return {
    database,
    store,
    asRuntime: (organisation, work) => raw(database.runtime, organisation, work),
    asOwner: (organisation, work) => raw(database.owner, organisation, work),
    async stop() {
      await store.close();
      await database.stop();
    },
  };
}

export async function raw<Value>(
  login: pg.PoolConfig,
  organisation: string | undefined,
  work: (sql: Sql) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client(login);
  await client.connect();
  try {
    await client.query('begin');
    if (organisation !== undefined) {
      await client.query(`select set_config('app.organisation', $1, true)`, [organisation]);
    }
    const value = await work(async (text, values) => (await client.query(text, values && [...values])).rows);
    await client.query('commit');
    return value;
  } finally {
    // Without a commit the server rolls back.
    await client.end();
  }
}
