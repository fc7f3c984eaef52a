'use strict';
// Node 24 for machines whose own Node is older: found or installed from the lock file beside this one, then started in
// our place. Nothing here is loaded on a current Node.
const { spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const PLATFORM = `node-${process.platform}-${process.arch}`;
const FROM_TERMINAL = ['SIGINT', 'SIGHUP', 'SIGQUIT'];
const locale =
  process.env.VIGIE_LANG || process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
const french = /^fr([_.@-]|$)/i.test(locale);

/** The sentence in the language of the terminal. */
function say(fr, en) {
  return french ? fr : en;
}

/** A Node that is recent enough: our own, or the pinned one, installed when it is not there yet. */
function node24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const wanted = pinnedVersion();
  if (wanted === undefined) fail(unsupported());
  const found = folders(wanted).find((folder) => installedVersion(folder) === wanted);
  return binary(found || install(wanted));
}

/** Starts Node 24 with these arguments and ends as it ends: same streams, same signals, same exit code. */
function runOnNode24(args) {
  runToEnd(node24(), args, (code) => process.exit(code));
}

/** Runs a program in our place; `ended` gets its exit code. A signal that killed it kills us too. */
function runToEnd(program, args, ended, env) {
  const child = spawn(program, args, { stdio: 'inherit', env: env || process.env });
  const inTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
  const passOn = ['SIGTERM', 'SIGUSR2', ...FROM_TERMINAL].map((signal) => {
    const listener = () => {
      // In a terminal, Ctrl-C and a closed window reach the child by themselves; twice would mean "at once".
      if (!(inTerminal && FROM_TERMINAL.includes(signal))) child.kill(signal);
    };
    process.on(signal, listener);
    return { signal, listener };
  });
  child.on('error', (error) => fail(unusable(program, error.message)));
  child.on('exit', (code, signal) => {
    for (const each of passOn) process.removeListener(each.signal, each.listener);
    if (signal !== null) process.kill(process.pid, signal);
    else ended(code);
  });
}

/** Runs `npm ci` in a folder whose lock file is there; what npm said when it failed, nothing when it did not. */
function npmCi(folder, node, options) {
  const args = [
    'ci',
    `--prefix=${folder}`,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ].concat(
    // Whatever the user’s configuration omits, or NODE_ENV=production implies.
    ['--include=optional', '--package-lock=true', '--engine-strict=false', '--progress=false'],
    globalConfig(node),
    options,
  );
  const ran = npm(node, args, folder);
  if (ran.status === 0) return undefined;
  const said = ran.error ? ran.error.message : `${ran.stdout}\n${ran.stderr}`;
  return said
    .trim()
    .split('\n')
    .filter((line) => /\S/.test(line.replace(/^npm (error|notice)/, '')))
    .slice(0, 6)
    .join('\n');
}

/** npm looks for the settings of the machine (a proxy, a certificate) beside the Node that runs it: it must be told. */
function globalConfig(node) {
  if (node === process.execPath) return [];
  const known = process.env.npm_config_globalconfig;
  const file = known || npm(process.execPath, ['config', 'get', 'globalconfig'], __dirname).stdout;
  return file ? [`--globalconfig=${file.trim()}`] : [];
}

function npm(node, args, folder) {
  const script = npmScript();
  const [program, first] = script ? [node, [script]] : ['npm', []];
  return spawnSync(program, first.concat(args), { cwd: folder, encoding: 'utf8' });
}

/** npm’s own script: the one that runs us, the one beside our Node, the one in the PATH. */
function npmScript() {
  const beside = path.join(
    path.dirname(process.execPath),
    '..',
    'lib',
    'node_modules',
    'npm',
    'bin',
    'npm-cli.js',
  );
  const inPath = (process.env.PATH || '').split(path.delimiter).map((folder) => path.join(folder, 'npm'));
  return [process.env.npm_execpath || '', beside]
    .concat(inPath)
    .filter((file) => file !== '' && fs.existsSync(file))
    .map((file) => fs.realpathSync(file))
    .find((file) => path.basename(file) === 'npm-cli.js');
}

