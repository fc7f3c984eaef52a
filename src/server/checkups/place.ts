import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { z } from 'zod';

/** Where the checkups of one dossier stand: its procedure, the checkup that is being done, and the archive. */
export interface Place {
  readonly organisation: string;
  readonly dossier: string;
  /** Below the folder of the data, with a name that nobody typed. */
  readonly home: string;
}

export function placeAt(dataDir: string, organisation: string, dossier: string, folder: string): Place {
  return { organisation, dossier, home: join(dataDir, 'checkups', folder) };
}

export function newFolder(): string {
  return randomBytes(16).toString('hex');
}

export const procedureFolder = ({ home }: Place) => join(home, 'procedure');
export const archiveFolder = ({ home }: Place) => join(home, 'archive');
/** What collectors and imports brought, in the form of a folder of evidence. */
export const evidenceFolder = ({ home }: Place) => join(home, 'evidence');
/** Screenshots of the checkup that is being done. */
export const attachedFolder = ({ home }: Place) => join(home, 'attached');
/** Uploads, until they are read. */
export const incomingFolder = ({ home }: Place) => join(home, 'incoming');
export const sittingFile = ({ home }: Place) => join(home, 'sitting.json');

/** A file of ours, whole or as it was; only the account of the server reads it. */
export async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const aside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  await writeFile(aside, content, { mode: 0o600, flush: true });
  await rename(aside, path);
}

/** What a file of ours says; undefined where it is not there, or says something else. */
export async function readWhole<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.infer<Schema> | undefined> {
  try {
    const read = schema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** One after the other for each place: two people who do one checkup write into the same files. */
export function openTurns(): <Value>(place: Place, work: () => Promise<Value>) => Promise<Value> {
  const last = new Map<string, Promise<unknown>>();
  return ({ home }, work) => {
    const before = last.get(home) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.catch(() => undefined);
    last.set(home, settled);
    void settled.then(() => last.get(home) === settled && last.delete(home));
    return mine;
  };
}
