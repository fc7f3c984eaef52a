import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { print } from './measure.ts';

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));

/** From nothing to an answering server, the second time, and what server and database then hold in memory. */
async function benchStart(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'));
  // Root’s database runs as another account; where that one may not pass, the cluster would stay behind elsewhere.
  chmodSync(folder, 0o711);
  const env = { ...process.env, VIGIE_KEY_FILE: join(folder, 'key') };
  try {
    await stop((await start(folder, env)).server);
    const { server, milliseconds } = await start(folder, env);
    print({
      what: 'Second start, until the address is printed',
      value: milliseconds,
      unit: 'ms',
      goal: 2000,
    });
    print({
      what: 'Resident memory of server and database',
      value: residentMb(server),
      unit: 'MB',
      goal: 350,
    });
    await stop(server);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Started {
  readonly server: ChildProcess;
  readonly milliseconds: number;
}

function start(folder: string, env: NodeJS.ProcessEnv): Promise<Started> {
  const began = performance.now();
  const args = [main, 'serve', '--data', join(folder, 'data'), '--port', '0', '--json'];
  const server = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    server.stdout.once('data', () => resolve({ server, milliseconds: performance.now() - began }));
  });
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.removeAllListeners('exit');
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
}

/** Of the process and all below it; pages that the database shares are counted in each process that maps them. */
function residentMb(server: ChildProcess): number {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,rss=']).toString().trim().split('\n');
  const processes = lines.map((line) => line.trim().split(/\s+/).map(Number));
  const family = new Set([server.pid]);
  for (let grown = true; grown; ) {
    const before = family.size;
    for (const [pid, parent] of processes) if (family.has(parent)) family.add(pid);
    grown = family.size > before;
  }
  const kilobytes = processes.reduce((sum, [pid, , rss = 0]) => sum + (family.has(pid) ? rss : 0), 0);
  return kilobytes / 1000;
}

await benchStart();
