import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import type { SavedView } from '#domain/register/saved-view.ts';
import { sha256 } from '#kernel/hash.ts';
import { expect as value } from '#kernel/result.ts';
import type { FindingLink, KeptCheckup } from './session.ts';
import { readCatalogue } from './testing/drift.ts';
import { SCHEMA, smallDossier } from './testing/small-dossier.ts';
import { ADA, raw, type Sql, type TestStore, testStore } from './testing/store.ts';

const { roles } = REGISTERS;
const RLS = '42501';
const FOREIGN_KEY = '23503';

const VIEW: SavedView = {
  id: 'mine',
  register: 'assets',
  name: 'À moi',
  layout: { columns: [], filters: [], words: '' },
};

const CHECKUP: KeptCheckup = {
  procedure: 'weekly',
  date: '2026-11-23',
  revision: 1,
  level: 'orange',
  summary: {
    platform: 'Essai',
    counts: { INFO: 0, WARNING: 1, CRITICAL: 0 },
    unknown: 0,
    met: 3,
    known: 4,
    required: 4,
  },
  schedule: null,
  hash: sha256('{}'),
  json: '{}',
  markdown: '',
  commit: null,
};
const LINK: FindingLink = {
  finding: sha256('finding'),
  register: 'scenarios',
  target: 'S-1',
  procedure: 'weekly',
  date: '2026-11-23',
  state: 'linked',
  proposal: null,
  reason: null,
};

const PROCEDURE = {
  procedure: 'weekly',
  platform: 'Essai',
  schedule: { frequency: 'weekly', weekday: 'monday', hour: '09:00', timezone: 'Europe/Paris' },
} as const;
const SECRET = { connector: 'cloudflare', name: 'token' };

let tested: TestStore;
/** Every table of tenants' data, with the columns that can be written. */
let tables: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  tested = await testStore();
  for (const organisation of ['acme', 'bolt']) await fill(organisation);
  const { columns } = await tested.asOwner(undefined, readCatalogue);
  const written = Map.groupBy(
    columns.filter((column) => !column.generated),
    ({ table }) => table,
  );
  tables = new Map([...written].map(([table, found]) => [table, found.map(({ name }) => name)]));
});
afterAll(() => tested.stop());

async function fill(organisation: string): Promise<void> {
  const { store } = tested;
  await store.keepOrganisation(organisation, organisation.toUpperCase(), ADA.at);
  await store.transaction(organisation, async (session) => {
    for (const id of ['2025', '2026']) {
      const content = smallDossier(`${organisation} ${id}`);
      value(await session.dossiers.create(id, content, ADA, { sample: false }), 'the dossier is new');
      await session.snapshots.save(id, takeSnapshot(content), ADA, 'test');
      await session.views.save(id, VIEW, ADA);
      await session.attachments.put(id, sha256(SCHEMA), Buffer.from(SCHEMA));
      await session.checkups.keep(id, CHECKUP, ADA);
      await session.checkups.saveLink(id, LINK, ADA);
      const folder = sha256(`${organisation} ${id}`).slice(0, 32);
      await session.checkupProcedures.keep(id, { ...PROCEDURE, folder }, ADA);
      await session.checkupProcedures.takeTurn(id, 'daily', '2026-11-23', ADA.at);
      await session.connectors.put(id, SECRET, `canary-of-${organisation}-${id}`, ADA);
    }
    // Only this organisation has these.
    const own = { id: `r-${organisation}`, name: organisation, responsibility: '—', external: false };
    value(await session.rows(roles).insert('2026', own, ADA), 'the role is new');
    const only2025 = { ...own, id: `r-2025-${organisation}` };
    value(await session.rows(roles).insert('2025', only2025, ADA), 'the role is new');
    const actor = { id: ADA.id, name: ADA.name, role: 'owner' };
    await session.journal.append({ actor, at: ADA.at, action: 'test', subject: {}, detail: null });
  });
}

