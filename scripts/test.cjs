'use strict';
// `npm test`: everything that is missing, then every test. The last line is plain and counted by the runner itself:
// `N passed, N failed`. Arguments go to the runner: npm test -- src/domain
const fs = require('node:fs');
const path = require('node:path');
const { node24, runToEnd, say } = require('../runtime/node24.cjs');
const { chromium } = require('./chromium.cjs');
const { buildWeb, installDependencies, root, tell } = require('./setup.cjs');

const results = path.join(root, '.cache', 'test-results.json');

installDependencies();
buildWeb();
const env = { ...process.env, CHROMIUM_PATH: chromium(), NODE_ENV: 'test' };
fs.rmSync(results, { force: true });
process.chdir(root);
runToEnd(
  node24(),
  [
    path.join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...process.argv.slice(2),
  ],
  report,
  env,
);

function report(code) {
  const { passed, failed, skipped } = count();
  const empty = passed + failed === 0;
  if (empty) tell(say('Aucun test n’a été exécuté.', 'No test was run.'));
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = code === 0 && (empty || failed > 0) ? 1 : code;
}

/** A file that does not even load has no test in it to fail: it counts as one failure. */
function count() {
  if (!fs.existsSync(results)) return { passed: 0, failed: 0, skipped: 0 };
  const run = JSON.parse(fs.readFileSync(results, 'utf8'));
  const broken = run.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  );
  return {
    passed: run.numPassedTests,
    failed: run.numFailedTests + broken.length,
    skipped: run.numPendingTests + run.numTodoTests,
  };
}
