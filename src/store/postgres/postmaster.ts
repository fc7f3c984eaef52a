import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import { openLog } from './log.ts';
import type { Place } from './place.ts';
import { settings } from './settings.ts';

/** The environment of the user must not change the database: no PGDATA, no locale, no time zone of his. */
export const BARE_ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } as const;

/** Starts the server of a cluster. It is ready later: see `untilReady`. */
export function startServer(place: Place, binaries: Binaries, socketDir: string, log: string): ChildProcess {
  const output = openLog(log);
  const program = join(binaries.folder, 'bin', 'postgres');
  try {
    return spawn(program, ['-D', place.cluster, ...settings(socketDir)], {
      ...runAs(place.account),
      cwd: '/',
      env: BARE_ENVIRONMENT,
      stdio: ['ignore', output, output],
      // Ctrl-C in the terminal is for Vigie, which still needs the database to end what it is doing.
      detached: true,
    });
  } finally {
    closeSync(output);
  }
}

/** Waits for the server to accept connections, as long as recovery takes; false when it ended instead. */
export async function untilReady(server: ChildProcess, cluster: string): Promise<boolean> {
  let failed = false;
  server.once('error', () => {
    failed = true;
  });
  while (!failed && isRunning(server)) {
    const file = readPidFile(cluster);
    if (file?.pid === server.pid && file?.status === 'ready') return true;
    await sleep(10);
  }
  return false;
}

export function isRunning(server: ChildProcess): boolean {
  return server.pid !== undefined && server.exitCode === null && server.signalCode === null;
}

/**
 * A server that outlived its Vigie (killed with -9) is stopped, and a pid file that outlived its server is defused. Only
 * the owner of the data folder may do this (owner.ts).
 */
export async function clearLeftovers(cluster: string): Promise<void> {
  const file = readPidFile(cluster);
  if (file === undefined) return;
  if (isServerOf(file.pid, cluster)) return stopProcess(file.pid);
  if (isAlive(file.pid)) defusePidFile(cluster);
}

/**
 * Asks for a fast shutdown: sessions are ended, everything is written. When nothing happens for ten seconds, the
 * immediate shutdown, which loses nothing either and recovers at the next start.
 */
export async function stopProcess(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!signalProcess(pid, signal)) return;
    for (let waited = 0; waited < 10_000; waited += 20) {
      if (!isAlive(pid)) return;
      await sleep(20);
    }
  }
}

/** False when the process is gone already. */
export function signalProcess(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

interface PidFile {
  readonly pid: number;
  readonly status: string;
}

/** `postmaster.pid`: the pid in the first line, the status in the eighth (PostgreSQL, pidfile.h). */
function readPidFile(cluster: string): PidFile | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), status: (lines[7] ?? '').trim() };
}

/**
 * After a power cut the number in the file may belong to any process, and PostgreSQL would not start beside it. It
 * ignores the number of its own parent, which we are going to be; the rest of the file stays, because it tells
 * PostgreSQL whether the old server's memory is still in use.
 */
function defusePidFile(cluster: string): void {
  const file = join(cluster, 'postmaster.pid');
  const [, ...rest] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [process.pid, ...rest].join('\n'));
}

function isServerOf(pid: number, cluster: string): boolean {
  const file = `/proc/${pid}/cmdline`;
  return isAlive(pid) && existsSync(file) && readFileSync(file, 'utf8').split('\0').includes(cluster);
}

function isAlive(pid: number): boolean {
  try {
    return Number.isInteger(pid) && pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