/** The SQLSTATE of what must not succeed; `undefined` when it did. */
async function failure(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => undefined,
    (error: { code?: string }) => error.code,
  );
}

const owner = (table: string) => (table === 'organisation' ? 'id' : 'organisation_id');

/** The rows of an organisation in every table, as JSON. */
async function contents(organisation: string): Promise<Record<string, readonly unknown[]>> {
  return tested.asRuntime(organisation, contentsBy);
}

async function contentsBy(sql: Sql): Promise<Record<string, readonly unknown[]>> {
  const found: Record<string, readonly unknown[]> = {};
  for (const table of tables.keys()) {
    const rows = await sql(`select to_jsonb(t) as row from ${table} t`);
    found[table] = rows.map(({ row }) => row);
  }
  return found;
}

/** Table after table, until what is left refuses; which tables those are. */
async function deleteAll(sql: Sql): Promise<readonly string[]> {
  let waiting = [...tables.keys()];
  for (let before = waiting.length + 1; waiting.length < before; ) {
    before = waiting.length;
    const refused: string[] = [];
    for (const table of waiting) {
      await sql('savepoint each');
      const error = await failure(sql(`delete from ${table}`));
      if (error !== undefined) {
        refused.push(table);
        await sql('rollback to savepoint each');
      }
    }
    waiting = refused;
  }
  return waiting.toSorted();
}

async function eachTable(work: (table: string, columns: readonly string[]) => Promise<void>): Promise<void> {
  expect(tables.size).toBeGreaterThan(30);
  for (const [table, columns] of tables) await work(table, columns);
}

describe('Another tenant', () => {
  it('has rows in every table, so that what follows proves something', async () => {
    const found = await contents('acme');

    const empty = Object.entries(found).filter(([, rows]) => rows.length === 0);

    expect(empty).toEqual([]);
  });

  it('is not seen by a query that forgets its WHERE', async () => {
    await eachTable(async (table) => {
      const seen = await tested.asRuntime('bolt', (sql) =>
        sql(`select distinct ${owner(table)} as of from ${table}`),
      );

      expect({ table, seen }).toEqual({ table, seen: [{ of: 'bolt' }] });
    });
  });

  it('is not seen by a query that asks for it', async () => {
    await eachTable(async (table) => {
      const seen = await tested.asRuntime('bolt', (sql) =>
        sql(`select * from ${table} where ${owner(table)} = 'acme'`),
      );

      expect({ table, seen }).toEqual({ table, seen: [] });
    });
  });

  it('receives no row, neither a new one nor one of ours that is moved', async () => {
    const theirs = await contents('acme');
    await eachTable(async (table, columns) => {
      const names = columns.map((name) => `"${name}"`).join();
      const inserted = await failure(
        tested.asRuntime('bolt', (sql) =>
          sql(
            `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, $1)`,
            [JSON.stringify(theirs[table]?.[0])],
          ),
        ),
      );
      const moved = await failure(
        tested.asRuntime('bolt', (sql) => sql(`update ${table} set ${owner(table)} = 'acme'`)),
      );

      expect({ table, inserted, moved }).toEqual({ table, inserted: RLS, moved: RLS });
    });
    expect(await contents('acme')).toEqual(theirs);
  });

  it('keeps its rows when we change all that we can, with and without a WHERE', async () => {
    await eachTable(async (table) => {
      for (const where of ['', `where ${owner(table)} = 'acme'`]) {
        const changed = await failure(
          tested.asRuntime('bolt', async (sql) => {
            const rows = await sql(
              `update ${table} set ${owner(table)} = ${owner(table)} ${where} returning ${owner(table)} as of`,
            );
            expect([table, rows.filter(({ of }) => of !== 'bolt')]).toEqual([table, []]);
          }),
        );

        // Some tables are not for changing.
        expect([undefined, RLS]).toContain(changed);
      }
    });
  });

  it('keeps its rows when we delete all that we can, without a WHERE', async () => {
    const theirs = await contents('acme');
    const left = await failure(
      tested.asRuntime('bolt', async (sql) => {
        const kept = await deleteAll(sql);
        expect(kept).toEqual(['checkup_reports', 'journal', 'journal_head', 'organisation', 'snapshots']);
        await sql(`select set_config('app.organisation', 'acme', true)`);
        expect(await contentsBy(sql)).toEqual(theirs);
        throw Object.assign(new Error('undo'), { code: 'undo' });
      }),
    );

    expect(left).toBe('undo');
  });

  it('is nobody: without an organisation nothing is seen and nothing is written', async () => {
    const some = await contents('acme');
    for (const nobody of [undefined, '']) {
      await eachTable(async (table, columns) => {
        const names = columns.map((name) => `"${name}"`).join();
        const seen = await tested.asRuntime(nobody, (sql) => sql(`select * from ${table}`));
        const inserted = await failure(
          tested.asRuntime(nobody, (sql) =>
            sql(
              `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, $1)`,
              [JSON.stringify(some[table]?.[0])],
            ),
          ),
        );

        expect({ table, seen, inserted }).toEqual({ table, seen: [], inserted: RLS });
      });
    }
  });

  it('is not seen by the owner of the tables either', async () => {
    const seen = await tested.asOwner('bolt', (sql) =>
      sql('select distinct organisation_id as of from assets'),
    );
    const nothing = await tested.asOwner(undefined, (sql) => sql('select * from assets'));

    expect([seen, nothing]).toEqual([[{ of: 'bolt' }], []]);
  });

  it('is not reached through the store, whatever id one gives', async () => {
    await tested.store.transaction('bolt', async (session) => {
      expect(await session.rows(roles).get('2026', 'r-acme')).toBeUndefined();
      expect((await session.dossiers.load('2026'))?.study.title).toBe('bolt 2026');
      expect((await session.dossiers.list()).map(({ title }) => title)).toEqual(['bolt 2025', 'bolt 2026']);
      expect(await session.journal.list({ limit: 10 })).toHaveLength(1);
    });
  });
});

