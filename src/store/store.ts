import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { ok, type Result } from '#kernel/result.ts';
import { assertWalls } from './assertions.ts';
import { attachments } from './attachments.ts';
import { checkupProcedures } from './checkup-procedures.ts';
import { checkups } from './checkups.ts';
import { connectors } from './connectors.ts';
import { journal } from './journal/journal.ts';
import { derive } from './key.ts';
import { migrate } from './migrate.ts';
import { keepOrganisation } from './organisation.ts';
import type { Database } from './postgres/database.ts';
import { dossiers } from './registers/dossiers.ts';
import { rowsOf } from './registers/rows.ts';
import { tableOf } from './registers/table.ts';
import { countCells } from './risks/counts.ts';
import { page } from './risks/page.ts';
import { type Sealer, sealerOf } from './sealing.ts';
import type { Rows, Session, Store } from './session.ts';
import { snapshots } from './snapshots.ts';
import type { Scope, Tables } from './tables.ts';
import { errorCode } from './trouble.ts';
import { views } from './views.ts';

/**
 * Opens the store on a database: brings its tables up to date as the owner, makes sure that organisations are kept apart, and
 * from then on works as the runtime role only. Refuses a database of a newer Vigie, and one whose walls have fallen.
 */
export async function openStore(
  database: Pick<Database, 'owner' | 'runtime' | 'roles' | 'key'>,
): Promise<Result<Store>> {
  const owner = connect(database.owner, 2);
  const migrated = await migrate(owner, database.roles).finally(() => owner.destroy());
  if (!migrated.ok) return migrated;
  const runtime = connect(database.runtime, 20);
  const standing = await assertWalls(runtime, database.roles);
  if (standing.ok) return ok(storeOn(runtime, sealerOf(derive(database.key, 'connectors'))));
  await runtime.destroy();
  return standing;
}

function connect(config: pg.PoolConfig, max: number): Kysely<Tables> {
  const pool = new pg.Pool({ connectionTimeoutMillis: 10_000, max, ...config });
  // A client that loses its server while idle says so here; the pool replaces it, and unheard it would end the process.
  pool.on('error', () => undefined);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

function storeOn(db: Kysely<Tables>, sealer: Sealer): Store {
  const within = <Value>(id: string, work: (scope: Scope) => Promise<Value>) =>
    repeated(() => transaction(db, sealer, id, work));
  return {
    keepOrganisation: (id, name, at) => within(id, (scope) => keepOrganisation(scope, name, at)),
    transaction: (id, work) => within(id, (scope) => work(sessionOn(scope))),
    close: () => db.destroy(),
  };
}

/** One state is seen from beginning to end, and it is the state that the changes are made on. */
async function transaction<Value>(
  db: Kysely<Tables>,
  sealer: Sealer,
  id: string,
  work: (scope: Scope) => Promise<Value>,
): Promise<Value> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      await sql`select set_config('app.organisation', ${id}, true)`.execute(transaction);
      return work({ db: transaction, organisation: id, sealer, touched: new Set() });
    });
}

function sessionOn(scope: Scope): Session {
  return {
    // The rows of a register have the type of its fields; the code that reads and writes them is one for all.
    rows: (register) => rowsOf(scope, tableOf(register.id)) as Rows<never>,
    dossiers: dossiers(scope),
    scenarios: {
      page: (dossier, query) => page(scope, dossier, query),
      matrix: (dossier, stage) => countCells(scope, dossier, stage),
    },
    views: views(scope),
    snapshots: snapshots(scope),
    attachments: attachments(scope),
    checkups: checkups(scope),
    checkupProcedures: checkupProcedures(scope),
    connectors: connectors(scope),
    journal: journal(scope),
  };
}

/** Somebody else was quicker: serialization failure, deadlock, a key that was free a moment ago. */
const TOO_LATE = ['40001', '40P01', '23505'];
const ATTEMPTS = 24;

async function repeated<Value>(attempt: () => Promise<Value>): Promise<Value> {
  for (let made = 1; ; made += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (made === ATTEMPTS || !TOO_LATE.includes(errorCode(error) ?? '')) throw error;
      // Those who lost together must not try again together.
      await sleep(Math.random() * 5 * 2 ** Math.min(made, 6));
    }
  }
}
