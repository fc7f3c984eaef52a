import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Document } from '../../model/document.ts';
import type { Standard } from './typesetter.ts';
import type { Answer, Order } from './worker.ts';

export interface CompileOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds from the moment the work on it begins. */
  readonly timeout?: number;
  readonly standard?: Standard;
}

interface Job {
  readonly order: Order;
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (reason: unknown) => void;
}

const PATIENCE = 120_000;

/** The worker is a file beside this one, with the same ending: `.ts` from source, `.js` when built. */
const FILE = new URL(`./worker${extname(fileURLToPath(import.meta.url))}`, import.meta.url);

/** Megabytes of JavaScript memory: a document that needs more fails alone, and the server goes on. */
const LIMITS = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 16 };

let worker: Worker | undefined;
let running: { readonly job: Job; readonly stop: () => void } | undefined;
let queue: readonly Job[] = [];
let count = 0;

/**
 * Lays out one document after the other in a worker thread that stays warm between them, so that the thread of the
 * server never waits for pages. Giving up, or running out of time, rejects at once: the worker is left to end its page
 * and die, and the next document gets a new one.
 */
export function compile(document: Document, options: CompileOptions = {}): Promise<Uint8Array> {
  const { signal, timeout = PATIENCE, standard = 'a-2b' } = options;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    count += 1;
    const job: Job = { order: { id: count, document, standard }, timeout, signal, resolve, reject };
    signal?.addEventListener('abort', () => giveUp(job, signal.reason), { once: true });
    queue = [...queue, job];
    next();
  });
}

/** Ends the worker when it has nothing to do; the next document starts another. For tests and for leaving at once. */
export async function closeCompiler(): Promise<void> {
  const idle = worker;
  worker = undefined;
  await idle?.terminate();
}

function next(): void {
  const [job, ...rest] = queue;
  if (running || !job) return;
  queue = rest;
  const active = worker ?? hire();
  const clock = setTimeout(
    () => giveUp(job, new Error(`the document took more than ${job.timeout} ms to lay out`)),
    job.timeout,
  );
  active.ref();
  running = {
    job,
    stop: () => {
      clearTimeout(clock);
      active.unref();
    },
  };
  active.postMessage(job.order);
}

function hire(): Worker {
  // Flags of the process are not for the worker: what reads code from the command line cannot read a file.
  const hired = new Worker(FILE, { execArgv: [], resourceLimits: LIMITS });
  hired.unref();
  hired.on('message', (answer: Answer) => {
    if (hired === worker && answer.id === running?.job.order.id) finish(answer);
  });
  hired.on('error', (error) => lose(hired, error));
  hired.on('exit', (status) =>
    lose(hired, new Error(`the worker that lays out documents ended with status ${status}`)),
  );
  worker = hired;
  return hired;
}

function finish(answer: Answer): void {
  const job = done();
  if ('pdf' in answer) job?.resolve(answer.pdf);
  else job?.reject(new Error(answer.error));
  next();
}

/** The worker died under its document; the others get a new one. */
function lose(lost: Worker, error: unknown): void {
  if (lost !== worker) return;
  worker = undefined;
  done()?.reject(error);
  next();
}

function giveUp(job: Job, reason: unknown): void {
  if (running?.job === job) {
    done();
    // Compiled code cannot be interrupted: the thread ends when the page that it is at is finished.
    const dismissed = worker;
    worker = undefined;
    void dismissed?.terminate();
  }
  queue = queue.filter((waiting) => waiting !== job);
  job.reject(reason);
  next();
}

function done(): Job | undefined {
  const finished = running;
  running = undefined;
  finished?.stop();
  return finished?.job;
}