describe('A reference', () => {
  // As the owner, too: foreign keys are checked past row-level security.
  it.each([
    ['another tenant', 'r-bolt'],
    ['another dossier', 'r-2025-acme'],
  ])('does not lead into %s', async (_, role) => {
    for (const as of [tested.asRuntime, tested.asOwner]) {
      const byColumn = await failure(
        as('acme', (sql) =>
          sql(`update assets set owner = $1 where dossier_id = '2026' and id = 'A-1'`, [role]),
        ),
      );
      const byLink = await failure(
        as('acme', (sql) =>
          sql(`insert into criteria_acceptance_roles values ('acme', '2026', 'C-1', $1, 9)`, [role]),
        ),
      );

      expect([byColumn, byLink]).toEqual([FOREIGN_KEY, FOREIGN_KEY]);
    }
  });

  it('inside a rating leads to criteria that exist', async () => {
    const changed = await failure(
      tested.asRuntime('acme', (sql) =>
        sql(`update evaluations set current = current || '{"criteria": "C-9"}' where dossier_id = '2026'`),
      ),
    );

    expect(changed).toBe(FOREIGN_KEY);
  });

  it('holds the row that it leads to', async () => {
    const removed = await failure(
      tested.asRuntime('acme', (sql) => sql(`delete from threats where dossier_id = '2026'`)),
    );

    expect(removed).toBe(FOREIGN_KEY);
  });
});

