import { sql } from 'kysely';
import type { Scope } from './tables.ts';

/** Makes the organisation known, or gives it its new name. Everything else in the store belongs to one, so it comes first. */
export async function keepOrganisation({ db, organisation }: Scope, name: string, at: string): Promise<void> {
  await sql`
    insert into organisation (id, name, created_at) values (${organisation}, ${name}, ${at})
        on conflict (id) do update set name = excluded.name`.execute(db);
}
