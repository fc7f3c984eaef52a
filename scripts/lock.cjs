'use strict';
// After `npm install`: npm leaves optional packages of other platforms out of the lock file when it finds some installed
// (npm/cli#4828) or when the registry at hand lacks them, and then `npm ci` refuses that very file. This adds them, by
// their exact version, with the platform that their name says; on that platform npm fetches them by version.
const fs = require('node:fs');
const path = require('node:path');

const OS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const CPU = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];
const LIBC = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

const file = path.join(__dirname, '..', 'package-lock.json');
const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
const missing = Object.entries(lock.packages).flatMap(([place, entry]) =>
  Object.entries(entry.optionalDependencies || {})
    .filter(([name]) => !isLocked(place, name))
    .map(([name, version]) => [`node_modules/${name}`, described(name, version, entry)]),
);
const packages = [...Object.entries(lock.packages), ...missing].sort(([a], [b]) => a.localeCompare(b, 'en'));
fs.writeFileSync(
  file,
  `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, undefined, 2)}\n`,
);
console.log(`package-lock.json: ${missing.length} added`);

/** As Node resolves: in the package’s own node_modules, or in one above it. */
function isLocked(place, name) {
  if (lock.packages[`${place}${place ? '/' : ''}node_modules/${name}`]) return true;
  return place !== '' && isLocked(place.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ''), name);
}

function described(name, version, parent) {
  if (!/^\d+\.\d+\.\d+/.test(version)) throw new Error(`${name}@${version} is not an exact version`);
  const words = name.split(/[-/]/);
  const os = words.filter((word) => OS.includes(word));
  const cpu = words.filter((word) => CPU.includes(word));
  const libc = words.filter((word) => word in LIBC).map((word) => LIBC[word]);
  if (os.length === 0) throw new Error(`${name} does not say its platform`);
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(parent.dev && { dev: true }),
    ...(libc.length > 0 && { libc }),
    optional: true,
    os,
  };
}
