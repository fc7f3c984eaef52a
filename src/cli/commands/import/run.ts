import { createDossier } from '#actions/dossiers/create-dossier.ts';
import { replaceDossier } from '#actions/dossiers/replace-dossier.ts';
import { readAttachments } from '#interop/bundle/attachments.ts';
import { readBundle } from '#interop/bundle/read.ts';
import { asOperator } from '../../operator.ts';
import { tellPlainRefusals, tellRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import type { ImportFlags } from './flags.ts';

export async function run(this: Terminal, flags: ImportFlags, folder: string): Promise<void> {
  const bundle = await readBundle(folder);
  if (!bundle.ok) return tellRefusals(this, bundle.refusals, { folder });
  const content = bundle.value.dossier;
  const files = await readAttachments(folder, content);
  if (!files.ok) return tellRefusals(this, files.refusals, { folder });
  const attachments = [...files.value.values()].map((bytes) => Buffer.from(bytes).toString('base64'));
  const id = flags.as ?? content.study.id;
  const action = flags.replace ? replaceDossier : createDossier;
  const done = await asOperator(this, flags, ({ act }) => act(action, { id, content, attachments }));
  if (!done.ok) return tellPlainRefusals(this, done.refusals);
  if (!flags.replace) return this.say({ fr: `${id} est sur le serveur`, en: `${id} is on the server` });
  // perform gives what the action's output schema says.
  const counts = done.value as { new: number; changed: number; gone: number };
  this.say({
    fr: `${id} : ${counts.new} lignes nouvelles, ${counts.changed} changées, ${counts.gone} retirées`,
    en: `${id}: ${counts.new} rows new, ${counts.changed} changed, ${counts.gone} gone`,
  });
}