function pinnedVersion() {
  const lock = JSON.parse(fs.readFileSync(path.join(__dirname, 'package-lock.json'), 'utf8'));
  const entry = lock.packages[`node_modules/${PLATFORM}`];
  return entry?.version;
}

/** In a checkout beside the lock file; in an installed package, which may be read-only, in the user’s cache. */
function folders(version) {
  const cache = path.join(
    process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'),
    'vigie',
    `runtime-${version}`,
  );
  return isCheckout() ? [__dirname, cache] : [cache];
}

function isCheckout() {
  return fs.existsSync(path.join(__dirname, '..', 'src'));
}

function binary(folder) {
  return path.join(folder, 'node_modules', PLATFORM, 'bin', 'node');
}

function installedVersion(folder) {
  try {
    return JSON.parse(fs.readFileSync(path.join(folder, 'node_modules', PLATFORM, 'package.json'), 'utf8'))
      .version;
  } catch {
    return undefined;
  }
}

function install(version) {
  const folder = folders(version).find(isWritable);
  if (folder === undefined)
    fail(notInstalled(version, say('aucun dossier inscriptible', 'no writable folder')));
  process.stderr.write(
    say(
      `Vigie installe Node ${version} (une seule fois, environ 190 Mo) : la machine a Node ${process.versions.node}.\n`,
      `Vigie installs Node ${version} (once, about 190 MB): this machine has Node ${process.versions.node}.\n`,
    ),
  );
  const trouble = fetchInto(folder, version);
  if (trouble !== undefined) fail(notInstalled(version, trouble));
  const tried = spawnSync(binary(folder), ['--version'], { encoding: 'utf8' });
  if (tried.status !== 0)
    fail(unusable(binary(folder), tried.error ? tried.error.message : tried.stderr.trim()));
  return folder;
}

/** Beside its place, then renamed: what stands there is whole, also when two first starts do this at once. */
function fetchInto(folder, version) {
  const draft = fs.mkdtempSync(path.join(folder, '.installing-'));
  const place = path.join(folder, 'node_modules');
  try {
    for (const name of ['package.json', 'package-lock.json']) {
      fs.copyFileSync(path.join(__dirname, name), path.join(draft, name));
    }
    const trouble = npmCi(draft, process.execPath, []);
    if (trouble !== undefined) return trouble;
    if (installedVersion(folder) === version) return undefined;
    fs.rmSync(place, { recursive: true, force: true });
    fs.renameSync(path.join(draft, 'node_modules'), place);
    return undefined;
  } catch (error) {
    return installedVersion(folder) === version ? undefined : error.message;
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
}

function isWritable(folder) {
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function unsupported() {
  const here = `${process.platform}-${process.arch}`;
  return say(
    `Vigie demande Node 24 ou plus récent ; cette machine a Node ${process.versions.node} (${here}), pour laquelle il ne peut pas être installé automatiquement : installez-le depuis https://nodejs.org.`,
    `Vigie needs Node 24 or newer; this machine has Node ${process.versions.node} (${here}), where it cannot be installed automatically: install it from https://nodejs.org.`,
  );
}

function notInstalled(version, why) {
  return say(
    `Node ${version}, dont Vigie a besoin, n’a pas pu être installé par npm : ${why}\nVérifiez le réseau et recommencez, ou installez Node 24 ou plus récent depuis https://nodejs.org.`,
    `Node ${version}, which Vigie needs, could not be installed by npm: ${why}\nCheck the network and try again, or install Node 24 or newer from https://nodejs.org.`,
  );
}

function unusable(program, why) {
  return say(
    `${program} ne démarre pas sur cette machine (${why}) : installez Node 24 ou plus récent depuis https://nodejs.org.`,
    `${program} does not start on this machine (${why}): install Node 24 or newer from https://nodejs.org.`,
  );
}

module.exports = { fail, node24, npmCi, runOnNode24, runToEnd, say };
