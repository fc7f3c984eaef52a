import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemTrouble } from './folder.ts';
import { aboutFile, aboutFolder, type LocatedRefusal } from './located.ts';

/** What shall happen to one file of a folder. */
export interface FileChange {
  readonly name: string;
  /** What the file held when it was read; undefined when there was none. */
  readonly before: Buffer | undefined;
  /** What it shall hold; undefined when it shall go. */
  readonly after: Buffer | undefined;
  readonly mode?: number;
}

/**
 * Carries out all changes or, as far as the disk lets us, none: every new file is written and flushed beside its
 * place first, then all are put in place; when one cannot be, those before it get their old bytes back.
 *
 * @returns what stood in the way; empty when all is done
 */
export async function saveFiles(
  dir: string,
  changes: readonly FileChange[],
): Promise<readonly LocatedRefusal[]> {
  const prepared: { readonly change: FileChange; readonly beside: string }[] = [];
  try {
    await mkdir(dir, { recursive: true });
    for (const change of changes) {
      const beside = join(dir, `.${change.name}.${randomUUID()}.tmp`);
      prepared.push({ change, beside });
      if (change.after) await writeFlushed(beside, change.after, change.mode);
    }
    const moved = await changedMeanwhile(dir, changes);
    if (moved.length > 0) return moved;
    return await putInPlace(dir, prepared);
  } catch (error) {
    return [aboutFolder('cannot-write', systemTrouble(error))];
  } finally {
    await Promise.all(prepared.map(({ beside }) => rm(beside, { force: true }).catch(() => undefined)));
  }
}

async function writeFlushed(path: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const file = await open(path, 'wx');
  try {
    if (mode !== undefined) await file.chmod(mode & 0o777);
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Somebody may have saved a file in an editor since it was read; his work is not overwritten. */
async function changedMeanwhile(
  dir: string,
  changes: readonly FileChange[],
): Promise<readonly LocatedRefusal[]> {
  const checks = changes.map(async ({ name, before }) => {
    const now = await readFile(join(dir, name)).catch(() => undefined);
    const same = before === undefined ? now === undefined : now?.equals(before);
    return same ? [] : [aboutFile(name, 'changed-meanwhile', CHANGED)];
  });
  return (await Promise.all(checks)).flat();
}

const CHANGED = {
  fr: 'ce fichier a changé pendant l’écriture ; rien n’a été écrit, recommencez',
  en: 'this file changed while writing; nothing was written, try again',
};

async function putInPlace(
  dir: string,
  prepared: readonly { readonly change: FileChange; readonly beside: string }[],
): Promise<readonly LocatedRefusal[]> {
  const done: FileChange[] = [];
  for (const { change, beside } of prepared) {
    const path = join(dir, change.name);
    try {
      if (change.after) await rename(beside, path);
      else await rm(path);
      done.push(change);
    } catch (error) {
      await putBack(dir, done);
      return [aboutFile(change.name, 'cannot-write', systemTrouble(error))];
    }
  }
  await flushFolder(dir);
  return [];
}

async function putBack(dir: string, done: readonly FileChange[]): Promise<void> {
  for (const { name, before } of done) {
    const path = join(dir, name);
    // The disk has just refused one write; of the others we bring back what it lets us.
    if (before) await writeFile(path, before).catch(() => undefined);
    else await rm(path, { force: true }).catch(() => undefined);
  }
}

/** A rename is only durable once the folder is. */
async function flushFolder(dir: string): Promise<void> {
  const folder = await open(dir, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Writes one file, whole or not at all, over what stands there; refusals are about that file. */
export async function replaceFile(
  dir: string,
  name: string,
  bytes: Uint8Array,
): Promise<readonly LocatedRefusal[]> {
  const beside = join(dir, `.${name}.${randomUUID()}.tmp`);
  try {
    await mkdir(dir, { recursive: true });
    await writeFlushed(beside, bytes, undefined);
    await rename(beside, join(dir, name));
    return [];
  } catch (error) {
    return [aboutFolder('cannot-write', systemTrouble(error))];
  } finally {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}
