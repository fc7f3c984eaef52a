import { type Kysely, sql } from 'kysely';

/**
 * Archived checkups as they were brought in, never changed afterwards; and what people made of their findings for the
 * study: a link to a scenario or to a measure, and the rating that it proposes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw([REPORTS, LINKS, ...['checkup_reports', 'finding_links'].map(separated)].join('\n'))
    .execute(db);
}

const REPORTS = `
  create table checkup_reports (
    organisation_id text not null,
    dossier_id text not null,
    procedure_id text not null check (char_length(procedure_id) between 1 and 60),
    date day not null,
    revision integer not null check (revision >= 1),
    level text not null check (level in ('green', 'orange', 'red')),
    summary members not null,
    -- Weekday, hour and time zone; absent where the procedure was not brought along.
    schedule members,
    hash text not null,
    json text not null,
    markdown text not null,
    archived_commit text,
    imported_at timestamptz not null,
    imported_by text not null,
    primary key (organisation_id, dossier_id, procedure_id, date, revision),
    foreign key (organisation_id, dossier_id) references dossier on delete cascade
  );`;

// The two generated columns carry the foreign keys: which of them is filled is what the register says.
const LINKS = `
  create table finding_links (
    organisation_id text not null,
    dossier_id text not null,
    finding text not null check (finding ~ '^[0-9a-f]{64}$'),
    register text not null check (register in ('scenarios', 'measures')),
    target text not null,
    procedure_id text not null,
    date day not null,
    state text not null check (state in ('linked', 'proposed', 'applied', 'dismissed')),
    proposal members,
    stated_by text not null,
    stated_at timestamptz not null,
    reason text,
    scenario text generated always as (case when register = 'scenarios' then target end) stored,
    measure text generated always as (case when register = 'measures' then target end) stored,
    check ((state = 'linked') = (proposal is null)),
    check (proposal is null or register = 'scenarios'),
    primary key (organisation_id, dossier_id, finding, register, target),
    foreign key (organisation_id, dossier_id) references dossier on delete cascade,
    foreign key (organisation_id, dossier_id, scenario) references scenarios on delete cascade,
    foreign key (organisation_id, dossier_id, measure) references measures on delete cascade
  );
  create index finding_links_scenario on finding_links (organisation_id, dossier_id, scenario);
  create index finding_links_measure on finding_links (organisation_id, dossier_id, measure);`;

function separated(name: string): string {
  const own = `organisation_id = (select nullif(current_setting('app.organisation', true), ''))`;
  return `
    alter table ${name} enable row level security, force row level security;
    create policy own_organisation on ${name} using (${own}) with check (${own});`;
}
