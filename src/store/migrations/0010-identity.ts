import { type Kysely, sql } from 'kysely';

/** How an organisation shows itself on its documents, with the logo among the attachments. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Whole dossiers are written in the order of the study, in which attachments come after the company: the key waits.
  await sql`
    alter table company
      add column identity members,
      add column identity_logo text generated always as (identity ->> 'logo') stored,
      add foreign key (organisation_id, dossier_id, identity_logo) references attachments
        deferrable initially deferred`.execute(db);
}
