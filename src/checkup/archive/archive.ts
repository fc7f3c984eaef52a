import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import { type Change, commitStream, messageOf } from './commit.ts';
import { type Enclosed, type Files, filesOf, placeOf } from './files.ts';
import { git } from './git.ts';
import { dataPath, placeOfPath } from './layout.ts';
import { ATTRIBUTES, README } from './readme.ts';
import { diskFull, gitTrouble, lines, type Repository } from './repository.ts';
import { blobs, type Tree, treeOf } from './tree.ts';

/** What was archived. */
export interface Archived {
  readonly commit: string;
  readonly paths: readonly string[];
}

/**
 * Archives one checkup as one commit. First everything is written aside, where a full disk is noticed; then one
 * `git fast-import` makes the commit, all or nothing; last the files appear in the folder. Killed at any point, the
 * archive holds the checkup whole or not at all: its truth is the commit, and the folder is a copy that `restore` mends.
 */
export async function archiveCheckup(repository: Repository, enclosed: Enclosed): Promise<Result<Archived>> {
  const { folder, branch, head } = repository;
  const tree = head === undefined ? ok(new Map<string, string>()) : await treeOf(repository, head);
  if (!tree.ok) return tree;
  const files = withOwnFiles(filesOf(enclosed), tree.value);
  const staging = join(folder, '.git', `${STAGING}${randomUUID()}`);
  try {
    await clearLeftovers(repository);
    await stage(staging, files);
    const gone = replaced(tree.value, enclosed, files);
    const message = messageOf(enclosed.report, files);
    const changes: Change[] = [...gone.map((path) => [path, null] as const), ...files];
    await withdraw(
      folder,
      [...files.keys()].filter((path) => tree.value.has(path)),
    );
    const stream = commitStream(branch, head, new Date(enclosed.report.at), message, changes);
    const made = await git(folder, ['fast-import', '--quiet', '--done'], { input: stream });
    if (!made.ok) {
      await restore(repository);
      return refuse(gitTrouble(folder, made));
    }
    const commit = await git(folder, ['rev-parse', '--verify', branch]);
    if (!commit.ok) return refuse(gitTrouble(folder, commit));
    await publish(repository, staging, files, gone);
    return ok({ commit: lines(commit.out)[0] ?? '', paths: [...files.keys()] });
  } catch (error) {
    const refusal = diskTrouble(folder, error);
    if (refusal) return refuse(refusal);
    throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

const STAGING = 'vigie-staging-';

/** A reader of the folder should find out what it is; both are written once, with the first checkup. */
function withOwnFiles(files: Files, tree: Tree): Files {
  const own = [
    ['README.md', README],
    ['.gitattributes', ATTRIBUTES],
  ] as const;
  const missing = own.filter(([path]) => !tree.has(path));
  return new Map([...missing.map(([path, text]) => [path, Buffer.from(text)] as const), ...files]);
}

/** Files of the same checkup that its correction no longer has. */
function replaced(tree: Tree, { report }: Enclosed, files: Files): readonly string[] {
  const { procedure, date } = placeOf(report);
  return [...tree.keys()].filter((path) => {
    const place = placeOfPath(path);
    return place?.procedure === procedure && place.date === date && !files.has(path);
  });
}

async function stage(staging: string, files: Files): Promise<void> {
  for (const [path, bytes] of files) await writeSynced(join(staging, path), bytes);
}

async function writeSynced(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Copies that a correction replaces go before the commit: killed in between, the folder lacks them, which `restore` mends,
 * and never holds one that is not what was archived last.
 */
async function withdraw(folder: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) await unlink(join(folder, path)).catch(() => {});
}

/** The commit stands; the copy in the folder follows. What fails here is mended by the next run. */
async function publish(
  { folder }: Repository,
  staging: string,
  files: Files,
  gone: readonly string[],
): Promise<void> {
  for (const path of files.keys()) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await rename(join(staging, path), join(folder, path));
  }
  for (const path of gone) await unlink(join(folder, path)).catch(() => {});
  await refreshIndex(folder);
}

/** The index follows the commit in one step, without git's lock, which a killed git would leave behind. */
async function refreshIndex(folder: string): Promise<void> {
  const aside = join(folder, '.git', `${STAGING}index-${randomUUID()}`);
  const read = await git(folder, ['read-tree', 'HEAD'], { index: aside });
  if (read.ok) await rename(aside, join(folder, '.git', 'index'));
  else await rm(aside, { force: true });
}

/** Long enough for any run, and for any git; what is older was left by one that was killed. */
const STALE_STAGING_MS = 10 * 60_000;
const STALE_LOCK_MS = 60_000;

async function clearLeftovers({ folder, branch }: Repository): Promise<void> {
  const dir = join(folder, '.git');
  for (const name of await readdir(dir)) {
    if (name.startsWith(STAGING)) await removeOlder(join(dir, name), STALE_STAGING_MS);
  }
  for (const name of [`${branch}.lock`, 'HEAD.lock']) await removeOlder(join(dir, name), STALE_LOCK_MS);
}

async function removeOlder(path: string, age: number): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found && Date.now() - found.mtimeMs > age) await rm(path, { recursive: true, force: true });
}

