import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import { fingerprint, MANIFEST, Manifest, SNAPSHOT } from './manifest.ts';

/** What differs between a pack and its manifest. */
export interface Difference {
  readonly path: string;
  readonly kind: 'changed' | 'missing' | 'added';
}

export interface Verdict {
  readonly manifest: Manifest;
  /** SHA-256 of the manifest itself: what to compare with a note made when the pack was. */
  readonly fingerprint: string;
  /** Empty when every file is as it was. */
  readonly differences: readonly Difference[];
}

/** A pack of a large study has some tens of megabytes; what claims more is no pack. */
export const MOST_BYTES = 300_000_000;
const MOST_UNPACKED = 1_000_000_000;
const MOST_FILES = 2000;

/** Names as packs have them: no way up, no root, no drive, nothing that a disk would read otherwise. */
const SAFE = /^(?!.*\.\.)[\p{L}\p{N}_][\p{L}\p{N}._-]*(?:\/[\p{L}\p{N}_][\p{L}\p{N}._-]*)*$/u;

/**
 * Checks a certification pack against its manifest, in memory: nothing is unpacked to a disk. Refusals: no archive, an
 * archive that would be too large, names that lead out of it or stand twice, no manifest or one that cannot be read.
 */
export function verifyPack(bytes: Uint8Array): Result<Verdict> {
  const files = unpacked(bytes);
  if (!files.ok) return files;
  const manifest = manifestIn(files.value);
  if (!manifest.ok) return manifest;
  return ok({
    manifest: manifest.value,
    fingerprint: fingerprint(files.value[MANIFEST] ?? new Uint8Array()),
    differences: differences(files.value, manifest.value),
  });
}

type Files = Readonly<Record<string, Uint8Array>>;

class Stopped extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

function unpacked(bytes: Uint8Array): Result<Files> {
  if (bytes.length > MOST_BYTES) return refuse(packTooLarge());
  try {
    // Sizes are declared before anything is inflated, and inflating stops where they do.
    return ok(unzipSync(bytes, { filter: gate() }));
  } catch (error) {
    return refuse(error instanceof Stopped ? error.refusal : told('not-readable', NOT_READABLE));
  }
}

/** Lets one entry after the other in, and stops at the first that no pack would hold. */
function gate(): (file: UnzipFileInfo) => boolean {
  const seen = new Set<string>();
  let total = 0;
  return ({ name, originalSize }) => {
    total += originalSize;
    if (!SAFE.test(name)) throw new Stopped(told('unsafe-name', UNSAFE, name));
    if (seen.has(name)) throw new Stopped(told('twice', TWICE, name));
    seen.add(name);
    if (total > MOST_UNPACKED || seen.size > MOST_FILES) throw new Stopped(packTooLarge());
    return true;
  };
}

function manifestIn(files: Files): Result<Manifest> {
  const bytes = files[MANIFEST];
  if (!bytes) return refuse(told('no-manifest', NO_MANIFEST));
  const read = Manifest.safeParse(jsonIn(bytes));
  return read.success ? ok(read.data) : refuse(told('bad-manifest', BAD_MANIFEST));
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    return undefined;
  }
}

function differences(files: Files, { files: named, snapshot }: Manifest): readonly Difference[] {
  const paths = new Set(named.map(({ path }) => path));
  const changed = named.flatMap(({ path, bytes, sha256 }): readonly Difference[] => {
    const file = files[path];
    if (!file) return [{ path, kind: 'missing' }];
    const same =
      file.length === bytes && fingerprint(file) === sha256 && (path !== SNAPSHOT || sha256 === snapshot);
    return same ? [] : [{ path, kind: 'changed' }];
  });
  const added = Object.keys(files).filter((path) => path !== MANIFEST && !paths.has(path));
  const unnamed = paths.has(SNAPSHOT) ? [] : [{ path: SNAPSHOT, kind: 'missing' as const }];
  return [...changed, ...unnamed, ...added.map((path) => ({ path, kind: 'added' as const }))];
}

/** What is said of an archive that is not opened for its size. */
export function packTooLarge(): Refusal {
  return told('too-large', TOO_LARGE);
}

function told(code: string, message: Text, found?: string): Refusal {
  return { code, path: [], message, ...(found !== undefined && { found }) };
}

const NOT_READABLE: Text = {
  fr: 'ce fichier n’est pas une archive ZIP lisible : abîmé, incomplet ou d’une autre nature',
  en: 'this file is no readable ZIP archive: damaged, incomplete or something else',
};
const TOO_LARGE: Text = {
  fr: 'cette archive est plus grande que ce qu’un dossier de certification peut contenir ; elle n’a pas été ouverte',
  en: 'this archive is larger than a certification pack can be; it was not opened',
};
const UNSAFE: Text = {
  fr: 'un fichier de l’archive porte un nom qu’aucun dossier de certification ne contient ; elle n’a pas été ouverte',
  en: 'a file of the archive has a name that no certification pack holds; it was not opened',
};
const TWICE: Text = {
  fr: 'un nom de fichier figure deux fois dans l’archive : on ne peut pas dire lequel vaut',
  en: 'a file name stands twice in the archive: nobody can say which one counts',
};
const NO_MANIFEST: Text = {
  fr: 'l’archive ne contient pas manifest.json ; ce n’est pas un dossier de certification',
  en: 'the archive holds no manifest.json; it is no certification pack',
};
const BAD_MANIFEST: Text = {
  fr: 'manifest.json ne se lit pas comme celui d’un dossier de certification de cette version',
  en: 'manifest.json does not read as that of a certification pack of this version',
};
