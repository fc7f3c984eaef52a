import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, signalProcess, stopProcess, untilReady } from './postmaster.ts';

export type ServerEvent =
  | { readonly kind: 'crashed' }
  | { readonly kind: 'restarted'; readonly milliseconds: number }
  /** It crashed too often and stays down. */
  | { readonly kind: 'failed' };

/** A server that is kept up. */
export interface Supervisor {
  /** False when the server did not come up, however often it was tried. */
  start(): Promise<boolean>;
  watch(listener: (event: ServerEvent) => void): () => void;
  stop(): Promise<void>;
  /** Asks the server to stop, without waiting. */
  abandon(): void;
}

/** Waits before the attempts of a row; after the last one the server stays down. */
const BACK_OFF_MS = [0, 200, 500, 1_000, 2_000, 5_000] as const;
/** At the start somebody is waiting for the reason; four attempts outlast the remains of a server that was killed. */
const ATTEMPTS_AT_START = 4;
/** A server that ran this long before it crashed has the whole row before it again. */
const STEADY_MS = 60_000;

/** Keeps a server up. `launch` starts one process; it is `ready` when the cluster says so. */
export function supervise(
  cluster: string,
  launch: () => Promise<ChildProcess>,
  backOff: readonly number[] = BACK_OFF_MS,
): Supervisor {
  const listeners = new Set<(event: ServerEvent) => void>();
  let server: ChildProcess | undefined;
  let attempts = 0;
  let stopping = false;

  function tell(event: ServerEvent): void {
    for (const listener of listeners) listener(event);
  }

  async function raise(limit: number): Promise<boolean> {
    while (attempts < limit) {
      await sleep(backOff[attempts++]);
      if (stopping) return false;
      server = (await launch()).on('error', () => undefined);
      // An idle database must not keep a finished program from ending.
      server.unref();
      if (await untilReady(server, cluster)) {
        attend(server, Date.now());
        return true;
      }
    }
    return false;
  }

  function attend(ready: ChildProcess, since: number): void {
    const ended = () => void recover(Date.now() - since);
    if (isRunning(ready)) ready.once('exit', ended);
    else ended();
  }

  async function recover(ranFor: number): Promise<void> {
    if (stopping) return;
    if (ranFor > STEADY_MS) attempts = 0;
    const crashed = Date.now();
    tell({ kind: 'crashed' });
    const up = await raise(backOff.length);
    if (stopping) return;
    tell(up ? { kind: 'restarted', milliseconds: Date.now() - crashed } : { kind: 'failed' });
  }

  return {
    start: () => raise(Math.min(ATTEMPTS_AT_START, backOff.length)),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async stop() {
      stopping = true;
      if (server?.pid !== undefined && isRunning(server)) await stopProcess(server.pid);
    },
    abandon() {
      stopping = true;
      if (server?.pid !== undefined && isRunning(server)) signalProcess(server.pid, 'SIGINT');
    },
  };
}
