import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import { grant } from './grants.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Roles } from './postgres/roles.ts';
import type { Tables } from './tables.ts';

/** Kysely's own tables stand apart from the tenants' data, and the runtime role sees nothing of them. */
const SCHEMA = 'migration';

/** Any number: two servers that start at once agree on it (0x76696769 is `vigi`). */
const LOCK = 0x76696769;

/**
 * Brings the tables up to date and grants to the roles what each needs, as the owner. One process at a time; the others
 * wait and find nothing to do. Refuses a database that a newer Vigie has been at: its tables are unknown here.
 */
export async function migrate(owner: Kysely<Tables>, roles: Roles): Promise<Result<void>> {
  return owner.connection().execute(async (db) => {
    await sql`select pg_advisory_lock(${LOCK})`.execute(db);
    try {
      const unknown = await unknownMigrations(db);
      if (unknown.length > 0) return refuse(madeByNewerVigie(unknown));
      await migrateToLatest(db);
      await grant(db, roles);
      return ok(undefined);
    } finally {
      await sql`select pg_advisory_unlock(${LOCK})`.execute(db);
    }
  });
}

async function migrateToLatest(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db,
    migrationTableSchema: SCHEMA,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('the database could not be brought up to date', { cause: error });
}

async function unknownMigrations(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows: tables } = await sql<{ there: boolean }>`
    select to_regclass(${`${SCHEMA}.kysely_migration`}) is not null as there`.execute(db);
  if (!tables[0]?.there) return [];
  const { rows } = await sql<{ name: string }>`
    select name from ${sql.table(`${SCHEMA}.kysely_migration`)} order by name`.execute(db);
  return rows.map((row) => row.name).filter((name) => !(name in MIGRATIONS));
}

function madeByNewerVigie(unknown: readonly string[]): Refusal {
  const names = unknown.join(', ');
  return {
    code: 'database-of-a-newer-version',
    path: [],
    found: unknown,
    message: {
      fr: `Cette base de données a été mise à jour par une version plus récente de Vigie (${names}) : démarrez cette version-là, ou restaurez une sauvegarde faite avec celle-ci.`,
      en: `This database was brought up to date by a newer version of Vigie (${names}): start that version, or restore a backup made with this one.`,
    },
  };
}
