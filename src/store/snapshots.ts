import { sql } from 'kysely';
import type { Snapshot } from '#domain/dossier/snapshot.ts';
import type { By, Session, SnapshotSummary } from './session.ts';
import { iso, type Scope } from './tables.ts';

/** Frozen states of dossiers. They are never changed, and outlive the dossier. */
export function snapshots(scope: Scope): Session['snapshots'] {
  return {
    save: (dossier, snapshot, by, note) => save(scope, dossier, snapshot, by, note),
    list: (dossier) => list(scope, dossier),
    get: (dossier, hash) => get(scope, dossier, hash),
  };
}

async function save(
  { db, organisation }: Scope,
  dossier: string,
  { json, hash }: Snapshot,
  by: By,
  note: string,
): Promise<void> {
  await sql`
    insert into snapshots (organisation_id, dossier_id, number, hash, json, at, actor_id, actor_name, note)
    select ${organisation}, ${dossier}, coalesce(max(number), 0) + 1, ${hash}, ${json}, ${by.at}::timestamptz,
           ${by.id}, ${by.name}, ${note}
      from snapshots where organisation_id = ${organisation} and dossier_id = ${dossier}`.execute(db);
}

/** The latest first. */
async function list({ db, organisation }: Scope, dossier: string): Promise<SnapshotSummary[]> {
  const { rows } = await sql<SnapshotSummary>`
    select hash, ${iso('at')} as at, actor_name as by, note from snapshots
     where organisation_id = ${organisation} and dossier_id = ${dossier} order by number desc`.execute(db);
  return rows;
}

async function get(
  { db, organisation }: Scope,
  dossier: string,
  hash: string,
): Promise<Snapshot | undefined> {
  return db
    .selectFrom('snapshots')
    .select(['json', 'hash'])
    .where('organisation_id', '=', organisation)
    .where('dossier_id', '=', dossier)
    .where('hash', '=', hash)
    .limit(1)
    .executeTakeFirst();
}
