import { constants, type Dirent } from 'node:fs';
import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Text } from '#kernel/text.ts';
import { isHidden, isStranger, KNOWN_FILES, MAX_BUNDLE_BYTES, MAX_FILE_BYTES } from './layout.ts';
import { aboutFile, aboutFolder, type LocatedRefusal } from './located.ts';
import { nearest } from './nearest.ts';
import { decode, type TextFile } from './text-file.ts';

/** The files of a folder that belong to a bundle, and what is wrong with the folder. */
export interface Folder {
  readonly files: ReadonlyMap<string, TextFile>;
  readonly refusals: readonly LocatedRefusal[];
}

/**
 * Takes the files of a bundle from the disk and nothing else: no symbolic link is followed, no file above 5 MB and no
 * bundle above 50 MB is taken in, no pipe or device is opened.
 */
export async function openFolder(dir: string): Promise<Folder> {
  const entries = await list(dir);
  if ('code' in entries) return { files: new Map(), refusals: [entries] };
  const refusals: LocatedRefusal[] = [];
  const raw: { readonly name: string; readonly bytes: Buffer; readonly mode: number }[] = [];
  let total = 0;
  for (const entry of entries) {
    const problem = strange(entry);
    if (problem) refusals.push(problem);
    if (problem || !KNOWN_FILES.has(entry.name)) continue;
    const taken = await take(dir, entry.name);
    if ('code' in taken) refusals.push(taken);
    else raw.push(taken);
    total += 'code' in taken ? 0 : taken.bytes.length;
    if (total > MAX_BUNDLE_BYTES) return { files: new Map(), refusals: [...refusals, tooLargeBundle()] };
  }
  const decoded = raw.map(({ name, bytes, mode }) => decode(name, bytes, mode));
  return {
    files: new Map(decoded.flatMap((result) => (result.ok ? [[result.value.name, result.value]] : []))),
    refusals: [...refusals, ...decoded.flatMap((result) => (result.ok ? [] : result.refusals))],
  };
}

async function list(dir: string): Promise<readonly Dirent[] | LocatedRefusal> {
  try {
    const entries = await readdir(dir, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return aboutFolder('no-folder', systemTrouble(error));
  }
}

/** What is wrong with an entry of the folder before it is opened; undefined when it may be opened or is nobody's. */
function strange(entry: Dirent): LocatedRefusal | undefined {
  if (isHidden(entry.name)) return undefined;
  if (entry.isSymbolicLink()) return aboutFile(entry.name, 'symbolic-link', SYMBOLIC_LINK);
  if (KNOWN_FILES.has(entry.name)) {
    return entry.isFile() ? undefined : aboutFile(entry.name, 'not-a-file', NOT_A_FILE);
  }
  if (entry.isDirectory() || !isStranger(entry.name)) return undefined;
  return aboutFile(entry.name, 'unknown-file', UNKNOWN_FILE, nearest(entry.name, [...KNOWN_FILES]));
}

async function take(
  dir: string,
  name: string,
): Promise<{ name: string; bytes: Buffer; mode: number } | LocatedRefusal> {
  let file: FileHandle | undefined;
  try {
    // Between listing and opening, a link or a pipe may have taken the file's place.
    file = await open(join(dir, name), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const found = await file.stat();
    if (!found.isFile()) return aboutFile(name, 'not-a-file', NOT_A_FILE);
    if (found.size > MAX_FILE_BYTES) return aboutFile(name, 'file-too-large', tooLarge(found.size));
    return { name, bytes: await file.readFile(), mode: found.mode };
  } catch (error) {
    return aboutFile(name, 'unreadable-file', systemTrouble(error));
  } finally {
    await file?.close();
  }
}

/** What the operating system said, in words; its own words where we have none. */
export function systemTrouble(error: unknown): Text {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = SYSTEM_TROUBLES[code];
  if (known) return known;
  const words = error instanceof Error ? error.message : String(error);
  return { fr: `le système répond : ${words}`, en: `the system answers: ${words}` };
}

const SYSTEM_TROUBLES: Readonly<Record<string, Text>> = {
  ENOENT: { fr: 'ce dossier ou ce fichier n’existe pas', en: 'this folder or file does not exist' },
  ENOTDIR: {
    fr: 'un fichier se trouve là où un dossier est attendu',
    en: 'a file stands where a folder is expected',
  },
  EACCES: { fr: 'le droit d’y accéder manque', en: 'the permission to access it is missing' },
  EPERM: { fr: 'le droit d’y accéder manque', en: 'the permission to access it is missing' },
  EROFS: { fr: 'le disque est en lecture seule', en: 'the disk is read-only' },
  ENOSPC: { fr: 'le disque est plein', en: 'the disk is full' },
  EDQUOT: { fr: 'le quota de disque est épuisé', en: 'the disk quota is used up' },
  ELOOP: {
    fr: 'les liens symboliques ne sont pas suivis',
    en: 'symbolic links are not followed',
  },
};

const SYMBOLIC_LINK: Text = {
  fr: 'les liens symboliques ne sont pas admis dans une étude ; mettez-y le fichier lui-même',
  en: 'symbolic links are not allowed in a study; put the file itself there',
};

const UNKNOWN_FILE: Text = {
  fr: 'ce fichier ne fait pas partie d’une étude ; corrigez son nom ou sortez-le du dossier',
  en: 'this file is no part of a study; mend its name or take it out of the folder',
};

const NOT_A_FILE: Text = { fr: 'un fichier ordinaire est attendu', en: 'an ordinary file is expected' };

function tooLarge(bytes: number): Text {
  return {
    fr: `le fichier pèse ${megabytes(bytes, ',')} Mo ; 5 Mo au plus sont admis, rien n’a été lu`,
    en: `the file weighs ${megabytes(bytes, '.')} MB; at most 5 MB are allowed, nothing was read`,
  };
}

function megabytes(bytes: number, point: string): string {
  return (bytes / 1_000_000).toFixed(1).replace('.', point);
}

function tooLargeBundle(): LocatedRefusal {
  return aboutFolder('bundle-too-large', {
    fr: 'les fichiers de l’étude dépassent ensemble 50 Mo ; rien n’a été lu',
    en: 'the files of the study exceed 50 MB together; nothing was read',
  });
}