describe('The triplet of asset, threat and vulnerability', () => {
  const CHECK = '23514';
  const scenario = (sql: Sql) =>
    sql(`insert into scenarios (organisation_id, dossier_id, row_version, updated_at, updated_by, id, title, threat,
           consequence, examples) values ('acme', '2026', 1, now(), 'x', 'S-9', '"x"', 'M-1', '"x"', '[]')`);
  const link = (sql: Sql, table: string, target: string) =>
    sql(`insert into ${table} values ('acme', '2026', 'S-9', $1, 0)`, [target]);

  it('lets a scenario be written before its links, in one transaction', async () => {
    const written = await failure(
      tested.asRuntime('acme', async (sql) => {
        await scenario(sql);
        await link(sql, 'scenarios_assets', 'A-1');
        await link(sql, 'scenarios_vulnerabilities', 'V-1');
        await sql('set constraints all immediate');
        throw Object.assign(new Error('undo'), { code: 'written' });
      }),
    );

    expect(written).toBe('written');
  });

  it.each([
    ['asset', 'scenarios_vulnerabilities', 'V-1'],
    ['vulnerability', 'scenarios_assets', 'A-1'],
  ])('refuses a scenario without %s', async (_, table, target) => {
    const committed = await failure(
      tested.asRuntime('acme', async (sql) => {
        await scenario(sql);
        await link(sql, table, target);
      }),
    );

    expect(committed).toBe(CHECK);
  });

  it('refuses a scenario without threat', async () => {
    const written = await failure(
      tested.asRuntime('acme', (sql) => sql(`update scenarios set threat = null where dossier_id = '2026'`)),
    );

    expect(written).toBe('23502');
  });

  it.each(['scenarios_assets', 'scenarios_vulnerabilities'])(
    'refuses to lose the last of %s',
    async (table) => {
      const deleted = await failure(
        tested.asRuntime('acme', (sql) =>
          sql(`delete from ${table} where dossier_id = '2026' and source = 'S-2'`),
        ),
      );
      const moved = await failure(
        tested.asRuntime('acme', (sql) =>
          sql(
            `update ${table} set source = 'S-1', target = target where dossier_id = '2026' and source = 'S-2'`,
          ),
        ),
      );

      expect(deleted).toBe(CHECK);
      // Its asset is one of the other scenario's as well, so that the key may refuse it first.
      expect([CHECK, '23505']).toContain(moved);
    },
  );

  it('is not escaped by leaving the organisation before the end of the transaction', async () => {
    const committed = await failure(
      tested.asRuntime('acme', async (sql) => {
        await scenario(sql);
        await sql(`select set_config('app.organisation', 'bolt', true)`);
      }),
    );

    expect(committed).toBe(CHECK);
  });
});

describe('The runtime role', () => {
  it.each([
    ['become the owner', (roles: { owner: string }) => `set role ${roles.owner}`],
    ['become the owner for good', (roles: { owner: string }) => `set session authorization ${roles.owner}`],
    ['disable row-level security', () => 'alter table assets disable row level security'],
    ['stop forcing row-level security', () => 'alter table assets no force row level security'],
    ['drop a policy', () => 'drop policy own_organisation on assets'],
    ['add a policy', () => 'create policy all_of_it on assets using (true)'],
    ['read past row-level security', () => 'set row_security = off; select * from assets'],
    ['drop a trigger', () => 'drop trigger journal_is_only_added_to on journal'],
    ['silence a trigger', () => 'alter table journal disable trigger all'],
    ['silence all triggers', () => 'set session_replication_role = replica'],
    [
      'replace a function',
      () => `create or replace function scenario_is_a_triplet() returns trigger language plpgsql
       as $$ begin return null; end $$`,
    ],
    ['make a table', () => 'create table leak (x text)'],
    ['make a table in the schema auth', () => 'create table auth.leak (x text)'],
    ['empty a table', () => 'truncate risk_titles'],
    ['change the journal', () => `update journal set action = 'nothing'`],
    ['shorten the journal', () => 'delete from journal'],
    ['empty the journal', () => 'truncate journal'],
    ['move the head of the journal back', () => 'update journal_head set seq = seq - 1'],
    [
      'move the head of the journal over entries that are not there',
      () => 'update journal_head set seq = seq + 1',
    ],
    ['rewrite the head of the journal', () => `update journal_head set hash = repeat('0', 64)`],
    ['remove the head of the journal', () => 'delete from journal_head'],
    ['change a snapshot', () => `update snapshots set note = 'other'`],
    ['remove a snapshot', () => 'delete from snapshots'],
    ['change a checkup', () => `update checkup_reports set level = 'green'`],
    ['remove a checkup', () => 'delete from checkup_reports'],
    ['remove an organisation', () => 'delete from organisation'],
    ['read who signs in', () => 'select * from auth.probe'],
    ['read the migrations', () => 'select * from migration.kysely_migration'],
    ['read files of the server', () => `select pg_read_file('PG_VERSION')`],
  ])('may not %s', async (_, statement) => {
    const done = await failure(tested.asRuntime('acme', (sql) => sql(statement(tested.database.roles))));

    expect(done).toBe(RLS);
  });

  it('lets the login for signing in see its own schema only', async () => {
    const { auth } = tested.database;

    await raw(auth, undefined, (sql) => sql('create table if not exists auth.probe (secret text)'));
    const seen = await failure(raw(auth, 'acme', (sql) => sql('select * from public.assets')));

    expect(seen).toBe(RLS);
    expect(await failure(tested.asRuntime('acme', (sql) => sql('select * from auth.probe')))).toBe(RLS);
  });
});

