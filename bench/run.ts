import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * What we promise, measured: ratios to a goal, not tests. Each in a process of its own, so that none is charged with the memory
 * of another. Other work on the machine shows in the figures. `npm run bench -- report grid` measures only those.
 */
const BENCHES = [
  'columns',
  'search',
  'start',
  'report',
  'workbook',
  'documents',
  'logs',
  'checkup',
  'scenario-pages',
  'home',
  'grid',
];

const asked = process.argv.slice(2);
for (const bench of asked.length > 0 ? asked : BENCHES) {
  const file = join(import.meta.dirname, `${bench}.ts`);
  const { status } = spawnSync(process.execPath, [file], { stdio: 'inherit' });
  if (status !== 0) {
    console.log(`${bench} was not measured: it ended with ${status}`);
    process.exitCode = 1;
  }
}
