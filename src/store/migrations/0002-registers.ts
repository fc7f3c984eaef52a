import { type Kysely, sql } from 'kysely';

/** A table a register, a column a field; a list of references is a table of links with a foreign key on both sides. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw([DOMAINS, ...REGISTERS, ...LINKS].join('\n')).execute(db);
}

/** The words of the registers as types, each with what it may hold. */
const DOMAINS = `
  -- One wording for every language, or an object with one in each.
  create domain wording as jsonb check (jsonb_typeof(value) in ('string', 'object'));
  create domain list as jsonb check (jsonb_typeof(value) = 'array');
  create domain members as jsonb check (jsonb_typeof(value) = 'object');
  -- Text, not date: what a person wrote comes back letter by letter, whatever the server's settings; days sort as text.
  create domain day as text check (value ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$');
  create domain degree as smallint check (value between 1 and 5);
  create domain amount as bigint check (value >= 0);
  create domain quantity as double precision check (value >= 0 and value < 'infinity');
  -- A number of ISO/IEC 27002:2022.
  create domain control_id as text check (value ~ '^[5-8]\\.[1-9][0-9]?$');
  create domain control_ids as jsonb check (
    jsonb_typeof(value) = 'array'
    and not jsonb_path_exists(value, '$[*] ? (!(@ like_regex "^[5-8]\\\\.[1-9][0-9]?$"))')
  );
`;

const REGISTERS = [
  register(
    'study',
    'id',
    `id text not null,
     title wording not null,
     organisation text not null,
     language text not null,
     currency text not null,
     version text not null,
     status text not null,
     classification text not null,
     date day not null,
     author text not null,
     objectives list not null,
     method wording,
     planned_days members,
     approvals list not null,
     ${single()}`,
  ),
  register(
    'company',
    'id',
    `id text not null,
     activity wording not null,
     description wording not null,
     people quantity not null,
     turnover amount,
     context wording,
     obligations list not null,
     processes list not null,
     ${single()}`,
  ),
  register(
    'scope',
    'id',
    `id text not null,
     name wording not null,
     kind text not null,
     side text not null,
     reason wording not null`,
  ),
  register(
    'roles',
    'id',
    `id text not null,
     name wording not null,
     responsibility wording not null,
     reports_to text,
     person text,
     external boolean not null,
     ${reference('reports_to', 'roles')}`,
  ),
  register(
    'parties',
    'id',
    `id text not null,
     name wording not null,
     requirements list not null`,
  ),
  register(
    'criteria',
    'id',
    `id text not null,
     adopted_on day not null,
     reason wording not null,
     likelihood list not null,
     consequence list not null,
     grid list not null,
     threshold text not null,
     acceptance list not null`,
  ),
  register(
    'documents',
    'id',
    `id text not null,
     name wording not null,
     status text not null,
     received_on day,
     location text,
     remark wording`,
  ),
  register(
    'interviews',
    'id',
    `id text not null,
     role text not null,
     subject wording not null,
     status text not null,
     date day,
     questions list not null,
     notes wording,
     ${reference('role', 'roles')}`,
  ),
  register(
    'assets',
    'id',
    `id text not null,
     name wording not null,
     description wording,
     kind text not null,
     category text not null,
     subtype text,
     owner text,
     confidentiality degree,
     integrity degree,
     availability degree,
     traceability degree,
     personal_data text not null,
     location wording,
     ${reference('owner', 'roles')}`,
  ),
  register(
    'threats',
    'id',
    `id text not null,
     name wording not null,
     description wording,
     family text not null,
     origin text not null,
     affects list not null,
     source wording,
     likelihood degree,
     catalogue text`,
  ),
  register(
    'vulnerabilities',
    'id',
    `id text not null,
     name wording not null,
     description wording,
     severity degree,
     status text not null,
     observation wording,
     controls control_ids not null,
     catalogue text`,
  ),
  register(
    'scenarios',
    'id',
    `id text not null,
     title wording not null,
     threat text not null,
     consequence wording not null,
     examples list not null,
     existing wording,
     owner text,
     ${reference('threat', 'threats')},
     ${reference('owner', 'roles')}`,
  ),
  register(
    'evaluations',
    'scenario',
    `scenario text not null,
     inherent members,
     current members,
     residual members,
     inherent_criteria text generated always as (inherent ->> 'criteria') stored,
     current_criteria text generated always as (current ->> 'criteria') stored,
     residual_criteria text generated always as (residual ->> 'criteria') stored,
     ${reference('scenario', 'scenarios')},
     ${reference('inherent_criteria', 'criteria')},
     ${reference('current_criteria', 'criteria')},
     ${reference('residual_criteria', 'criteria')}`,
  ),
  register(
    'applicability',
    'control',
    `control control_id not null,
     decision text,
     drivers list not null,
     justification wording,
     status text,
     owner text,
     evidence list not null,
     ${reference('owner', 'roles')}`,
  ),
  register(
    'measures',
    'id',
    `id text not null,
     title wording not null,
     description wording,
     controls control_ids not null,
     owner text,
     horizon text not null,
     start day,
     due day,
     status text not null,
     done_on day,
     cost_once amount,
     cost_yearly amount,
     effort quantity,
     evidence list not null,
     ${reference('owner', 'roles')}`,
  ),
  register(
    'treatments',
    'scenario',
    `scenario text not null,
     option text not null,
     reason wording not null,
     decided_by text,
     decided_on day,
     ${reference('scenario', 'scenarios')}`,
  ),
  register(
    'acceptances',
    'id',
    `id text not null,
     scenario text not null,
     level text not null,
     "by" text not null,
     role text not null,
     "on" day not null,
     expires day not null,
     reason wording not null,
     snapshot text,
     own_rating boolean not null,
     ${reference('scenario', 'scenarios')},
     ${reference('role', 'roles')}`,
  ),
  register(
    'steps',
    'step',
    `step text not null,
     min_days quantity,
     max_days quantity,
     actual_days quantity,
     started_on day,
     finished_on day`,
  ),
];

