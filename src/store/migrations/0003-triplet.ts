import { type Kysely, sql } from 'kysely';

/**
 * A scenario is at least one asset, one threat and at least one vulnerability. The threat is a column that must be there;
 * the two lists are looked at when the transaction ends, because a scenario is written before its links.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function scenario_is_a_triplet() returns trigger
    language plpgsql set search_path = pg_catalog, public as $$
    declare
      before text := current_setting('app.organisation', true);
      changed jsonb := to_jsonb(coalesce(new, old));
      org text := changed ->> 'organisation_id';
      dos text := changed ->> 'dossier_id';
      scenario text := coalesce(changed ->> 'source', changed ->> 'id');
      asset_missing boolean;
      vulnerability_missing boolean;
    begin
      -- Whoever leaves the organisation before the end of the transaction must not thereby blind this check.
      perform set_config('app.organisation', org, true);
      select not exists (select from scenarios_assets l
                          where (l.organisation_id, l.dossier_id, l.source) = (s.organisation_id, s.dossier_id, s.id)),
             not exists (select from scenarios_vulnerabilities l
                          where (l.organisation_id, l.dossier_id, l.source) = (s.organisation_id, s.dossier_id, s.id))
        into asset_missing, vulnerability_missing
        from scenarios s
       where s.organisation_id = org and s.dossier_id = dos and s.id = scenario;
      perform set_config('app.organisation', coalesce(before, ''), true);
      if asset_missing or vulnerability_missing then
        raise exception 'scenario % of dossier % has no %', scenario, dos,
          case when asset_missing then 'asset' else 'vulnerability' end
          using errcode = 'check_violation', constraint = 'scenario_is_a_triplet';
      end if;
      return null;
    end $$;

    create constraint trigger scenario_is_a_triplet after insert or update on scenarios
      deferrable initially deferred for each row execute function scenario_is_a_triplet();
    create constraint trigger scenario_is_a_triplet after update or delete on scenarios_assets
      deferrable initially deferred for each row execute function scenario_is_a_triplet();
    create constraint trigger scenario_is_a_triplet after update or delete on scenarios_vulnerabilities
      deferrable initially deferred for each row execute function scenario_is_a_triplet();
  `.execute(db);
}
