import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { diskAlmostFull, folderUnusable, otherMajor } from './refusals.ts';

/** Enough for the write-ahead log (at most 256 MB, reused) to go on while somebody frees space. */
const NEEDED_MEGABYTES = 200;

/** Whether a folder takes writes that reach the disk, and has room for them. */
export function checkFolder(folder: string, neededMegabytes = NEEDED_MEGABYTES): Result<void> {
  const free = freeMegabytes(folder);
  if (free < neededMegabytes) return refuse(diskAlmostFull(folder, free, neededMegabytes));
  const probe = join(folder, `.write-probe-${process.pid}`);
  try {
    const file = openSync(probe, 'w', 0o600);
    writeSync(file, Buffer.alloc(8192, 1));
    fsyncSync(file);
    closeSync(file);
    return ok(undefined);
  } catch (error) {
    return refuse(folderUnusable(folder, error));
  } finally {
    rmSync(probe, { force: true });
  }
}

/** A cluster opens with the major version that made it, and no other. */
export function checkMajor(cluster: string, major: number): Result<void> {
  const file = join(cluster, 'PG_VERSION');
  const found = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : Number.NaN;
  return found === major ? ok(undefined) : refuse(otherMajor(cluster, found, major));
}

function freeMegabytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1_000_000);
}
