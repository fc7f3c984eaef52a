import { type Kysely, sql } from 'kysely';
import type { Roles } from './postgres/roles.ts';
import type { Tables } from './tables.ts';

/** What the runtime role may do; a table that is not named here it may read and write. */
const RIGHTS: Readonly<Record<string, string>> = {
  organisation: 'select, insert, update',
  journal: 'select, insert',
  journal_head: 'select, insert, update',
  snapshots: 'select, insert',
  // With their dossier they go: a foreign key needs no right.
  checkup_reports: 'select, insert',
};
const USUAL_RIGHTS = 'select, insert, update, delete';

/**
 * Gives each role what it needs and takes all else away. At every start, not in a migration: a restored database, or one
 * with other names for its roles, comes out the same.
 */
export async function grant(db: Kysely<Tables>, { runtime, auth }: Roles): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const both = sql`${sql.id(runtime)}, ${sql.id(auth)}`;
    await sql`
      revoke all on schema public from public, ${both};
      revoke all on all tables in schema public from public, ${both};
      revoke all on schema auth from public, ${both};
      grant usage on schema public to ${sql.id(runtime)};
      grant usage, create on schema auth to ${sql.id(auth)};
    `.execute(transaction);
    for (const table of await tablesInPublic(transaction)) {
      const rights = sql.raw(RIGHTS[table] ?? USUAL_RIGHTS);
      await sql`grant ${rights} on ${sql.table(`public.${table}`)} to ${sql.id(runtime)}`.execute(
        transaction,
      );
    }
  });
}

async function tablesInPublic(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`.execute(db);
  return rows.map((row) => row.name);
}
