import { type Kysely, sql } from 'kysely';

/**
 * What lists of scenarios filter, sort and count by, derived from the registers (store/risks): a narrow row a scenario, so that
 * the whole list of a large dossier is few pages to read, and beside it the titles, which only a search or a sort by them reads.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table risks (
      organisation_id text not null,
      dossier_id text not null,
      scenario text not null,
      threat text not null,
      owner text,
      option text,
      -- Of its assets, each between two spaces.
      categories text not null,
      -- Level, likelihood and consequence in one number, as the domain read them: ascending is worst first, 0 is unrated.
      inherent_place smallint not null,
      current_place smallint not null,
      residual_place smallint not null,
      -- In code points this orders ids as people do: S-9 before S-10.
      id_order text collate "C" not null,
      foreign key (organisation_id, dossier_id, scenario) references scenarios on delete cascade
    );
    -- With all that is filtered by: a page is found in the index alone, however far down its rows stand.
    create index risks_id on risks (organisation_id, dossier_id, id_order)
      include (scenario, threat, owner, option, categories);
    create index risks_inherent on risks (organisation_id, dossier_id, inherent_place, id_order)
      include (scenario, threat, owner, option, categories);
    create index risks_current on risks (organisation_id, dossier_id, current_place, id_order)
      include (scenario, threat, owner, option, categories);
    create index risks_residual on risks (organisation_id, dossier_id, residual_place, id_order)
      include (scenario, threat, owner, option, categories);
    -- Last: of indexes that seem alike to the planner it takes the youngest, and until the first ANALYZE these do.
    alter table risks add primary key (organisation_id, dossier_id, scenario);

    create table risk_titles (
      organisation_id text not null,
      dossier_id text not null,
      scenario text not null,
      id_order text collate "C" not null,
      -- French title, English title and id, without case and accents, parted by U+0001.
      titles text collate "C" not null,
      foreign key (organisation_id, dossier_id, scenario) references scenarios on delete cascade
    );
    -- By their beginning: an entry of an index holds 2.7 kB, a title may be longer.
    create index risk_titles_fr on risk_titles
      (organisation_id, dossier_id, left(split_part(titles, chr(1), 1), 80), id_order);
    create index risk_titles_en on risk_titles
      (organisation_id, dossier_id, left(split_part(titles, chr(1), 2), 80), id_order);
    alter table risk_titles add primary key (organisation_id, dossier_id, scenario);
    ${sql.raw(['risks', 'risk_titles'].map(separated).join('\n'))}
  `.execute(db);
}

function separated(name: string): string {
  const own = `organisation_id = (select nullif(current_setting('app.organisation', true), ''))`;
  return `
    alter table ${name} enable row level security, force row level security;
    create policy own_organisation on ${name} using (${own}) with check (${own});`;
}
