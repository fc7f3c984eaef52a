import { type ChildProcess, fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Ending, Memory, Message } from './machine.ts';
import type { AnyOrder, Printed, Progress } from './order.ts';

export interface PrintOptions {
  /** Gives the document up: the promise is rejected with the reason of the signal, and the work on it ends at once. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: Progress) => void;
  /** Waits until nothing else does: nobody asked for it by name. */
  readonly idle?: boolean;
}

/** A document, and what its making took. */
export interface Made extends Printed {
  readonly memory: Memory;
}

/**
 * Makes documents in processes of its own. The thread of the caller never waits; a document can be given up in the
 * middle of a page; what native code keeps or breaks goes with its process; and the process knows no secret of ours.
 */
export interface Press {
  print(order: AnyOrder, options?: PrintOptions): Promise<Result<Made>>;
  /** Gives up what is being made, and lets every process go. */
  close(): void;
}

interface PressOptions {
  /** How many documents may be made at once. */
  readonly machines: number;
  /** Milliseconds from the moment the work on a document begins. */
  readonly patience?: number;
  /** Milliseconds that a machine stays warm without work. */
  readonly rest?: number;
  /** Bytes that a machine may hold after its document; one that holds more is let go. */
  readonly mostKept?: number;
}

interface Job {
  readonly order: AnyOrder;
  readonly options: PrintOptions;
  readonly resolve: (made: Result<Made>) => void;
  readonly reject: (reason: unknown) => void;
}

interface Machine {
  readonly process: ChildProcess;
  job: Job | undefined;
  pieces: Uint8Array[];
  clock: NodeJS.Timeout | undefined;
}

/** The machine is a file beside this one, with the same ending: `.ts` from source, `.js` when built. */
const FILE = fileURLToPath(new URL(`./machine${extname(fileURLToPath(import.meta.url))}`, import.meta.url));

/**
 * Small young generations and a collection before layout keep JavaScript small where native memory peaks, and one arena
 * lets what layout gave back serve the writing: a third less at the peak, measured with 500 scenarios.
 */
const FLAGS = ['--expose-gc', '--max-semi-space-size=2', '--max-old-space-size=1024'];
const ENVIRONMENT = { MALLOC_ARENA_MAX: '1' };
/** What a process needs of ours to find its time zone and its language; nothing else goes over. */
const PASSED_ON = ['TZ', 'LANG', 'LC_ALL', 'PATH', 'SystemRoot'];

/** Beyond it, what native code holds on to would never be given back to the system. */
const MOST_KEPT = 300_000_000;

export function openPress(options: PressOptions): Press {
  const { machines, patience = 120_000, rest = 20_000, mostKept = MOST_KEPT } = options;
  let pool: readonly Machine[] = [];
  let queue: readonly Job[] = [];

  function next(): void {
    const [job, ...others] = queue;
    const free = pool.find((machine) => machine.job === undefined);
    if (!job || (!free && pool.length >= machines)) return;
    queue = others;
    begin(free ?? hire(), job);
    next();
  }

  function hire(): Machine {
    const machine: Machine = { process: start(), job: undefined, pieces: [], clock: undefined };
    machine.process.on('message', (message: Message) => hear(machine, message));
    machine.process.on('error', (error) => lose(machine, error));
    machine.process.on('exit', (code, signal) =>
      lose(machine, new Error(`the process that makes documents ended with ${signal ?? `status ${code}`}`)),
    );
    pool = [...pool, machine];
    return machine;
  }

  function begin(machine: Machine, job: Job): void {
    clearTimeout(machine.clock);
    machine.job = job;
    machine.pieces = [];
    machine.clock = setTimeout(
      () => giveUp(job, new Error(`the document took more than ${patience} ms to make`)),
      patience,
    );
    hold(machine.process, true);
    machine.process.send(job.order);
  }

  function hear(machine: Machine, message: Message): void {
    const { job } = machine;
    if (!job) return;
    if ('progress' in message) job.options.onProgress?.(message.progress);
    if ('piece' in message) machine.pieces.push(message.piece);
    if (!('done' in message)) return;
    settle(job, message.done, machine.pieces);
    letRest(machine, message.done);
    next();
  }

  /** Idle machines stay warm for a while; large ones go at once. Neither keeps our own process from ending. */
  function letRest(machine: Machine, ending: Ending): void {
    clearTimeout(machine.clock);
    machine.job = undefined;
    machine.pieces = [];
    if ('memory' in ending && ending.memory.resident > mostKept) {
      dismiss(machine);
      return;
    }
    hold(machine.process, false);
    machine.clock = setTimeout(() => dismiss(machine), rest).unref();
  }

  function dismiss(machine: Machine): void {
    clearTimeout(machine.clock);
    pool = pool.filter((other) => other !== machine);
    machine.job = undefined;
    machine.process.kill('SIGKILL');
  }

  /** The machine died under its document; the others get a new one. */
  function lose(machine: Machine, error: unknown): void {
    const { job } = machine;
    dismiss(machine);
    job?.reject(error);
    next();
  }

  function giveUp(job: Job, reason: unknown): void {
    const machine = pool.find((busy) => busy.job === job);
    if (machine) dismiss(machine);
    queue = queue.filter((waiting) => waiting !== job);
    job.reject(reason);
    next();
  }

  function print(order: AnyOrder, options: PrintOptions = {}): Promise<Result<Made>> {
    const { signal } = options;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const job: Job = { order, options, resolve, reject };
      signal?.addEventListener('abort', () => giveUp(job, signal.reason), { once: true });
      const first = options.idle ? queue.length : queue.findLastIndex((other) => !other.options.idle) + 1;
      queue = queue.toSpliced(first, 0, job);
      next();
    });
  }

  function close(): void {
    const given = [...queue, ...pool.flatMap(({ job }) => job ?? [])];
    for (const job of given) giveUp(job, new Error('the press was closed'));
    for (const machine of pool) dismiss(machine);
  }

  return { print, close };
}

function start(): ChildProcess {
  const passed = PASSED_ON.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return fork(FILE, [], {
    // Flags of our process are not for the machine: what reads code from the command line cannot read a file.
    execArgv: FLAGS,
    env: { ...Object.fromEntries(passed), ...ENVIRONMENT },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/** Whether our own process waits for the machine before it ends. */
function hold(child: ChildProcess, held: boolean): void {
  if (held) child.ref();
  else child.unref();
  // The channel counts on its own, and Node's types do not know that it can be let go.
  const channel = child.channel as { ref(): void; unref(): void } | null | undefined;
  if (held) channel?.ref();
  else channel?.unref();
}

function settle(job: Job, ending: Ending, pieces: readonly Uint8Array[]): void {
  if ('error' in ending) job.reject(new Error(ending.error));
  else if ('refusals' in ending) job.resolve(refuse(...ending.refusals));
  else job.resolve(ok({ bytes: new Uint8Array(Buffer.concat(pieces)), ...ending }));
}
