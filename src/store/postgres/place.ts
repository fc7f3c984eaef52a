import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type Account, accountFor, mayEnter, ownAccount } from './account.ts';
import {
  clusterGone,
  clusterOfAnotherAccount,
  clusterUnreachable,
  folderUnusable,
  noSocketFolder,
} from './refusals.ts';

/** Where the cluster of a data folder lives, and which account runs it. */
export interface Place {
  /** `data/postgres`: the cluster itself, or a link to it. */
  readonly entry: string;
  /** The folder of the cluster. */
  readonly cluster: string;
  readonly account: Account;
  readonly exists: boolean;
}

/** A socket path holds 107 bytes on Linux (sun_path); PostgreSQL appends `/.s.PGSQL.5432.lock`. */
const LONGEST_SOCKET_FOLDER = 85;

const MADE_FOR = '.made-for';

/** Where Vigie keeps, for root, what must not lie below a folder that only root may enter. */
export function stateDir(env: NodeJS.ProcessEnv): string {
  return env.VIGIE_STATE_DIR ? resolve(env.VIGIE_STATE_DIR) : '/var/lib/vigie';
}

/**
 * The cluster lives in `data/postgres`. PostgreSQL does not run as root: started by root, it runs as another account,
 * which cannot pass a folder like `/root`. Then the cluster lives in the state folder, and `data/postgres` is a link.
 */
export function placeCluster(dataDir: string, env: NodeJS.ProcessEnv): Result<Place> {
  const entry = join(dataDir, 'postgres');
  const found = lstatSync(entry, { throwIfNoEntry: false });
  if (found === undefined) return ok(newPlace(entry, env));
  const cluster = found.isSymbolicLink() ? resolve(dataDir, readlinkSync(entry)) : entry;
  if (!existsSync(cluster)) return refuse(clusterGone(entry, cluster));
  const account = accountFor(cluster);
  const owner = statSync(cluster).uid;
  if (owner !== account.uid) return refuse(clusterOfAnotherAccount(cluster, owner, account.uid));
  if (!mayEnter(account, cluster)) return refuse(clusterUnreachable(cluster, account.uid));
  return ok({ entry, cluster, account, exists: true });
}

function newPlace(entry: string, env: NodeJS.ProcessEnv): Place {
  const account = accountFor(entry);
  const cluster = mayEnter(account, dirname(entry))
    ? entry
    : join(stateDir(env), 'clusters', randomBytes(8).toString('hex'));
  return { entry, cluster, account, exists: false };
}

/** Makes a folder, and lets every account pass (not read) the ones above it that had to be made: umask must not decide. */
export function makeFolder(folder: string, mode: number, account: Account = ownAccount()): Result<string> {
  try {
    makePassable(dirname(folder));
    mkdirSync(folder);
    chmodSync(folder, mode);
    if (account.uid !== ownAccount().uid) chownSync(folder, account.uid, account.gid);
    return ok(folder);
  } catch (error) {
    return refuse(folderUnusable(folder, error));
  }
}

function makePassable(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let path = folder; path.startsWith(first); path = dirname(path)) chmodSync(path, 0o711);
}

/** Where the socket of a data folder stands: short, private, and the same at every start. */
export function placeSocket(dataDir: string, account: Account, env: NodeJS.ProcessEnv): Result<string> {
  const name = `vigie-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`;
  const candidates = [tmpdir(), '/tmp', join(stateDir(env), 'run')];
  for (const parent of candidates) {
    const folder = join(parent, name);
    if (Buffer.byteLength(folder) > LONGEST_SOCKET_FOLDER || !mayEnter(account, parent)) continue;
    if (isPrivate(folder, account) || makeFolder(folder, 0o700, account).ok) return ok(folder);
  }
  return refuse(noSocketFolder(candidates));
}

/** In a folder for everybody, somebody else may have taken the name. */
function isPrivate(folder: string, account: Account): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (!stat?.isDirectory() || stat.uid !== account.uid) return false;
  if ((stat.mode & 0o077) !== 0) chmodSync(folder, 0o700);
  return true;
}

/** Clusters in the state folder that were made for this data folder and to which no link leads any more. */
export function abandonedClusters(place: Place, env: NodeJS.ProcessEnv): readonly string[] {
  const home = join(stateDir(env), 'clusters');
  if (ownAccount().uid !== 0 || !existsSync(home)) return [];
  return readdirSync(home)
    .filter((name) => name.endsWith(MADE_FOR) && readFileSync(join(home, name), 'utf8') === place.entry)
    .map((name) => join(home, name.slice(0, -MADE_FOR.length)))
    .filter((folder) => folder !== place.cluster && existsSync(folder));
}

/** Makes `data/postgres` lead to the cluster, and notes beside the cluster whose it is. */
export function linkCluster(place: Place): void {
  if (place.cluster === place.entry) return;
  writeFileSync(`${place.cluster}${MADE_FOR}`, place.entry);
  symlinkSync(place.cluster, place.entry);
}
