import { type Kysely, sql } from 'kysely';

/** How people look at a register – columns, order, filters – kept for all who read the dossier. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table views (
      organisation_id text not null,
      dossier_id text not null,
      id text not null check (char_length(id) between 1 and 80),
      register text not null,
      name text not null,
      layout members not null,
      updated_at timestamptz not null,
      updated_by text not null,
      primary key (organisation_id, dossier_id, id),
      foreign key (organisation_id, dossier_id) references dossier on delete cascade
    );
    alter table views enable row level security, force row level security;
    create policy own_organisation on views
      using (organisation_id = (select nullif(current_setting('app.organisation', true), '')))
      with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')));
  `.execute(db);
}