const LINKS = [
  links('criteria_acceptance_roles', 'criteria', 'id', 'roles'),
  links('interviews_assets', 'interviews', 'id', 'assets'),
  links('interviews_vulnerabilities', 'interviews', 'id', 'vulnerabilities'),
  links('assets_depends_on', 'assets', 'id', 'assets'),
  links('vulnerabilities_assets', 'vulnerabilities', 'id', 'assets'),
  links('scenarios_assets', 'scenarios', 'id', 'assets'),
  links('scenarios_vulnerabilities', 'scenarios', 'id', 'vulnerabilities'),
  links('measures_depends_on', 'measures', 'id', 'measures'),
  links('treatments_measures', 'treatments', 'scenario', 'measures'),
];

// row_version, because a study has a version of its own.
function register(name: string, key: string, columns: string): string {
  return `
    create table ${name} (
      organisation_id text not null,
      dossier_id text not null,
      row_version integer not null,
      updated_at timestamptz not null,
      updated_by text not null,
      ${columns},
      check (char_length(${key}) between 1 and 80),
      primary key (organisation_id, dossier_id, ${key}),
      foreign key (organisation_id, dossier_id) references dossier on delete cascade
    );
    ${separated(name)}`;
}

/** Exactly one row a dossier; checked at the end, because its id may change by one row going and another coming. */
function single(): string {
  return 'unique (organisation_id, dossier_id) deferrable initially deferred';
}

/** With organisation and dossier in the key, a reference cannot lead into another tenant or another study. */
function reference(column: string, to: string): string {
  return `foreign key (organisation_id, dossier_id, ${column}) references ${to}`;
}

function links(name: string, from: string, key: string, to: string): string {
  return `
    create table ${name} (
      organisation_id text not null,
      dossier_id text not null,
      source text not null,
      target text not null,
      position integer not null,
      foreign key (organisation_id, dossier_id, source)
        references ${from} (organisation_id, dossier_id, ${key}) on delete cascade,
      foreign key (organisation_id, dossier_id, target) references ${to}
    );
    create index ${name}_target on ${name} (organisation_id, dossier_id, target, source);
    -- Last: of two indexes that seem alike to the planner it takes the younger, and until the first ANALYZE these do.
    alter table ${name} add primary key (organisation_id, dossier_id, source, target);
    ${separated(name)}`;
}

function separated(name: string): string {
  const own = `organisation_id = (select nullif(current_setting('app.organisation', true), ''))`;
  return `
    alter table ${name} enable row level security, force row level security;
    create policy own_organisation on ${name} using (${own}) with check (${own});`;
}
