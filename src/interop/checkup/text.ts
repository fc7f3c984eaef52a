import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Refusal } from '#kernel/result.ts';
import { systemTrouble } from '../bundle/folder.ts';
import { placeOf } from '../bundle/locate.ts';
import { aboutFile, type LocatedRefusal, type Read } from '../bundle/located.ts';
import type { YamlSource } from '../bundle/yaml-source.ts';

/** The bytes of one plain file: no link is followed, nothing above the limit is read. */
export async function readBytes(path: string, maxBytes: number): Promise<Read<Buffer>> {
  const name = basename(path);
  let file: FileHandle | undefined;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const found = await file.stat();
    if (!found.isFile()) return refused(aboutFile(name, 'not-a-file', NOT_A_FILE));
    if (found.size > maxBytes) return refused(aboutFile(name, 'file-too-large', tooLarge(maxBytes)));
    return { ok: true, value: await file.readFile() };
  } catch (error) {
    return refused(aboutFile(name, 'unreadable-file', systemTrouble(error)));
  } finally {
    await file?.close();
  }
}

export function refused(...refusals: readonly LocatedRefusal[]): Read<never> {
  return { ok: false, refusals };
}

/** Refusals about a value, each where it stands in its file. */
export function inSource(source: YamlSource, refusals: readonly Refusal[]): readonly LocatedRefusal[] {
  return refusals
    .map((refusal) => ({
      ...refusal,
      file: source.file.name,
      ...placeOf(source, refusal.path, refusal.code === 'unknown-field'),
    }))
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
}

const NOT_A_FILE = { fr: 'un fichier ordinaire est attendu', en: 'an ordinary file is expected' };

function tooLarge(maxBytes: number) {
  const size = String(Math.round(maxBytes / 1_000_000));
  return {
    fr: `le fichier dépasse ${size} Mo ; rien n’a été lu`,
    en: `the file exceeds ${size} MB; nothing was read`,
  };
}
