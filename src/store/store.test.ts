import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REGISTERS } from '#domain/dossier/registers.ts';
import { openStore } from './store.ts';
import { asset, smallDossier } from './testing/small-dossier.ts';
import { ADA, type Sql, type TestStore, testStore } from './testing/store.ts';

let tested: TestStore;

beforeAll(async () => {
  tested = await testStore();
});
afterAll(() => tested.stop());

/** Opens once more after somebody meddled, and sets right what they did. */
async function openedAfter(meddle: string, repair: string) {
  const { asOwner, database } = tested;
  await asOwner(undefined, (sql) => sql(meddle));
  const opened = await openStore(database);
  if (opened.ok) await opened.value.close();
  await asOwner(undefined, (sql) => sql(repair));
  return opened;
}

const own = `organisation_id = (select nullif(current_setting('app.organisation', true), ''))`;

describe('A store', () => {
  it('opens again on its own database, and finds nothing to do', async () => {
    const again = await openStore(tested.database);

    expect(again.ok).toBe(true);
    if (again.ok) await again.value.close();
  });

  it('opens twice at once on a new database: one makes the tables, the other waits', async () => {
    const fresh = await testStore();
    try {
      await fresh.asOwner(undefined, dropAll);

      const opened = await Promise.all([openStore(fresh.database), openStore(fresh.database)]);

      expect(opened.map(({ ok }) => ok)).toEqual([true, true]);
      for (const store of opened) if (store.ok) await store.value.close();
    } finally {
      await fresh.stop();
    }
  });

  it('refuses a database that a newer Vigie has been at', async () => {
    const opened = await openedAfter(
      `insert into migration.kysely_migration values ('9999-tomorrow', '2030-01-01')`,
      `delete from migration.kysely_migration where name = '9999-tomorrow'`,
    );

    expect(opened).toMatchObject({
      ok: false,
      refusals: [{ code: 'database-of-a-newer-version', found: ['9999-tomorrow'] }],
    });
  });

  it.each([
    [
      'row-level security is off',
      'alter table assets disable row level security',
      'alter table assets enable row level security',
    ],
    [
      'row-level security is not forced',
      'alter table assets no force row level security',
      'alter table assets force row level security',
    ],
    [
      'a policy is missing',
      'drop policy own_organisation on assets',
      `create policy own_organisation on assets using (${own}) with check (${own})`,
    ],
    [
      'a policy lets all out',
      'alter policy own_organisation on assets using (true)',
      `alter policy own_organisation on assets using (${own})`,
    ],
    [
      'a policy lets all in',
      'alter policy own_organisation on assets with check (true)',
      `alter policy own_organisation on assets with check (${own})`,
    ],
    [
      'a second policy lets more out',
      'create policy more on assets using (true)',
      'drop policy more on assets',
    ],
    [
      'a policy of the organisations is gone',
      'drop policy own_organisation on organisation',
      `create policy own_organisation on organisation
         using (id = (select nullif(current_setting('app.organisation', true), '')))`,
    ],
    ['a table belongs to nobody', 'create table notes (text text)', 'drop table notes'],
    [
      'a view walks past the policies',
      'create view all_assets as select * from assets',
      'drop view all_assets',
    ],
  ])('refuses to open when %s', async (_, meddle, repair) => {
    const opened = await openedAfter(meddle, repair);

    expect(opened).toMatchObject({ ok: false, refusals: [{ code: 'organisations-not-separated' }] });
    const after = await openStore(tested.database);
    expect(after.ok).toBe(true);
    if (after.ok) await after.value.close();
  });

  it('refuses to work as the owner of the tables', async () => {
    const { owner, roles, key } = tested.database;

    const opened = await openStore({ owner, runtime: owner, roles, key });

    expect(opened.ok).toBe(false);
  });

  it('takes back what somebody granted by hand', async () => {
    const { runtime } = tested.database.roles;
    await tested.asOwner(undefined, (sql) => sql(`grant all on journal to ${runtime}`));

    const again = await openStore(tested.database);
    if (again.ok) await again.value.close();

    const [right] = await tested.asRuntime('acme', (sql) =>
      sql(`select has_table_privilege('journal', 'delete') as may`),
    );
    expect(right).toEqual({ may: false });
  });
});

describe('A transaction', () => {
  it('leaves nothing behind when its work throws', async () => {
    await tested.store.keepOrganisation('acme', 'ACME', ADA.at);

    const failed = tested.store.transaction('acme', async (session) => {
      await session.dossiers.create('2026', smallDossier(), ADA, { sample: false });
      throw new Error('no');
    });

    await expect(failed).rejects.toThrow('no');
    expect(await tested.store.transaction('acme', (session) => session.dossiers.list())).toEqual([]);
  });

  it('leaves no organisation behind on its connection', async () => {
    for (let n = 0; n < 30; n += 1) {
      await tested.store.transaction(n % 2 === 0 ? 'acme' : 'nobody', async (session) => {
        expect(await session.rows(REGISTERS.assets).list('2026')).toEqual([]);
      });
    }
  });

  it('of thirty people in one dossier at once comes to its end, each', async () => {
    await tested.store.keepOrganisation('crowd', 'Crowd', ADA.at);
    await tested.store.transaction('crowd', (session) =>
      session.dossiers.create('2026', smallDossier(), ADA, { sample: false }),
    );

    const written = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        tested.store.transaction('crowd', async (session) => {
          const inserted = await session
            .rows(REGISTERS.assets)
            .insert('2026', asset(`N-${n}`, `N° ${n}`, 'data'), ADA);
          const actor = { id: 'u', name: 'U', role: 'editor' };
          await session.journal.append({ actor, at: ADA.at, action: 'x', subject: {}, detail: null });
          return inserted.ok;
        }),
      ),
    );

    expect(written.every(Boolean)).toBe(true);
    const found = await tested.store.transaction('crowd', async (session) => [
      (await session.rows(REGISTERS.assets).list('2026')).length,
      (await session.journal.verify()).entries,
    ]);
    expect(found).toEqual([32, 30]);
  });
});

async function dropAll(sql: Sql): Promise<void> {
  await sql('drop schema if exists migration cascade');
  await sql('drop schema if exists auth cascade');
  const tables = await sql(`select relname as name from pg_class where relnamespace = 'public'::regnamespace
    and relkind = 'r'`);
  await sql(`drop table ${tables.map(({ name }) => name).join()} cascade`);
  const functions = await sql(
    `select proname as name from pg_proc where pronamespace = 'public'::regnamespace`,
  );
  for (const { name } of functions) await sql(`drop function ${name}`);
  const domains = await sql(`select typname as name from pg_type where typnamespace = 'public'::regnamespace
    and typtype = 'd'`);
  for (const { name } of domains) await sql(`drop domain ${name}`);
}
