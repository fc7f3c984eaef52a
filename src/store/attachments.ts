import { sql } from 'kysely';
import type { Session } from './session.ts';
import type { Scope } from './tables.ts';

/** The bytes of attachments, under their hash: the rows that name them are a register like any other. */
export function attachments(scope: Scope): Session['attachments'] {
  return {
    put: (dossier, hash, bytes) => put(scope, dossier, hash, bytes),
    get: (dossier, hash) => get(scope, dossier, hash),
    held: (dossier) => held(scope, dossier),
    sweep: (dossier) => sweep(scope, dossier),
  };
}

async function put(
  { db, organisation }: Scope,
  dossier: string,
  hash: string,
  bytes: Uint8Array,
): Promise<void> {
  await sql`
    insert into attachment_contents (organisation_id, dossier_id, hash, bytes)
    values (${organisation}, ${dossier}, ${hash}, ${Buffer.from(bytes)})
        on conflict do nothing`.execute(db);
}

async function get(
  { db, organisation }: Scope,
  dossier: string,
  hash: string,
): Promise<Uint8Array | undefined> {
  const found = await db
    .selectFrom('attachment_contents')
    .select('bytes')
    .where('organisation_id', '=', organisation)
    .where('dossier_id', '=', dossier)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return found?.bytes;
}

async function held({ db, organisation }: Scope, dossier: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('attachment_contents')
    .select('hash')
    .where('organisation_id', '=', organisation)
    .where('dossier_id', '=', dossier)
    .execute();
  return new Set(rows.map(({ hash }) => hash));
}

async function sweep({ db, organisation }: Scope, dossier: string): Promise<void> {
  await sql`
    delete from attachment_contents c
     where c.organisation_id = ${organisation} and c.dossier_id = ${dossier}
       and not exists (select from attachments a
                        where (a.organisation_id, a.dossier_id, a.hash)
                            = (c.organisation_id, c.dossier_id, c.hash))`.execute(db);
}
