import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { print } from './measure.ts';

const MAIN = join(import.meta.dirname, '../src/cli/main.ts');
const SAMPLE = join(import.meta.dirname, '../samples/fintech');

/** Every document of the sample in every format and both languages, as somebody asks for them on the command line. */
function benchDocuments(): void {
  const out = mkdtempSync(join(tmpdir(), 'vigie-bench-documents-'));
  try {
    const start = performance.now();
    const { status } = spawnSync(
      process.execPath,
      [MAIN, 'report', SAMPLE, '--all', '--lang', 'fr,en', '--out', out],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const value = performance.now() - start;
    if (status !== 0) throw new Error(`the documents of the sample ended with ${status}`);
    print({
      what: `All ${readdirSync(out).length} documents of the sample`,
      value,
      unit: 'ms',
      goal: 20_000,
    });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

benchDocuments();
