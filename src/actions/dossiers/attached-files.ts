import { z } from 'zod';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { hashOf } from '#interop/bundle/attachments.ts';
import type { Session } from '#store/session.ts';

/** The files of a dossier’s attachments, each as Base64, in any order: a row knows its own by its hash. */
export const AttachedFiles = z.array(z.base64()).default([]);

/** Keeps the files that a row of the dossier names; others are nobody’s. */
export async function keepFiles(
  session: Session,
  id: string,
  { attachments }: Pick<Dossier, 'attachments'>,
  files: readonly string[],
): Promise<void> {
  const named = new Set(attachments.map(({ hash }) => hash));
  for (const file of files) {
    const bytes = Buffer.from(file, 'base64');
    const hash = hashOf(bytes);
    if (named.has(hash)) await session.attachments.put(id, hash, bytes);
  }
}
