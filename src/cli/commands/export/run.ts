import { readAttachment } from '#actions/attachments/read-attachment.ts';
import { exportDossier } from '#actions/dossiers/export-dossier.ts';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { type Contents, writeAttachments } from '#interop/bundle/attachments.ts';
import { writeBundle } from '#interop/bundle/write.ts';
import { ok, type Result } from '#kernel/result.ts';
import { asOperator, type Operator } from '../../operator.ts';
import { tellPlainRefusals, tellRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import type { ExportFlags } from './flags.ts';

export async function run(this: Terminal, flags: ExportFlags, id: string, folder: string): Promise<void> {
  const read = await asOperator(this, flags, (operator) => exported(operator, id));
  if (!read.ok) return tellPlainRefusals(this, read.refusals);
  const { content, hash, files } = read.value;
  const written = await writeBundle(content, folder);
  if (!written.ok) return tellRefusals(this, written.refusals, { folder });
  const refusals = await writeAttachments(folder, content, files);
  if (refusals.length > 0) return tellRefusals(this, refusals, { folder });
  this.say({
    fr: `${id} est écrit dans ${folder} (état ${hash.slice(0, 12)})`,
    en: `${id} is written to ${folder} (state ${hash.slice(0, 12)})`,
  });
}

interface Exported {
  readonly content: Dossier;
  readonly hash: string;
  readonly files: Contents;
}

/** The dossier with the files that the server holds of it; a file that it does not hold is left out, as it is there. */
async function exported({ act }: Operator, id: string): Promise<Result<Exported>> {
  const read = await act(exportDossier, { id });
  if (!read.ok) return read;
  // perform gives what the action's output schema says.
  const { content, hash } = read.value as Omit<Exported, 'files'>;
  const files = new Map<string, Uint8Array>();
  for (const row of content.attachments) {
    const file = await act(readAttachment, { dossier: id, id: row.id });
    if (file.ok) files.set(row.hash, Buffer.from((file.value as { content: string }).content, 'base64'));
  }
  return ok({ content, hash, files });
}
