'use strict';
// What `npm start` and `npm test` need before they begin, on any machine with Node and npm: Node 24, the packages of the
// lock file, the web part. Each step costs a few milliseconds when there is nothing to do.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { spawnSync } = require('node:child_process');
const { fail, node24, npmCi, say } = require('../runtime/node24.cjs');

const root = path.join(__dirname, '..');

/** The web part is made of these; api.ts of the server gives it types only, which leave no trace. */
const WEB_SOURCES = [
  'src/web',
  'src/kernel',
  'src/domain',
  'src/documents/style',
  'src/documents/drawings',
  'vite.config.ts',
  'package-lock.json',
];

/** Installs the packages when they are missing, incomplete or not those of the lock file. */
function installDependencies() {
  if (isInstalled(readLock('package-lock.json'), readLock('node_modules/.package-lock.json'))) return;
  tell(say('Vigie installe ses dépendances (npm ci)…', 'Vigie installs its dependencies (npm ci)…'));
  // Run by Node 24, because npm leaves out optional packages that are not for the Node it runs on. No script of any
  // package is run: nothing here needs one.
  const trouble = npmCi(root, node24(), ['--include=dev']);
  if (trouble === undefined) return;
  fail(
    say(
      `Les dépendances n’ont pas pu être installées ; npm dit : ${trouble}`,
      `The dependencies could not be installed; npm says: ${trouble}`,
    ),
  );
}

/** npm writes the second file at the end of an installation: it says what is really there. */
function isInstalled(wanted, found) {
  if (wanted === undefined || found === undefined) return false;
  const names = Object.keys(wanted.packages).filter((name) => name !== '');
  return names.every((name) => {
    const have = found.packages[name];
    if (have === undefined) return isForOthers(wanted, name);
    return have.version === wanted.packages[name].version;
  });
}

/** Packages for other platforms, and what only they need, are rightly absent; ours that we name ourselves are not. */
function isForOthers(wanted, name) {
  const entry = wanted.packages[name];
  if (!entry.optional && !entry.devOptional && !entry.peer) return false;
  const ours = wanted.packages[''].optionalDependencies || {};
  const isNamed = name.replace('node_modules/', '') in ours;
  return !(isNamed && includes(entry.os, process.platform) && includes(entry.cpu, process.arch));
}

function includes(list, word) {
  return list === undefined || list.includes(word);
}

function readLock(name) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, name), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Builds dist/web when its sources have changed since the last time. */
function buildWeb() {
  const place = path.join(root, 'dist', 'web');
  const stamp = path.join(root, 'dist', '.web-sources');
  const sources = fingerprint();
  if (fs.existsSync(path.join(place, 'index.html')) && read(stamp) === sources) return;
  tell(say('Vigie construit ses pages (vite build)…', 'Vigie builds its pages (vite build)…'));
  const draft = `${place}-${process.pid}`;
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const built = spawnSync(
    node24(),
    [vite, 'build', '--outDir', draft, '--emptyOutDir', '--logLevel', 'warn'],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  if (built.status !== 0) {
    fs.rmSync(draft, { recursive: true, force: true });
    fail(
      say('Les pages n’ont pas pu être construites :\n', 'The pages could not be built:\n') + built.stderr,
    );
  }
  // Exchanged, not overwritten: a server that is running never serves half a build.
  const former = `${draft}-former`;
  if (fs.existsSync(place)) fs.renameSync(place, former);
  fs.renameSync(draft, place);
  fs.rmSync(former, { recursive: true, force: true });
  fs.writeFileSync(stamp, sources);
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const name of WEB_SOURCES) describe(path.join(root, name), hash);
  return hash.digest('hex');
}

function describe(file, hash) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat === undefined || /\.test\.tsx?$/.test(file)) return;
  if (stat.isDirectory()) {
    for (const name of fs.readdirSync(file).sort()) describe(path.join(file, name), hash);
  } else {
    hash.update(`${path.relative(root, file)}\0${stat.size}\0${stat.mtimeMs}\n`);
  }
}

function read(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}

function tell(sentence) {
  process.stderr.write(`${sentence}\n`);
}

module.exports = { buildWeb, installDependencies, root, tell };
