import { type Kysely, sql } from 'kysely';

/**
 * Checkups that the server itself does: where the procedure of a dossier stands, the sealed secrets of its connectors, and
 * whose turn a scheduled task was, so that two servers never do it twice.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      [
        PROCEDURES,
        SECRETS,
        TURNS,
        ...['checkup_procedures', 'connector_secrets', 'checkup_turns'].map(separated),
      ].join('\n'),
    )
    .execute(db);
}

// The folder has a name of its own, at random: no path is ever made of what somebody typed.
const PROCEDURES = `
  create table checkup_procedures (
    organisation_id text not null,
    dossier_id text not null,
    folder text not null check (folder ~ '^[0-9a-f]{32}$'),
    procedure_id text not null check (char_length(procedure_id) between 1 and 60),
    platform text not null,
    schedule members not null,
    made_at timestamptz not null,
    made_by text not null,
    primary key (organisation_id, dossier_id),
    foreign key (organisation_id, dossier_id) references dossier on delete cascade
  );`;

const SECRETS = `
  create table connector_secrets (
    organisation_id text not null,
    dossier_id text not null,
    connector text not null check (char_length(connector) between 1 and 60),
    name text not null check (char_length(name) between 1 and 60),
    sealed text not null,
    ending text,
    set_at timestamptz not null,
    set_by text not null,
    primary key (organisation_id, dossier_id, connector, name),
    foreign key (organisation_id, dossier_id) references dossier on delete cascade
  );`;

const TURNS = `
  create table checkup_turns (
    organisation_id text not null,
    dossier_id text not null,
    task text not null check (task in ('collect', 'daily')),
    due day not null,
    state text not null check (state in ('running', 'done', 'failed')),
    told members,
    taken_at timestamptz not null,
    primary key (organisation_id, dossier_id, task, due),
    foreign key (organisation_id, dossier_id) references dossier on delete cascade
  );`;

function separated(name: string): string {
  const own = `organisation_id = (select nullif(current_setting('app.organisation', true), ''))`;
  return `
    alter table ${name} enable row level security, force row level security;
    create policy own_organisation on ${name} using (${own}) with check (${own});`;
}
