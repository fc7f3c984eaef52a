import { sql } from 'kysely';
import type { RegisterId } from '#domain/register/names.ts';
import type { SavedView } from '#domain/register/saved-view.ts';
import type { By, Session } from './session.ts';
import type { Scope } from './tables.ts';

/** How registers of a dossier are looked at; no part of the study, so neither snapshots nor bundles hold them. */
export function views(scope: Scope): Session['views'] {
  return {
    list: (dossier, register) => list(scope, dossier, register),
    save: (dossier, view, by) => save(scope, dossier, view, by),
    remove: (dossier, id) => remove(scope, dossier, id),
  };
}

async function list(
  { db, organisation }: Scope,
  dossier: string,
  register: RegisterId,
): Promise<(SavedView & { updatedBy: string })[]> {
  const { rows } = await sql<SavedView & { updatedBy: string }>`
    select id, register, name, layout, updated_by as "updatedBy" from views
     where organisation_id = ${organisation} and dossier_id = ${dossier} and register = ${register}
     order by name, id`.execute(db);
  return rows;
}

async function save(
  { db, organisation }: Scope,
  dossier: string,
  { id, register, name, layout }: SavedView,
  by: By,
): Promise<boolean> {
  const { rows } = await sql`
    insert into views as v (organisation_id, dossier_id, id, register, name, layout, updated_at, updated_by)
    select organisation_id, id, ${id}, ${register}, ${name}, ${JSON.stringify(layout)}::jsonb, ${by.at}::timestamptz, ${by.name}
      from dossier where organisation_id = ${organisation} and id = ${dossier}
        on conflict (organisation_id, dossier_id, id) do update
       set register = excluded.register, name = excluded.name, layout = excluded.layout,
           updated_at = excluded.updated_at, updated_by = excluded.updated_by
    returning id`.execute(db);
  return rows.length > 0;
}

async function remove({ db, organisation }: Scope, dossier: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from views
     where organisation_id = ${organisation} and dossier_id = ${dossier} and id = ${id} returning id`.execute(
    db,
  );
  return rows.length > 0;
}
