import type { PoolConfig } from 'pg';
import pg from 'pg';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import { type Key, openKey } from '../key.ts';
import { errorCode } from '../trouble.ts';
import type { Database } from './database.ts';
import { checkLogins, connected } from './logins.ts';
import { password, type Roles, scramVerifier } from './roles.ts';

/** 15: the first in which strangers may not create in the schema public, and whose policies and grants we rely on. */
const OLDEST = 15;

/**
 * Opens a PostgreSQL of the user’s own. DATABASE_URL is the owner of the tables. The other two logins come from
 * DATABASE_RUNTIME_URL and DATABASE_AUTH_URL, or are created beside it when it has the right to (CREATEROLE).
 */
export async function openServer(
  url: string,
  dataDir: string,
  env: NodeJS.ProcessEnv,
): Promise<Result<Database>> {
  if (!/^postgres(ql)?:\/\//.test(url)) return refuse(notPostgres());
  const key = openKey(dataDir, env);
  if (!key.ok) return key;
  const owner: PoolConfig = { connectionString: url };
  const seen = await connected(owner, (client) => look(client));
  if (!seen.ok) return seen;
  if (seen.value.major < OLDEST) return refuse(tooOld(seen.value.major));
  const logins = loginsFor(url, seen.value, key.value, env);
  const made = await ensureRoles(owner, seen.value, missingLogins(logins.roles, env), key.value);
  if (!made.ok) return made;
  const checked = await checkLogins({ owner, ...logins }, (role) => otherPassword(role, key.value));
  if (!checked.ok) return checked;
  return ok({
    kind: 'server',
    owner,
    ...logins,
    key: key.value,
    joined: false,
    notices: [],
    watch: () => () => undefined,
    stop: async () => undefined,
  });
}

interface Seen {
  readonly database: string;
  readonly owner: string;
  readonly major: number;
  readonly mayCreateRoles: boolean;
}

async function look(client: pg.Client): Promise<Seen> {
  const { rows } = await client.query<Seen>(
    `select current_database() as database, current_user as owner,
            current_setting('server_version_num')::int / 10000 as major,
            rolcreaterole or rolsuper as "mayCreateRoles"
       from pg_roles where rolname = current_user`,
  );
  if (rows[0] === undefined) throw new Error('PostgreSQL does not know the role it let in');
  return rows[0];
}

/** Roles belong to the whole server: their names carry the database, so that two Vigies can share one server. */
function loginsFor(
  url: string,
  { database, owner }: Seen,
  key: Key,
  env: NodeJS.ProcessEnv,
): Pick<Database, 'runtime' | 'auth' | 'roles'> {
  const login = (given: string | undefined, role: string): PoolConfig => ({
    connectionString: given ?? loginAs(url, role, password(key, database, role)),
  });
  const runtime = login(env.DATABASE_RUNTIME_URL, `${database}_runtime`);
  const auth = login(env.DATABASE_AUTH_URL, `${database}_auth`);
  return { runtime, auth, roles: { owner, runtime: userOf(runtime), auth: userOf(auth) } };
}

/** In the query part a name wins over the one before the host, and stands also where there is no host (a socket). */
export function loginAs(url: string, role: string, secret: string): string {
  const changed = new URL(url);
  changed.searchParams.set('user', role);
  changed.searchParams.set('password', secret);
  return changed.href;
}

function userOf(config: PoolConfig): string {
  return new pg.Client(config).user ?? '';
}

function missingLogins({ runtime, auth }: Roles, env: NodeJS.ProcessEnv): readonly string[] {
  return [...(env.DATABASE_RUNTIME_URL ? [] : [runtime]), ...(env.DATABASE_AUTH_URL ? [] : [auth])];
}

/** Creates what is missing; a role that exists keeps its password, which another machine may be using. */
async function ensureRoles(
  owner: PoolConfig,
  { database, mayCreateRoles }: Seen,
  wanted: readonly string[],
  key: Key,
): Promise<Result<void>> {
  const made = await connected(owner, async (client) => {
    const known = await client.query<{ rolname: string }>(
      'select rolname from pg_roles where rolname = any($1)',
      [wanted],
    );
    const missing = wanted.filter((role) => !known.rows.some(({ rolname }) => rolname === role));
    if (missing.length > 0 && !mayCreateRoles) return missing;
    for (const role of missing) await createRole(client, role, password(key, database, role));
    return [];
  });
  if (!made.ok) return made;
  return made.value.length === 0 ? ok(undefined) : refuse(rolesMissing(made.value));
}

async function createRole(client: pg.Client, role: string, secret: string): Promise<void> {
  const verifier = client.escapeLiteral(scramVerifier(secret));
  try {
    await client.query(`create role ${client.escapeIdentifier(role)} login password ${verifier}`);
  } catch (error) {
    // Several servers may start at once on a new database.
    if (!['42710', '23505'].includes(errorCode(error) ?? '')) throw error;
  }
}

/** The address is not shown: it may hold a password. */
function notPostgres(): Refusal {
  return {
    code: 'database-address-malformed',
    path: ['DATABASE_URL'],
    message: {
      fr: 'DATABASE_URL n’est pas l’adresse d’un PostgreSQL : postgresql://compte:mot-de-passe@machine:5432/base',
      en: 'DATABASE_URL is not the address of a PostgreSQL: postgresql://account:password@host:5432/database',
    },
  };
}

function tooOld(found: number): Refusal {
  return {
    code: 'database-too-old',
    path: ['DATABASE_URL'],
    found,
    message: {
      fr: `DATABASE_URL mène à un PostgreSQL ${found} ; Vigie demande la version ${OLDEST} ou une plus récente.`,
      en: `DATABASE_URL leads to a PostgreSQL ${found}; Vigie needs version ${OLDEST} or newer.`,
    },
  };
}

function rolesMissing(roles: readonly string[]): Refusal {
  const names = roles.join(', ');
  return {
    code: 'database-roles-missing',
    path: ['DATABASE_URL'],
    found: roles,
    message: {
      fr: `Le compte de DATABASE_URL n’a pas le droit de créer les rôles ${names} (CREATEROLE) : donnez-lui ce droit, ou créez-les avec LOGIN et un mot de passe et indiquez-les par DATABASE_RUNTIME_URL et DATABASE_AUTH_URL.`,
      en: `The account of DATABASE_URL may not create the roles ${names} (CREATEROLE): give it that right, or create them with LOGIN and a password and name them in DATABASE_RUNTIME_URL and DATABASE_AUTH_URL.`,
    },
  };
}

function otherPassword(role: string, key: Key): Refusal {
  return {
    code: 'database-password-differs',
    path: ['VIGIE_KEY_FILE'],
    found: key.file,
    message: {
      fr: `Le rôle ${role} existe avec un autre mot de passe que celui dérivé de la clé ${key.file} : donnez à toutes les machines la même clé (VIGIE_KEY_FILE), ou indiquez les accès par DATABASE_RUNTIME_URL et DATABASE_AUTH_URL.`,
      en: `The role ${role} exists with a password other than the one derived from the key ${key.file}: give all machines the same key (VIGIE_KEY_FILE), or name the logins in DATABASE_RUNTIME_URL and DATABASE_AUTH_URL.`,
    },
  };
}