/** Brings back files that the folder lacks and the archive has: a run was killed before it had copied them. */
export async function restore(repository: Repository): Promise<Result<readonly string[]>> {
  const { folder, head } = repository;
  if (head === undefined) return ok([]);
  const tree = await treeOf(repository, head);
  if (!tree.ok) return tree;
  const missing: [string, string][] = [];
  for (const [path, id] of tree.value) {
    if (id !== '' && !(await exists(join(folder, path)))) missing.push([path, id]);
  }
  if (missing.length === 0) return ok([]);
  const contents = await blobs(
    repository,
    missing.map(([, id]) => id),
  );
  if (!contents.ok) return contents;
  try {
    for (const [index, [path]] of missing.entries()) {
      const bytes = contents.value[index];
      if (bytes) await replaceFile(folder, path, bytes);
    }
    await refreshIndex(folder);
    return ok(missing.map(([path]) => path));
  } catch (error) {
    const refusal = diskTrouble(folder, error);
    if (refusal) return refuse(refusal);
    throw error;
  }
}

async function replaceFile(folder: string, path: string, bytes: Buffer): Promise<void> {
  const aside = join(folder, '.git', `${STAGING}${randomUUID()}`);
  await writeSynced(aside, bytes);
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await rename(aside, join(folder, path));
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** The refusal for what the disk does to us; undefined for a bug. */
function diskTrouble(folder: string, error: unknown): Refusal | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return diskFull(folder);
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM' || code === 'ENOTDIR' || code === 'EISDIR') {
    return {
      code: 'archive-unwritable',
      path: [folder],
      message: {
        fr: 'un fichier de l’archive ne peut pas être écrit : vérifiez les droits du dossier',
        en: 'a file of the archive cannot be written: check the permissions of the folder',
      },
    };
  }
  return undefined;
}

/** True where the archive holds a checkup of that day and procedure already, and how often it was corrected. */
export async function revisionOf(
  repository: Repository,
  place: { readonly procedure: string; readonly date: string },
): Promise<Result<number>> {
  const found = await blobs(repository, [`HEAD:${dataPath(place)}`]);
  if (!found.ok) return found;
  const [bytes] = found.value;
  if (!bytes) return ok(0);
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    const revision = typeof value === 'object' && value !== null && 'revision' in value ? value.revision : 1;
    return ok(typeof revision === 'number' ? revision : 1);
  } catch {
    return ok(1);
  }
}

/** A file of the folder as it stands; undefined where it is not there. */
export async function workingFile(folder: string, path: string): Promise<Buffer | undefined> {
  return readFile(join(folder, path)).catch(() => undefined);
}
