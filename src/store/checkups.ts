import { sql } from 'kysely';
import type {
  By,
  CheckupSummary,
  FindingLink,
  KeptCheckup,
  LinkKey,
  Session,
  StoredCheckup,
  StoredLink,
} from './session.ts';
import { iso, type Scope } from './tables.ts';

/** Checkups that were brought in, and the links of their findings; no part of the study, so bundles do not hold them. */
export function checkups(scope: Scope): Session['checkups'] {
  return {
    keep: (dossier, checkup, by) => keep(scope, dossier, checkup, by),
    list: (dossier) => list(scope, dossier),
    get: (dossier, procedure, date) => get(scope, dossier, procedure, date),
    links: (dossier) => links(scope, dossier),
    saveLink: (dossier, link, by) => saveLink(scope, dossier, link, by),
    removeLink: (dossier, key) => removeLink(scope, dossier, key),
  };
}

async function keep(
  { db, organisation }: Scope,
  dossier: string,
  checkup: KeptCheckup,
  by: By,
): Promise<boolean> {
  const { procedure, date, revision, level, summary, schedule, hash, json, markdown, commit } = checkup;
  const { rows } = await sql`
    insert into checkup_reports (organisation_id, dossier_id, procedure_id, date, revision, level, summary, schedule,
                                 hash, json, markdown, archived_commit, imported_at, imported_by)
    select organisation_id, id, ${procedure}, ${date}, ${revision}, ${level}, ${JSON.stringify(summary)}::jsonb,
           ${schedule && JSON.stringify(schedule)}::jsonb, ${hash}, ${json}, ${markdown}, ${commit},
           ${by.at}::timestamptz, ${by.name}
      from dossier where organisation_id = ${organisation} and id = ${dossier}
    returning revision`.execute(db);
  return rows.length > 0;
}

const SUMMARY = sql`procedure_id as procedure, date, revision, level, summary, schedule, hash,
  archived_commit as commit, ${iso('imported_at')} as "importedAt", imported_by as "importedBy"`;

async function list({ db, organisation }: Scope, dossier: string): Promise<CheckupSummary[]> {
  const { rows } = await sql<CheckupSummary>`
    select distinct on (date, procedure_id) ${SUMMARY} from checkup_reports
     where organisation_id = ${organisation} and dossier_id = ${dossier}
     order by date desc, procedure_id, revision desc`.execute(db);
  return rows;
}

async function get(
  { db, organisation }: Scope,
  dossier: string,
  procedure: string,
  date: string,
): Promise<StoredCheckup | undefined> {
  const { rows } = await sql<StoredCheckup>`
    select ${SUMMARY}, json, markdown from checkup_reports
     where organisation_id = ${organisation} and dossier_id = ${dossier}
       and procedure_id = ${procedure} and date = ${date}
     order by revision desc limit 1`.execute(db);
  return rows[0];
}

async function links({ db, organisation }: Scope, dossier: string): Promise<StoredLink[]> {
  const { rows } = await sql<StoredLink>`
    select finding, register, target, procedure_id as procedure, date, state, proposal, reason,
           stated_by as by, ${iso('stated_at')} as at
      from finding_links where organisation_id = ${organisation} and dossier_id = ${dossier}
     order by register desc, target, finding`.execute(db);
  return rows;
}

async function saveLink(
  { db, organisation }: Scope,
  dossier: string,
  link: FindingLink,
  by: By,
): Promise<void> {
  const { finding, register, target, procedure, date, state, proposal, reason } = link;
  await sql`
    insert into finding_links (organisation_id, dossier_id, finding, register, target, procedure_id, date, state,
                               proposal, stated_by, stated_at, reason)
    values (${organisation}, ${dossier}, ${finding}, ${register}, ${target}, ${procedure}, ${date}, ${state},
            ${proposal && JSON.stringify(proposal)}::jsonb, ${by.name}, ${by.at}::timestamptz, ${reason})
        on conflict (organisation_id, dossier_id, finding, register, target) do update
       set procedure_id = excluded.procedure_id, date = excluded.date, state = excluded.state,
           proposal = excluded.proposal, stated_by = excluded.stated_by, stated_at = excluded.stated_at,
           reason = excluded.reason`.execute(db);
}

async function removeLink(
  { db, organisation }: Scope,
  dossier: string,
  { finding, register, target }: LinkKey,
): Promise<boolean> {
  const { rows } = await sql`
    delete from finding_links
     where organisation_id = ${organisation} and dossier_id = ${dossier}
       and finding = ${finding} and register = ${register} and target = ${target} returning finding`.execute(
    db,
  );
  return rows.length > 0;
}
