import { type Kysely, sql } from 'kysely';

/** What was asked can be refused, a leave that was given can be taken back, and one exception carries on another. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
      alter table treatments add column refusal members;
      alter table policies add column refusal members;
      alter table exceptions
        add column refusal members,
        add column withdrawal members,
        add column renews text,
        add foreign key (organisation_id, dossier_id, renews) references exceptions;`)
    .execute(db);
}
