import { sql } from 'kysely';
import type { By, CheckupTask, CheckupTurn, ProcedurePlace, Session } from './session.ts';
import { iso, type Scope } from './tables.ts';

/** Where the procedures of an organisation stand, and the turns of their scheduled tasks. */
export function checkupProcedures(scope: Scope): Session['checkupProcedures'] {
  return {
    place: (dossier) => place(scope, dossier),
    all: () => all(scope),
    keep: (dossier, kept, by) => keep(scope, dossier, kept, by),
    takeTurn: (dossier, task, due, at) => takeTurn(scope, dossier, task, due, at),
    endTurn: (dossier, turn) => endTurn(scope, dossier, turn),
    turns: (dossier) => turns(scope, dossier),
  };
}

const PLACE = sql`dossier_id as dossier, folder, procedure_id as procedure, platform, schedule,
  ${iso('made_at')} as "madeAt", made_by as "madeBy"`;

async function place({ db, organisation }: Scope, dossier: string): Promise<ProcedurePlace | undefined> {
  const { rows } = await sql<ProcedurePlace>`
    select ${PLACE} from checkup_procedures
     where organisation_id = ${organisation} and dossier_id = ${dossier}`.execute(db);
  return rows[0];
}

async function all({ db, organisation }: Scope): Promise<ProcedurePlace[]> {
  const { rows } = await sql<ProcedurePlace>`
    select ${PLACE} from checkup_procedures where organisation_id = ${organisation} order by dossier_id`.execute(
    db,
  );
  return rows;
}

async function keep(
  { db, organisation }: Scope,
  dossier: string,
  { folder, procedure, platform, schedule }: Omit<ProcedurePlace, 'dossier' | 'madeAt' | 'madeBy'>,
  by: By,
): Promise<boolean> {
  const { rows } = await sql`
    insert into checkup_procedures
           (organisation_id, dossier_id, folder, procedure_id, platform, schedule, made_at, made_by)
    select organisation_id, id, ${folder}, ${procedure}, ${platform}, ${JSON.stringify(schedule)}::jsonb,
           ${by.at}::timestamptz, ${by.name}
      from dossier where organisation_id = ${organisation} and id = ${dossier}
        on conflict (organisation_id, dossier_id) do update
       set procedure_id = excluded.procedure_id, platform = excluded.platform, schedule = excluded.schedule
     where checkup_procedures.folder = excluded.folder
    returning folder`.execute(db);
  return rows.length > 0;
}

/** A turn that was taken so long ago and never ended was of a server that died. */
const LOST_MINUTES = 30;

async function takeTurn(
  { db, organisation }: Scope,
  dossier: string,
  task: CheckupTask,
  due: string,
  at: string,
): Promise<boolean> {
  const { rows } = await sql`
    insert into checkup_turns (organisation_id, dossier_id, task, due, state, taken_at)
    values (${organisation}, ${dossier}, ${task}, ${due}, 'running', ${at}::timestamptz)
        on conflict (organisation_id, dossier_id, task, due) do update set taken_at = excluded.taken_at
     where checkup_turns.state = 'running'
       and checkup_turns.taken_at < excluded.taken_at - make_interval(mins => ${LOST_MINUTES})
    returning due`.execute(db);
  return rows.length > 0;
}

async function endTurn(
  { db, organisation }: Scope,
  dossier: string,
  { task, due, state, told }: Omit<CheckupTurn, 'takenAt'>,
): Promise<void> {
  await sql`
    update checkup_turns set state = ${state}, told = ${told && JSON.stringify(told)}::jsonb
     where organisation_id = ${organisation} and dossier_id = ${dossier} and task = ${task} and due = ${due}`.execute(
    db,
  );
}

/** What a page tells; older turns only keep a task from being done twice. */
const LATEST = 20;

async function turns({ db, organisation }: Scope, dossier: string): Promise<CheckupTurn[]> {
  const { rows } = await sql<CheckupTurn>`
    select task, due, state, told, ${iso('taken_at')} as "takenAt" from checkup_turns
     where organisation_id = ${organisation} and dossier_id = ${dossier}
     order by due desc, task limit ${LATEST}`.execute(db);
  return rows;
}
