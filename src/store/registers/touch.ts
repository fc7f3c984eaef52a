import { sql } from 'kysely';
import type { Scope } from '../tables.ts';

/**
 * Raises the version of a dossier, once a transaction, before its first change. Two transactions that change one dossier
 * thereby never overlap: the second waits, then starts again on what the first left (store.ts).
 *
 * @returns false when there is no such dossier
 */
export async function touch({ db, organisation, touched }: Scope, dossier: string): Promise<boolean> {
  if (touched.has(dossier)) return true;
  const { rows } = await sql`
    update dossier set version = version + 1
     where organisation_id = ${organisation} and id = ${dossier} returning id`.execute(db);
  if (rows.length > 0) touched.add(dossier);
  return rows.length > 0;
}
