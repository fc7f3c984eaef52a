import { type Kysely, sql } from 'kysely';

/** The journal of an organisation, a hash chain that is only added to, and the snapshots of its dossiers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table journal (
      organisation_id text not null references organisation,
      seq integer not null check (seq > 0),
      -- Text: the hash is made over these very characters.
      at text not null check (at ~ '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$'),
      actor_id text not null,
      actor_name text not null,
      actor_role text not null,
      action text not null,
      -- Not a foreign key: the journal outlives the dossier.
      dossier_id text,
      register text,
      key text,
      detail jsonb not null,
      previous text not null check (previous ~ '^[0-9a-f]{64}$'),
      hash text not null check (hash ~ '^[0-9a-f]{64}$'),
      primary key (organisation_id, seq)
    );
    create index journal_subject on journal (organisation_id, dossier_id, seq);

    create function journal_is_only_added_to() returns trigger language plpgsql as $$
    begin
      raise exception 'the journal is only added to' using errcode = 'insufficient_privilege';
    end $$;
    create trigger journal_is_only_added_to before update or delete or truncate on journal
      for each statement execute function journal_is_only_added_to();

    -- The end of the chain: its row is locked while an entry is added, and shows when the last entries were cut off.
    create table journal_head (
      organisation_id text primary key references organisation,
      seq integer not null,
      hash text not null check (hash ~ '^[0-9a-f]{64}$')
    );
    create function journal_head_only_advances() returns trigger language plpgsql as $$
    begin
      if new.organisation_id <> old.organisation_id or new.seq <> old.seq + 1 then
        raise exception 'the head of the journal advances by one' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    create trigger journal_head_only_advances before update on journal_head
      for each row execute function journal_head_only_advances();
    create trigger journal_head_is_kept before delete or truncate on journal_head
      for each statement execute function journal_is_only_added_to();

    create table snapshots (
      organisation_id text not null references organisation,
      -- Not a foreign key: the last state of a dossier outlives it.
      dossier_id text not null,
      number integer not null,
      hash text not null check (hash ~ '^[0-9a-f]{64}$'),
      -- Text, not jsonb: these are the bytes that the hash is of.
      json text not null,
      at timestamptz not null,
      actor_id text not null,
      actor_name text not null,
      note text not null,
      primary key (organisation_id, dossier_id, number)
    );
    create index snapshots_hash on snapshots (organisation_id, dossier_id, hash);
    ${sql.raw(['journal', 'journal_head', 'snapshots'].map(separated).join('\n'))}
  `.execute(db);
}

function separated(name: string): string {
  const own = `organisation_id = (select nullif(current_setting('app.organisation', true), ''))`;
  return `
    alter table ${name} enable row level security, force row level security;
    create policy own_organisation on ${name} using (${own}) with check (${own});`;
}
