import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { type Attachment, MAX_ATTACHMENT_BYTES } from '#domain/study/attachment.ts';
import { plainName } from '#domain/study/media-type.ts';
import type { Text } from '#kernel/text.ts';
import { systemTrouble } from './folder.ts';
import { aboutFile, type LocatedRefusal, type Read } from './located.ts';
import { replaceFile } from './save.ts';

/** The folder of a bundle that holds its attachments. */
export const ATTACHMENTS = 'attachments';

/** The bytes of attachments by their hash. */
export type Contents = ReadonlyMap<string, Uint8Array>;

/** Where the file of a row lies in the folder of a bundle: `attachments/F-1/report.pdf`. */
export function attachmentPath({ id, name }: Pick<Attachment, 'id' | 'name'>): string {
  return `${ATTACHMENTS}/${id}/${plainName(name)}`;
}

/** The hash by which an attachment is known. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The files of a bundle’s attachments; a file that is missing, or is not the one that its row names, is refused by its path. */
export async function readAttachments(dir: string, { attachments }: Dossier): Promise<Read<Contents>> {
  const contents = new Map<string, Uint8Array>();
  const refusals: LocatedRefusal[] = [];
  for (const row of attachments) {
    const bytes = await take(dir, row);
    if (!('code' in bytes)) contents.set(row.hash, bytes);
    else refusals.push(bytes);
  }
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: contents };
}

async function take(dir: string, row: Attachment): Promise<Uint8Array | LocatedRefusal> {
  const path = attachmentPath(row);
  try {
    const real = await realpath(join(dir, path));
    // A link could lead out of the bundle, to any file of this machine.
    if (real !== join(await realpath(dir), ...path.split('/'))) {
      return aboutFile(path, 'symbolic-link', SYMBOLIC_LINK);
    }
    const { size } = await stat(real);
    if (size > MAX_ATTACHMENT_BYTES) return aboutFile(path, 'file-too-large', TOO_LARGE);
    const bytes = await readFile(real);
    const found = hashOf(bytes);
    return found === row.hash ? bytes : aboutFile(path, 'attachment-changed', changed(row, found));
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isGone ? missingAttachment(row) : aboutFile(path, 'unreadable-file', systemTrouble(error));
  }
}

/** One refusal for each row whose bytes are not there. */
export function missingAttachments(
  { attachments }: Pick<Dossier, 'attachments'>,
  held: ReadonlySet<string>,
): readonly LocatedRefusal[] {
  return attachments.filter(({ hash }) => !held.has(hash)).map(missingAttachment);
}

function missingAttachment(row: Attachment): LocatedRefusal {
  return aboutFile(attachmentPath(row), 'missing-attachment', {
    fr: `ce fichier manque\u00A0; apportez-le, ou retirez la ligne ${row.id} de attachments.yaml`,
    en: `this file is missing; bring it along, or take the row ${row.id} out of attachments.yaml`,
  });
}

function changed({ id, hash }: Attachment, found: string): Text {
  return {
    fr: `ce fichier n’est plus celui que nomme la ligne ${id}\u00A0: son empreinte est ${found}, attendue\u00A0: ${hash}`,
    en: `this file is no longer the one that the row ${id} names: its hash is ${found}, expected: ${hash}`,
  };
}

/** Writes the files of a bundle’s attachments that are not there yet. Those of which the bytes are unknown are left out. */
export async function writeAttachments(
  dir: string,
  { attachments }: Dossier,
  contents: Contents,
): Promise<readonly LocatedRefusal[]> {
  const refusals: LocatedRefusal[] = [];
  for (const row of attachments) {
    const bytes = contents.get(row.hash);
    if (!bytes || (await isThere(join(dir, attachmentPath(row)), row.hash))) continue;
    const [folder, name] = [join(dir, ATTACHMENTS, row.id), plainName(row.name)];
    refusals.push(...(await replaceFile(folder, name, bytes)));
  }
  return refusals;
}

async function isThere(path: string, hash: string): Promise<boolean> {
  const bytes = await readFile(path).catch(() => undefined);
  return bytes !== undefined && hashOf(bytes) === hash;
}

const SYMBOLIC_LINK: Text = {
  fr: 'les liens symboliques ne sont pas admis dans une étude\u00A0; mettez-y le fichier lui-même',
  en: 'symbolic links are not allowed in a study; put the file itself there',
};

const TOO_LARGE: Text = {
  fr: 'ce fichier dépasse 20 Mo\u00A0; indiquez plutôt son emplacement',
  en: 'this file exceeds 20 MB; name its location instead',
};
