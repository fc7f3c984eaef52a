import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PoolConfig } from 'pg';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type Key, openKey } from '../key.ts';
import { ownAccount } from './account.ts';
import { type Cluster, openCluster } from './cluster.ts';
import type { Database } from './database.ts';
import { checkLogins } from './logins.ts';
import { makeFolder } from './place.ts';
import { folderUnusable, wrongKey } from './refusals.ts';
import { EMBEDDED_DATABASE, EMBEDDED_ROLES, password } from './roles.ts';
import { openServer } from './server.ts';
import { checkFolder } from './surroundings.ts';

export interface DatabaseOptions {
  /** Where everything is kept that is not a program; `./data` when absent. */
  readonly dataDir?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Opens the database: the server named by DATABASE_URL, else the embedded one in the data folder, which is created,
 * started, or joined when another process of this machine runs it. Idle clients of a pool emit `error` when the server
 * crashes: listen to it, the pool connects anew.
 */
export async function openDatabase({
  dataDir = 'data',
  env = process.env,
}: DatabaseOptions = {}): Promise<Result<Database>> {
  try {
    return await (env.DATABASE_URL
      ? openServer(env.DATABASE_URL, resolve(dataDir), env)
      : openEmbedded(dataDir, env));
  } catch (error) {
    // What the operating system refuses, and no check foresaw, still deserves a sentence; anything else is a bug.
    if (error instanceof Error && 'syscall' in error) return refuse(folderUnusable(dataDir, error));
    throw error;
  }
}

async function openEmbedded(dataDir: string, env: NodeJS.ProcessEnv): Promise<Result<Database>> {
  const folder = openFolder(resolve(dataDir));
  if (!folder.ok) return folder;
  const key = openKey(folder.value, env);
  if (!key.ok) return key;
  const cluster = await openCluster(folder.value, key.value, env);
  if (!cluster.ok) return cluster;
  const database = embedded(cluster.value, key.value);
  const logins = await checkLogins(database, () => wrongKey(key.value.file));
  if (logins.ok) return ok(database);
  await database.stop();
  return logins;
}

/** The real path: one folder has one key, one socket and one owner, by whatever way one comes to it. */
function openFolder(dataDir: string): Result<string> {
  try {
    // Root’s server runs as another account, which has to pass here.
    const made = makeFolder(dataDir, ownAccount().uid === 0 ? 0o711 : 0o700);
    if (!made.ok && !existsSync(dataDir)) return made;
    const real = realpathSync(dataDir);
    const usable = checkFolder(real);
    return usable.ok ? ok(real) : usable;
  } catch (error) {
    return refuse(folderUnusable(dataDir, error));
  }
}

function embedded(cluster: Cluster, key: Key): Database {
  const login = (role: string): PoolConfig => ({
    host: cluster.socketDir,
    port: 5432,
    database: EMBEDDED_DATABASE,
    user: role,
    password: password(key, EMBEDDED_DATABASE, role),
  });
  return {
    kind: 'embedded',
    owner: login(EMBEDDED_ROLES.owner),
    runtime: login(EMBEDDED_ROLES.runtime),
    auth: login(EMBEDDED_ROLES.auth),
    roles: EMBEDDED_ROLES,
    key,
    joined: cluster.joined,
    notices: cluster.notices,
    watch: (listener) =>
      cluster.watch((event) =>
        listener(event.kind === 'failed' ? { kind: 'failed', refusal: cluster.whyDown() } : event),
      ),
    stop: cluster.stop,
  };
}
