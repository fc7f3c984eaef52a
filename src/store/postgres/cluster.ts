import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { Key } from '../key.ts';
import { type Binaries, findBinaries, placeBinaries } from './binaries.ts';
import { initialise } from './initialise.ts';
import { endWithProcess } from './lifetime.ts';
import { endOfLog, rotateLog } from './log.ts';
import { announcedSocket, claim, type Ownership } from './owner.ts';
import { abandonedClusters, type Place, placeCluster, placeSocket, stateDir } from './place.ts';
import { clearLeftovers, startServer } from './postmaster.ts';
import { ownerNotReady, startFailed } from './refusals.ts';
import { type ServerEvent, supervise } from './supervisor.ts';
import { checkFolder, checkMajor } from './surroundings.ts';

/** The embedded server of a data folder, run by this process or by another one. */
export interface Cluster {
  readonly socketDir: string;
  /** Another process of this machine runs the server; stopping here leaves it running. */
  readonly joined: boolean;
  /** What the operator should know although all is well. */
  readonly notices: readonly Text[];
  watch(listener: (event: ServerEvent) => void): () => void;
  /** Why the server stays down, after the event `failed`. */
  whyDown(): Refusal;
  stop(): Promise<void>;
}

const JOIN_PATIENCE_MS = 60_000;
const ROTATION_MS = 600_000;

/** Runs the server of a data folder, or joins it when another process of this machine runs it already. */
export async function openCluster(
  dataDir: string,
  key: Key,
  env: NodeJS.ProcessEnv,
): Promise<Result<Cluster>> {
  for (let waited = 0; waited < JOIN_PATIENCE_MS; waited += 100) {
    const claimed = await claim(dataDir);
    if (!claimed.ok) return claimed;
    if (claimed.value) return own(claimed.value, dataDir, key, env);
    const socketDir = announcedSocket(dataDir);
    if (socketDir !== undefined) return ok(joined(socketDir, dataDir));
    await sleep(100);
  }
  return refuse(ownerNotReady(dataDir));
}

function joined(socketDir: string, dataDir: string): Cluster {
  return {
    socketDir,
    joined: true,
    notices: [],
    watch: () => () => undefined,
    whyDown: () => ownerNotReady(dataDir),
    stop: async () => undefined,
  };
}

async function own(
  ownership: Ownership,
  dataDir: string,
  key: Key,
  env: NodeJS.ProcessEnv,
): Promise<Result<Cluster>> {
  const prepared = await prepare(dataDir, key, env);
  if (prepared.ok) return run(prepared.value, ownership);
  await ownership.release();
  return prepared;
}

/** All that a start needs. */
interface Prepared {
  readonly place: Place;
  readonly binaries: Binaries;
  readonly socketDir: string;
  readonly log: string;
  readonly notices: readonly Text[];
}

async function prepare(dataDir: string, key: Key, env: NodeJS.ProcessEnv): Promise<Result<Prepared>> {
  const place = placeCluster(dataDir, env);
  if (!place.ok) return place;
  const found = findBinaries();
  if (!found.ok) return found;
  const binaries = placeBinaries(found.value, place.value.account, [stateDir(env)]);
  if (!binaries.ok) return binaries;
  const socketDir = placeSocket(dataDir, place.value.account, env);
  if (!socketDir.ok) return socketDir;
  const notices = place.value.exists ? [] : abandonedClusters(place.value, env).map(abandoned);
  const whole = await ensureCluster(place.value, binaries.value, key);
  if (!whole.ok) return whole;
  const log = join(dataDir, 'postgres.log');
  return ok({ place: place.value, binaries: binaries.value, socketDir: socketDir.value, log, notices });
}

async function ensureCluster(place: Place, binaries: Binaries, key: Key): Promise<Result<void>> {
  if (!place.exists) return initialise(place, binaries, key);
  const major = checkMajor(place.cluster, binaries.major);
  return major.ok ? checkFolder(place.cluster) : major;
}

async function run(prepared: Prepared, ownership: Ownership): Promise<Result<Cluster>> {
  const { place, binaries, socketDir, log, notices } = prepared;
  const supervisor = supervise(place.cluster, async () => {
    await clearLeftovers(place.cluster);
    return startServer(place, binaries, socketDir, log);
  });
  const rotation = setInterval(() => rotateLog(log), ROTATION_MS).unref();
  const forget = endWithProcess({ stop, abandon: () => supervisor.abandon() });
  async function stop(): Promise<void> {
    await supervisor.stop();
    clearInterval(rotation);
    forget();
    await ownership.release();
  }
  if (!(await supervisor.start())) {
    await stop();
    return refuse(whyDown(prepared));
  }
  ownership.announce(socketDir);
  const watch = (listener: (event: ServerEvent) => void) => supervisor.watch(listener);
  return ok({ socketDir, joined: false, notices, watch, whyDown: () => whyDown(prepared), stop });
}

/** A full disk is the usual reason, and deserves its own sentence. */
function whyDown({ place, log }: Prepared): Refusal {
  const room = checkFolder(place.cluster);
  return room.ok ? startFailed(log, endOfLog(log)) : (room.refusals[0] ?? startFailed(log, endOfLog(log)));
}

function abandoned(folder: string): Text {
  return {
    fr: `Une base de données plus ancienne de ce dossier reste dans ${folder} : supprimez-la si elle ne sert plus.`,
    en: `An older database of this folder remains in ${folder}: remove it if it is of no more use.`,
  };
}