describe('The secret of a connector', () => {
  it('is read back by its own organisation only, and never stands in the table', async () => {
    const mine = await tested.store.transaction('acme', (session) => session.connectors.reveal('2026'));
    const told = await tested.store.transaction('acme', (session) => session.connectors.list('2026'));
    const rows = await tested.asOwner('acme', (sql) => sql('select * from connector_secrets'));

    expect(mine).toEqual([{ ...SECRET, secret: 'canary-of-acme-2026' }]);
    expect(told).toEqual([{ ...SECRET, ending: '2026', setAt: ADA.at, setBy: ADA.name }]);
    expect(JSON.stringify(rows)).not.toContain('canary');
  });

  it('does not open where it was copied to', async () => {
    const [row] = await tested.asOwner('acme', (sql) => sql('select sealed from connector_secrets'));
    const read = tested.asOwner('bolt', async (sql) => {
      await sql('update connector_secrets set sealed = $1', [row?.sealed]);
    });
    await read;

    const opened = tested.store.transaction('bolt', (session) => session.connectors.reveal('2026'));

    await expect(opened).rejects.toThrow();
    await tested.store.transaction('bolt', (session) =>
      session.connectors.put('2026', SECRET, 'canary-of-bolt-2026', ADA),
    );
  });
});

describe('The turn of a scheduled task', () => {
  const take = (at: string) =>
    tested.store.transaction('acme', (session) =>
      session.checkupProcedures.takeTurn('2026', 'collect', '2026-11-30', at),
    );

  it('is taken once, however many ask at once; a lost one is taken again half an hour later', async () => {
    const both = await Promise.all([take('2026-11-30T08:00:00.000Z'), take('2026-11-30T08:00:00.000Z')]);
    const soon = await take('2026-11-30T08:20:00.000Z');
    const later = await take('2026-11-30T08:40:00.000Z');
    await tested.store.transaction('acme', (session) =>
      session.checkupProcedures.endTurn('2026', {
        task: 'collect',
        due: '2026-11-30',
        state: 'done',
        told: null,
      }),
    );
    const ended = await take('2026-11-30T23:00:00.000Z');

    expect(both.toSorted()).toEqual([false, true]);
    expect([soon, later, ended]).toEqual([false, true, false]);
  });
});

describe('The journal', () => {
  it.each([
    `update journal set action = 'nothing'`,
    'delete from journal',
    'truncate journal',
    'delete from journal_head',
    'update journal_head set seq = 0',
  ])('is only added to, even by the owner of its table: %s', async (statement) => {
    expect(await failure(tested.asOwner('acme', (sql) => sql(statement)))).toBe(RLS);
  });
});
