import type { PoolConfig } from 'pg';
import pg from 'pg';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import { errorCode, reason } from '../trouble.ts';
import type { Roles } from './roles.ts';

/** The three ways into a database. */
export interface Logins {
  readonly owner: PoolConfig;
  readonly runtime: PoolConfig;
  readonly auth: PoolConfig;
  readonly roles: Roles;
}

const PASSWORD_REFUSED = '28P01';

/**
 * Tries every login, and makes sure that row-level security binds those which must be bound: a superuser, a role with
 * BYPASSRLS and a role that may become the owner of the tables walk past every policy.
 */
export async function checkLogins(
  logins: Logins,
  onWrongPassword: (role: string) => Refusal,
): Promise<Result<void>> {
  const { owner, runtime, auth } = logins.roles;
  if (runtime === owner || auth === owner) return refuse(ownerAsRuntime(owner));
  for (const [role, config] of [
    [owner, logins.owner],
    [runtime, logins.runtime],
    [auth, logins.auth],
  ] as const) {
    const rights = await connected(config, (client) => rightsOf(client, owner));
    if (!rights.ok) {
      return rights.refusals[0]?.found === PASSWORD_REFUSED ? refuse(onWrongPassword(role)) : rights;
    }
    if (role !== owner && rights.value !== undefined) return refuse(unbound(role, rights.value));
  }
  return ok(undefined);
}

/** Connects, asks, and leaves; a failure to connect is a refusal that shows no password. */
export async function connected<T>(
  config: PoolConfig,
  ask: (client: pg.Client) => Promise<T>,
): Promise<Result<T>> {
  let client: pg.Client | undefined;
  try {
    client = new pg.Client({ connectionTimeoutMillis: 10_000, ...config });
    client.on('error', () => undefined);
    await client.connect();
  } catch (error) {
    await client?.end().catch(() => undefined);
    return refuse(unreachable(client, error));
  }
  try {
    return ok(await ask(client));
  } finally {
    await client.end();
  }
}

/** What frees this login from row-level security, if anything does. */
async function rightsOf(client: pg.Client, owner: string): Promise<string | undefined> {
  const { rows } = await client.query<{ rolsuper: boolean; rolbypassrls: boolean; owns: boolean }>(
    `select rolsuper, rolbypassrls, pg_has_role(current_user, $1::name, 'MEMBER') as owns
       from pg_roles where rolname = current_user`,
    [owner],
  );
  const [role] = rows;
  if (role?.rolsuper) return 'SUPERUSER';
  if (role?.rolbypassrls) return 'BYPASSRLS';
  return role?.owns ? owner : undefined;
}

function unreachable(client: pg.Client | undefined, error: unknown): Refusal {
  const why = reason(error);
  const where = client
    ? `${client.user ?? ''}@${client.host}:${client.port}/${client.database ?? ''}`
    : 'DATABASE_URL';
  return {
    code: 'database-unreachable',
    path: ['DATABASE_URL'],
    found: errorCode(error),
    message: {
      fr: `La base de données ${where} ne s’ouvre pas : ${why.fr}.`,
      en: `The database ${where} does not open: ${why.en}.`,
    },
  };
}

function unbound(role: string, because: string): Refusal {
  return {
    code: 'database-role-too-strong',
    path: ['DATABASE_RUNTIME_URL'],
    found: because,
    message: {
      fr: `Le rôle ${role} échappe au cloisonnement des organisations (${because}) : Vigie ne travaille qu’avec un rôle sans SUPERUSER ni BYPASSRLS, qui n’est pas membre du propriétaire des tables.`,
      en: `The role ${role} escapes the separation of organisations (${because}): Vigie works only as a role without SUPERUSER or BYPASSRLS that is no member of the owner of the tables.`,
    },
  };
}

function ownerAsRuntime(owner: string): Refusal {
  return {
    code: 'database-role-is-owner',
    path: ['DATABASE_RUNTIME_URL'],
    found: owner,
    message: {
      fr: `Le rôle ${owner} est le propriétaire des tables : DATABASE_RUNTIME_URL et DATABASE_AUTH_URL doivent nommer d’autres rôles.`,
      en: `The role ${owner} owns the tables: DATABASE_RUNTIME_URL and DATABASE_AUTH_URL must name other roles.`,
    },
  };
}
