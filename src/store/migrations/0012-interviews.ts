import { type Kysely, sql } from 'kysely';

/** Who was heard and what was answered to each question, and every kind of entry that an interview gave. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw([COLUMNS, ...['scope', 'documents', 'threats', 'scenarios'].map(links)].join('\n'))
    .execute(db);
}

const COLUMNS = `
  alter table interviews
    add column person text,
    add column answers list not null default '[]';
  -- As in every other register: what is written names its list, even an empty one.
  alter table interviews alter column answers drop default;`;

function links(to: string): string {
  const name = `interviews_${to}`;
  const own = `organisation_id = (select nullif(current_setting('app.organisation', true), ''))`;
  return `
    create table ${name} (
      organisation_id text not null,
      dossier_id text not null,
      source text not null,
      target text not null,
      position integer not null,
      foreign key (organisation_id, dossier_id, source) references interviews on delete cascade,
      foreign key (organisation_id, dossier_id, target) references ${to}
    );
    create index ${name}_target on ${name} (organisation_id, dossier_id, target, source);
    -- Last: of two indexes that seem alike to the planner it takes the younger, and until the first ANALYZE these do.
    alter table ${name} add primary key (organisation_id, dossier_id, source, target);
    alter table ${name} enable row level security, force row level security;
    create policy own_organisation on ${name} using (${own}) with check (${own});`;
}
