'use strict';
// The browser of the browser journeys: the machine's own, or Debian's, installed by root or sudo, or unpacked below
// .cache without any right (apt resolves and downloads without root when its lists and archives lie in one's own folder).
const fs = require('node:fs');
const path = require('node:path');
const { spawnSync } = require('node:child_process');
const { fail, say } = require('../runtime/node24.cjs');
const { root, tell } = require('./setup.cjs');

const home = path.join(root, '.cache', 'chromium');
const wrapper = path.join(home, 'chromium');
const PLACES = ['/usr/bin/chromium', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome', wrapper];
const INSTALL = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];

/** The path of a Chromium, which is installed when there is none. */
function chromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return fs.existsSync(given) ? given : fail(notThere(given));
  const found = PLACES.find((file) => fs.existsSync(file));
  if (found !== undefined) return found;
  tell(say('Vigie installe Chromium pour les tests…', 'Vigie installs Chromium for the tests…'));
  const trouble = install();
  return PLACES.find((file) => fs.existsSync(file)) || fail(notInstalled(trouble));
}

/** What went wrong, or nothing. */
function install() {
  if (!works('apt-get', ['--version'])) return say('apt-get n’est pas là', 'there is no apt-get');
  if (process.getuid() === 0) return apt([]) && unpack();
  if (works('sudo', ['-n', 'true'])) return apt(['sudo', '-n']) && unpack();
  return unpack();
}

function apt(prefix) {
  return run([...prefix, 'apt-get', 'update', '-qq']) || run([...prefix, 'apt-get', ...INSTALL]);
}

function unpack() {
  fs.rmSync(home, { recursive: true, force: true });
  for (const name of ['lists/partial', 'archives/partial', 'root']) {
    fs.mkdirSync(path.join(home, name), { recursive: true });
  }
  const own = [
    `Dir::State::Lists=${home}/lists`,
    `Dir::Cache=${home}`,
    `Dir::Cache::Archives=${home}/archives`,
    `Dir::Log=${home}`,
    'Debug::NoLocking=1',
    'APT::Sandbox::User=',
  ].flatMap((option) => ['-o', option]);
  const trouble =
    run(['apt-get', ...own, 'update', '-qq']) ||
    run(['apt-get', ...own, ...INSTALL, 'fonts-liberation', '--download-only']) ||
    unpackArchives();
  if (trouble !== undefined) return trouble;
  for (const name of ['lists', 'archives', 'pkgcache.bin', 'srcpkgcache.bin']) {
    fs.rmSync(path.join(home, name), { recursive: true, force: true });
  }
  fs.writeFileSync(path.join(home, 'fonts.conf'), fonts());
  // Written last: where it stands, all that it needs stands too.
  fs.writeFileSync(wrapper, script(), { mode: 0o755 });
  return undefined;
}

function unpackArchives() {
  const archives = fs.readdirSync(path.join(home, 'archives')).filter((name) => name.endsWith('.deb'));
  for (const name of archives) {
    const trouble = run(['dpkg', '-x', path.join(home, 'archives', name), path.join(home, 'root')]);
    if (trouble !== undefined) return trouble;
  }
  return undefined;
}

/** The libraries of the machine come second: those unpacked here are what it lacks. */
function script() {
  const folders = ['usr/lib', 'lib']
    .map((name) => path.join(home, 'root', name))
    .flatMap((folder) => fs.readdirSync(folder).map((name) => path.join(folder, name)))
    .filter((folder) => folder.endsWith('-linux-gnu'))
    .flatMap((folder) => [folder, path.join(folder, 'pulseaudio')]);
  return [
    '#!/bin/sh',
    `export LD_LIBRARY_PATH='${folders.join(':')}'`,
    `export FONTCONFIG_FILE='${path.join(home, 'fonts.conf')}'`,
    `exec '${path.join(home, 'root/usr/lib/chromium/chromium')}' "$@"`,
    '',
  ].join('\n');
}

function fonts() {
  const prefer = (family, font) =>
    `<alias><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${home}/root/usr/share/fonts</dir>
  <cachedir>${home}/fontconfig</cachedir>
  ${prefer('sans-serif', 'Liberation Sans')}
  ${prefer('serif', 'Liberation Serif')}
  ${prefer('monospace', 'Liberation Mono')}
</fontconfig>
`;
}

function works(program, args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/** What the command said when it failed, nothing when it did not. */
function run([program, ...args]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const ran = spawnSync(program, args, { encoding: 'utf8', env });
  if (ran.status === 0) return undefined;
  return ran.error
    ? ran.error.message
    : ran.stderr.trim().split('\n').slice(-3).join('\n') || `${program}: ${ran.status}`;
}

function notThere(file) {
  return say(
    `CHROMIUM_PATH nomme ${file}, qui n’existe pas.`,
    `CHROMIUM_PATH names ${file}, which does not exist.`,
  );
}

function notInstalled(trouble) {
  return say(
    `Chromium, dont les tests du navigateur ont besoin, n’a pas pu être installé (${trouble}) : installez-le, ou donnez son chemin par CHROMIUM_PATH.`,
    `Chromium, which the browser tests need, could not be installed (${trouble}): install it, or give its path in CHROMIUM_PATH.`,
  );
}

module.exports = { chromium };
