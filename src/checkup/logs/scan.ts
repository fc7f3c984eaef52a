import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AccessCounts } from './access-log.ts';
import type { Window } from './coverage.ts';
import type { EventCounts } from './firewall-events.ts';
import { mergeAccess, mergeEvents } from './merge.ts';
import { countPart, type Part } from './part.ts';

export interface ScanOptions {
  readonly window: Window;
  /** Threads at most; as many as the machine has by default, four at most. */
  readonly threads?: number;
}

/** Counts the firewall events of a Logpush file (NDJSON, plain or gzip). Throws only what the file system throws. */
export async function scanEvents(file: string, options: ScanOptions): Promise<EventCounts> {
  return mergeEvents(await scan<EventCounts>('events', file, options));
}

/** Counts the requests of an access log of any format that we read, plain or gzip. */
export async function scanAccess(file: string, options: ScanOptions): Promise<AccessCounts> {
  return mergeAccess(await scan<AccessCounts>('access', file, options));
}

/** Below this a thread costs more than it brings. */
const WORTH_A_THREAD = 1 << 24;
const MOST_THREADS = 4;

/** The worker is a file beside this one, with the same ending: `.ts` from source, `.js` when built. */
const WORKER = new URL(`./worker${extname(fileURLToPath(import.meta.url))}`, import.meta.url);

async function scan<Counts>(
  kind: Part['kind'],
  file: string,
  options: ScanOptions,
): Promise<readonly Counts[]> {
  const { window, threads = Math.min(MOST_THREADS, availableParallelism()) } = options;
  const size = statSync(file).size;
  if (isGzip(file)) {
    // One stream cannot be cut: inflating and counting share the work between two threads as it is.
    const part: Part = { kind, file, window };
    return [await (size < WORTH_A_THREAD / 8 ? countPart(part) : inThread(part))] as Counts[];
  }
  const count = Math.max(1, Math.min(threads, Math.ceil(size / WORTH_A_THREAD)));
  const parts = Array.from({ length: count }, (_, place): Part => {
    const cut = (at: number) => Math.floor((size * at) / count);
    return { kind, file, window, range: { from: cut(place), to: cut(place + 1) } };
  });
  // The kind decides what a part counts; the two callers name it and its type in one breath.
  return (await (count === 1
    ? Promise.all(parts.map(countPart))
    : Promise.all(parts.map(inThread)))) as Counts[];
}

function isGzip(file: string): boolean {
  const handle = openSync(file, 'r');
  try {
    const magic = new Uint8Array(2);
    return readSync(handle, magic, 0, 2, 0) === 2 && magic[0] === 0x1f && magic[1] === 0x8b;
  } finally {
    closeSync(handle);
  }
}

function inThread(part: Part): Promise<unknown> {
  return new Promise((resolve, reject) => {
    // Flags of the process are not for the worker: what reads code from the command line cannot read a file.
    const worker = new Worker(WORKER, { execArgv: [], workerData: part });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (status) =>
      reject(new Error(`the thread that reads a log ended with status ${status}`)),
    );
  });
}
