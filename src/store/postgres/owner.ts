import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { errorCode } from '../trouble.ts';
import { inUseElsewhere } from './refusals.ts';

/** The right to run the server of a data folder; one process has it. */
export interface Ownership {
  /** Lets other processes of this machine join through the socket. */
  announce(socketDir: string): void;
  release(): Promise<void>;
}

/** What the owner writes into `data/owner.json`, every few seconds. */
interface Record {
  readonly pid: number;
  readonly host: string;
  readonly boot: string;
  /** The network namespace, in which the names of abstract sockets are unique. */
  readonly namespace: string;
  readonly beat: number;
  /** Present as soon as the server accepts connections. */
  readonly socketDir?: string;
}

const BEAT_MS = 5_000;
const PATIENCE_MS = 12_000;
const SURELY_STALE_MS = 60_000;

/**
 * Claims a data folder. `undefined` when a living process of this machine has it: then join that one. The lock is an
 * abstract socket, which the kernel frees when its process ends in whatever way. Another machine or container on the same
 * volume does not see it, and is known by its heart-beat in the record instead.
 */
export async function claim(dataDir: string): Promise<Result<Ownership | undefined>> {
  const lock = await takeLock(dataDir);
  if (lock === undefined) return ok(undefined);
  const before = readRecord(dataDir);
  if (before !== undefined && (await beatsElsewhere(dataDir, before))) {
    await close(lock);
    return refuse(inUseElsewhere(dataDir, before.host));
  }
  return ok(hold(dataDir, lock));
}

/** Where the owner's server listens, once it does. */
export function announcedSocket(dataDir: string): string | undefined {
  return readRecord(dataDir)?.socketDir;
}

function takeLock(dataDir: string): Promise<Server | undefined> {
  const { dev, ino } = statSync(dataDir);
  const name = createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32);
  const lock = createServer((visitor) => visitor.destroy());
  return new Promise((done, fail) => {
    lock.once('error', (error) => (errorCode(error) === 'EADDRINUSE' ? done(undefined) : fail(error)));
    lock.listen({ path: `\0vigie-${name}` }, () => done(lock.unref()));
  });
}

function hold(dataDir: string, lock: Server): Ownership {
  let beat = 0;
  let socketDir: string | undefined;
  const write = () =>
    writeRecord(dataDir, {
      ...whereWeAre(),
      pid: process.pid,
      beat: beat++,
      ...(socketDir && { socketDir }),
    });
  write();
  const heart = setInterval(write, BEAT_MS).unref();
  return {
    announce(folder) {
      socketDir = folder;
      write();
    },
    async release() {
      clearInterval(heart);
      rmSync(recordFile(dataDir), { force: true });
      await close(lock);
    },
  };
}

/** A record whose lock is free comes from a process that died here, or from one that we cannot see. */
async function beatsElsewhere(dataDir: string, record: Record): Promise<boolean> {
  const here = whereWeAre();
  if (record.boot === here.boot && record.namespace === here.namespace) return false;
  if (record.boot !== here.boot && record.host === here.host) return false;
  if (Date.now() - statSync(recordFile(dataDir)).mtimeMs > SURELY_STALE_MS) return false;
  // Compared with itself, not with our clock: two machines may disagree about the time.
  for (let waited = 0; waited < PATIENCE_MS; waited += 500) {
    await sleep(500);
    const now = readRecord(dataDir);
    if (now === undefined) return false;
    if (now.beat !== record.beat || now.pid !== record.pid) return true;
  }
  return false;
}

function whereWeAre(): Pick<Record, 'host' | 'boot' | 'namespace'> {
  return {
    host: hostname(),
    boot: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
    namespace: readlinkSync('/proc/self/ns/net'),
  };
}

function recordFile(dataDir: string): string {
  return join(dataDir, 'owner.json');
}

function readRecord(dataDir: string): Record | undefined {
  try {
    return JSON.parse(readFileSync(recordFile(dataDir), 'utf8')) as Record;
  } catch {
    return undefined;
  }
}

/** A full disk must not stop the heart: the next beat may find room. */
function writeRecord(dataDir: string, record: Record): void {
  const file = recordFile(dataDir);
  const draft = `${file}.draft`;
  try {
    writeFileSync(draft, `${JSON.stringify(record)}\n`);
    renameSync(draft, file);
  } catch {
    if (existsSync(draft)) rmSync(draft, { force: true });
  }
}

function close(lock: Server): Promise<void> {
  return new Promise((done) => {
    lock.close(() => done());
  });
}
