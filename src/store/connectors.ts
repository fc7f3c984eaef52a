import { sql } from 'kysely';
import type { By, ConnectorSecret, SecretKey, Session } from './session.ts';
import { iso, type Scope } from './tables.ts';

/** The secrets of connectors, sealed: nothing reads them back but what asks the outside with them. */
export function connectors(scope: Scope): Session['connectors'] {
  return {
    put: (dossier, key, secret, by) => put(scope, dossier, key, secret, by),
    list: (dossier) => list(scope, dossier),
    remove: (dossier, key) => remove(scope, dossier, key),
    reveal: (dossier) => reveal(scope, dossier),
  };
}

function placeOf({ organisation }: Scope, dossier: string, { connector, name }: SecretKey) {
  return ['connector', organisation, dossier, connector, name];
}

/** Of a secret this short, four characters would tell too much. */
const SHORTEST_TOLD = 16;

async function put(scope: Scope, dossier: string, key: SecretKey, secret: string, by: By): Promise<boolean> {
  const { db, organisation, sealer } = scope;
  const sealed = sealer.seal(secret, placeOf(scope, dossier, key));
  const ending = secret.length < SHORTEST_TOLD ? null : secret.slice(-4);
  const { rows } = await sql`
    insert into connector_secrets (organisation_id, dossier_id, connector, name, sealed, ending, set_at, set_by)
    select organisation_id, id, ${key.connector}, ${key.name}, ${sealed}, ${ending}, ${by.at}::timestamptz, ${by.name}
      from dossier where organisation_id = ${organisation} and id = ${dossier}
        on conflict (organisation_id, dossier_id, connector, name) do update
       set sealed = excluded.sealed, ending = excluded.ending, set_at = excluded.set_at, set_by = excluded.set_by
    returning name`.execute(db);
  return rows.length > 0;
}

async function list({ db, organisation }: Scope, dossier: string): Promise<ConnectorSecret[]> {
  const { rows } = await sql<ConnectorSecret>`
    select connector, name, ending, ${iso('set_at')} as "setAt", set_by as "setBy" from connector_secrets
     where organisation_id = ${organisation} and dossier_id = ${dossier} order by connector, name`.execute(
    db,
  );
  return rows;
}

async function remove(
  { db, organisation }: Scope,
  dossier: string,
  { connector, name }: SecretKey,
): Promise<boolean> {
  const { rows } = await sql`
    delete from connector_secrets
     where organisation_id = ${organisation} and dossier_id = ${dossier}
       and connector = ${connector} and name = ${name} returning name`.execute(db);
  return rows.length > 0;
}

async function reveal(
  scope: Scope,
  dossier: string,
): Promise<readonly (SecretKey & { readonly secret: string })[]> {
  const { db, organisation, sealer } = scope;
  const { rows } = await sql<SecretKey & { sealed: string }>`
    select connector, name, sealed from connector_secrets
     where organisation_id = ${organisation} and dossier_id = ${dossier}`.execute(db);
  return rows.map(({ sealed, ...key }) => ({
    ...key,
    secret: sealer.open(sealed, placeOf(scope, dossier, key)),
  }));
}
