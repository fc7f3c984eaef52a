import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const NODE24 = fileURLToPath(new URL('../../runtime/node24.cjs', import.meta.url));
const VIGIE = fileURLToPath(new URL('../../bin/vigie', import.meta.url));

/** A Node that starts another one in its place, as an old Node does with Node 24. */
function inPlaceOf(program: string): readonly string[] {
  const code = `require(${JSON.stringify(NODE24)}).runToEnd(process.execPath, ['-e', ${JSON.stringify(program)}], (code) => process.exit(code))`;
  return ['-e', code];
}

function startInPlace(program: string): ChildProcess {
  return spawn(process.execPath, inPlaceOf(program), { stdio: ['pipe', 'pipe', 'inherit'] });
}

describe('A program started in the place of an older Node', () => {
  it('gives its exit code', () => {
    expect(spawnSync(process.execPath, inPlaceOf('process.exit(3)')).status).toBe(3);
  });

  it('reads the input and writes the output of the one it replaces', () => {
    const ran = spawnSync(process.execPath, inPlaceOf('process.stdin.pipe(process.stdout)'), {
      input: 'œuvre',
    });

    expect(ran.stdout.toString()).toBe('œuvre');
  });

  it('gets the signal, and may answer it in its own time', async () => {
    const outer = startInPlace(
      "process.on('SIGTERM', () => setTimeout(() => process.exit(7), 100)); setInterval(() => {}, 1000); console.log('up')",
    );
    if (outer.stdout) await once(outer.stdout, 'data');

    outer.kill('SIGTERM');

    expect(await once(outer, 'exit')).toEqual([7, null]);
  });

  it('takes it along when a signal kills it', async () => {
    const outer = startInPlace("process.kill(process.pid, 'SIGKILL')");

    expect(await once(outer, 'exit')).toEqual([null, 'SIGKILL']);
  });
});

describe('bin/vigie', () => {
  it('says its version', () => {
    const ran = spawnSync(process.execPath, [VIGIE, '--version'], { encoding: 'utf8' });

    expect(ran.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(ran.status).toBe(0);
  });

  it('passes the exit code of a command that could do nothing', () => {
    const ran = spawnSync(process.execPath, [VIGIE, 'check', '/nowhere/at/all'], { encoding: 'utf8' });

    expect(ran.status).toBe(2);
  });
});
