import { type Kysely, sql } from 'kysely';

/** Organisations and their dossiers: every other row carries both ids in its primary key. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organisation (
      id text primary key check (char_length(id) between 1 and 80),
      name text not null,
      created_at timestamptz not null
    );
    alter table organisation enable row level security, force row level security;
    create policy own_organisation on organisation
      using (id = (select nullif(current_setting('app.organisation', true), '')))
      with check (id = (select nullif(current_setting('app.organisation', true), '')));

    create table dossier (
      organisation_id text not null references organisation,
      id text not null check (char_length(id) between 1 and 80),
      sample boolean not null,
      created_at timestamptz not null,
      -- Raised by every transaction that changes a row of the dossier: two of them never overlap.
      version integer not null,
      primary key (organisation_id, id)
    );
    alter table dossier enable row level security, force row level security;
    create policy own_organisation on dossier
      using (organisation_id = (select nullif(current_setting('app.organisation', true), '')))
      with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')));

    create schema if not exists auth;
  `.execute(db);
}
