import { spawn } from 'node:child_process';

/** What a git said: its bytes, or why it refused. */
export type Said =
  | { readonly ok: true; readonly out: Buffer }
  | { readonly ok: false; readonly code: number | null; readonly error: string };

/**
 * Nothing of the machine or of the person at it may change what is archived, or run in its course: no configuration but
 * the repository's own, no hook, no filter that watches files, no signature program, no question at a terminal.
 */
const STRICT = [
  ['core.hooksPath', '/dev/null'],
  ['core.fsmonitor', 'false'],
  ['core.autocrlf', 'false'],
  ['core.attributesFile', '/dev/null'],
  ['core.fsync', 'all'],
  ['commit.gpgSign', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['fastimport.unpackLimit', '1000000'],
  ['protocol.allow', 'never'],
  ['advice.detachedHead', 'false'],
].flatMap(([name, value]) => ['-c', `${name}=${value}`]);

const ENVIRONMENT = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  LC_ALL: 'C',
  TZ: 'UTC',
};

/** Archives are small; an answer beyond this is no archive of checkups. */
const MAX_ANSWER = 500_000_000;

/** Runs the git of the system in a folder, without a shell. */
export function git(
  folder: string,
  args: readonly string[],
  { input, index }: { readonly input?: Buffer | string; readonly index?: string } = {},
): Promise<Said> {
  const env = {
    PATH: process.env.PATH,
    ...ENVIRONMENT,
    ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
  };
  return new Promise((resolve) => {
    const child = spawn('git', [...STRICT, ...args], { cwd: folder, env, stdio: ['pipe', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const error: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_ANSWER) child.kill();
      else out.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => error.push(chunk));
    child.on('error', (problem) => resolve({ ok: false, code: null, error: problem.message }));
    child.on('close', (code) => {
      const said = Buffer.concat(error).toString('utf8').trim();
      resolve(code === 0 ? { ok: true, out: Buffer.concat(out) } : { ok: false, code, error: said });
    });
    // A git that ends before it has read everything closes the pipe; its answer says why.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
