import { execFile } from 'node:child_process';
import { join } from 'node:path';

export const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');

/** Loaded first: the commands that promise to need no database and no server may not even look there. */
const WALLS = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({
    load(url, context, next) {
      if (/\\/src\\/(store|server|actions|web)\\//.test(url)) throw new Error('the command line loaded ' + url);
      return next(url, context);
    },
  });
`)}`;

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command line, in French unless told otherwise, where neither store nor server may be loaded. */
export function vigie(
  args: readonly string[],
  env: Readonly<Record<string, string>> = { LANG: 'fr_FR.UTF-8' },
): Promise<Ran> {
  const all = ['--import', WALLS, MAIN, ...args];
  const options = { env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env }, maxBuffer: 50_000_000 };
  return new Promise((resolve) => {
    execFile(process.execPath, all, options, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, out: plain(out), err: plain(err) });
    });
  });
}

/** No-break spaces as spaces, so that a test can be read. */
export function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}
