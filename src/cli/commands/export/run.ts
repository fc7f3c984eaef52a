import { exportDossier } from '#actions/dossiers/export-dossier.ts';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { writeBundle } from '#interop/bundle/write.ts';
import { asOperator } from '../../operator.ts';
import { tellPlainRefusals, tellRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import type { ExportFlags } from './flags.ts';

export async function run(this: Terminal, flags: ExportFlags, id: string, folder: string): Promise<void> {
  const read = await asOperator(this, flags, ({ act }) => act(exportDossier, { id }));
  if (!read.ok) return tellPlainRefusals(this, read.refusals);
  // perform gives what the action's output schema says.
  const { content, hash } = read.value as { content: Dossier; hash: string };
  const written = await writeBundle(content, folder);
  if (!written.ok) return tellRefusals(this, written.refusals, { folder });
  this.say({
    fr: `${id} est écrit dans ${folder} (état ${hash.slice(0, 12)})`,
    en: `${id} is written to ${folder} (state ${hash.slice(0, 12)})`,
  });
}
