import { type Kysely, sql } from 'kysely';

/**
 * Governance, audits, providers and the yearly cycle; the votes of a workshop; the files that all of them may point to, with
 * their bytes; and the withdrawal of an acceptance.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw([...REGISTERS, CONTENTS, COLUMNS, ...LINKS].join('\n')).execute(db);
}

const REGISTERS = [
  register(
    'attachments',
    'id',
    `id text not null,
     name text not null,
     title wording,
     media_type text not null,
     size quantity not null,
     hash text not null,
     added_by text,
     added_on day`,
  ),
  register(
    'votes',
    'id',
    `id text not null,
     scenario text not null,
     stage text not null,
     voter text not null,
     likelihood degree,
     consequences members,
     comment wording,
     "on" day not null,
     ${reference('scenario', 'scenarios')}`,
  ),
  register(
    'policies',
    'id',
    `id text not null,
     title wording not null,
     kind text not null,
     template text,
     owner text,
     status text not null,
     version text not null,
     body wording,
     file text,
     changes wording,
     material boolean not null,
     author text,
     approvals list not null,
     published_on day,
     review_months quantity,
     next_review day,
     exception_days quantity,
     controls control_ids not null,
     ${reference('owner', 'roles')},
     ${reference('file', 'attachments')}`,
  ),
  register(
    'policy_versions',
    'id',
    `id text not null,
     policy text not null,
     title wording not null,
     version text not null,
     body wording,
     file text,
     changes wording,
     material boolean not null,
     approvals list not null,
     published_on day not null,
     published_by text not null,
     hash text not null,
     ${reference('policy', 'policies')},
     ${reference('file', 'attachments')}`,
  ),
  register(
    'acknowledgements',
    'id',
    `id text not null,
     version text not null,
     person text not null,
     role text,
     "on" day not null,
     recorded_by text,
     ${reference('version', 'policy_versions')},
     ${reference('role', 'roles')}`,
  ),
  register(
    'exceptions',
    'id',
    `id text not null,
     title wording not null,
     policy text not null,
     rule text,
     reason wording not null,
     compensation wording,
     asked_by text not null,
     "from" day not null,
     expires day not null,
     approved_by text,
     approved_on day,
     own_request boolean not null,
     ended_on day,
     ${reference('policy', 'policies')}`,
  ),
  register(
    'providers',
    'id',
    `id text not null,
     name wording not null,
     services list not null,
     critical boolean not null,
     contacts list not null,
     website text,
     qualifications list not null,
     contract_ends day,
     reviewed_on day,
     notes wording`,
  ),
  register(
    'audits',
    'id',
    `id text not null,
     title wording not null,
     kind text not null,
     status text not null,
     purpose wording,
     scope wording,
     provider text,
     auditor text,
     planned_on day,
     every_months quantity,
     held_on day,
     follows text,
     controls control_ids not null,
     report text,
     report_location text,
     conclusion wording,
     cost amount,
     ${reference('provider', 'providers')},
     ${reference('follows', 'audits')},
     ${reference('report', 'attachments')}`,
  ),
  register(
    'audit_findings',
    'id',
    `id text not null,
     audit text not null,
     title wording not null,
     description wording,
     recommendation wording,
     grade text not null,
     cvss quantity,
     controls control_ids not null,
     raised_on day,
     status text not null,
     closed_on day,
     ${reference('audit', 'audits')}`,
  ),
  register(
    'corrective_actions',
    'id',
    `id text not null,
     finding text not null,
     title wording not null,
     cause wording,
     owner text,
     due day,
     done_on day,
     measure text,
     evidence list not null,
     check_due day,
     "check" members,
     ${reference('finding', 'audit_findings')},
     ${reference('owner', 'roles')},
     ${reference('measure', 'measures')}`,
  ),
  register(
    'requests',
    'id',
    `id text not null,
     title wording not null,
     kind text not null,
     status text not null,
     context wording,
     expectations list not null,
     questions list not null,
     sent_on day,
     deadline day,
     starts_on day,
     budget amount,
     criteria list not null,
     chosen text,
     decision_reason wording,
     decided_by text,
     decided_on day,
     ${reference('chosen', 'providers')}`,
  ),
  register(
    'proposals',
    'id',
    `id text not null,
     request text not null,
     provider text not null,
     status text not null,
     received_on day,
     price amount,
     days quantity,
     starts_on day,
     ends_on day,
     grades list not null,
     remarks wording,
     file text,
     ${reference('request', 'requests')},
     ${reference('provider', 'providers')},
     ${reference('file', 'attachments')}`,
  ),
  register(
    'cycles',
    'id',
    `id text not null,
     year quantity not null,
     started_on day not null,
     objectives list not null,
     plan members,
     "do" members,
     "check" members,
     act members,
     closed_on day,
     previous text,
     snapshot text,
     ${reference('previous', 'cycles')}`,
  ),
  register(
    'reviews',
    'id',
    `id text not null,
     title wording not null,
     cycle text,
     planned_on day,
     held_on day,
     participants list not null,
     inputs list not null,
     decisions list not null,
     conclusion wording,
     next_on day,
     minutes text,
     ${reference('cycle', 'cycles')},
     ${reference('minutes', 'attachments')}`,
  ),
];

/** The bytes of attachments, each once a dossier; a row of the register names them by their hash. */
const CONTENTS = `
  create table attachment_contents (
    organisation_id text not null,
    dossier_id text not null,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    bytes bytea not null check (octet_length(bytes) <= 20000000),
    primary key (organisation_id, dossier_id, hash),
    foreign key (organisation_id, dossier_id) references dossier on delete cascade
  );
  -- Office files, PDF and pictures are compressed already.
  alter table attachment_contents alter column bytes set storage external;
  ${separated('attachment_contents')}`;

const COLUMNS = `
  alter table documents add column file text, add ${reference('file', 'attachments')};
  alter table acceptances add column withdrawal members;
`;

const LINKS = [
  links('applicability_evidence_file', 'applicability', 'control', 'attachments'),
  links('measures_evidence_file', 'measures', 'id', 'attachments'),
  links('policies_readers', 'policies', 'id', 'roles'),
  links('policies_measures', 'policies', 'id', 'measures'),
  links('policies_scenarios', 'policies', 'id', 'scenarios'),
  links('exceptions_scenarios', 'exceptions', 'id', 'scenarios'),
  links('providers_assets', 'providers', 'id', 'assets'),
  links('audit_findings_scenarios', 'audit_findings', 'id', 'scenarios'),
  links('audit_findings_assets', 'audit_findings', 'id', 'assets'),
  links('corrective_actions_evidence_file', 'corrective_actions', 'id', 'attachments'),
  links('requests_candidates', 'requests', 'id', 'providers'),
  links('reviews_decisions_owner', 'reviews', 'id', 'roles'),
  links('reviews_decisions_measure', 'reviews', 'id', 'measures'),
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
