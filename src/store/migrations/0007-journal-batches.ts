import { type Kysely, sql } from 'kysely';

/**
 * Many rows written at once have an entry each, and the head moves over all of them in one step: it may advance only to
 * an entry that is there, without a gap on the way.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function journal_head_only_advances() returns trigger language plpgsql as $$
    begin
      if new.organisation_id <> old.organisation_id
         or new.seq <= old.seq
         or not exists (select from public.journal j
                         where (j.organisation_id, j.seq, j.hash) = (new.organisation_id, new.seq, new.hash))
         or (select count(*) from public.journal j
              where j.organisation_id = new.organisation_id and j.seq > old.seq and j.seq <= new.seq)
            <> new.seq - old.seq then
        raise exception 'the head of the journal advances over entries that are there'
          using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
  `.execute(db);
}
