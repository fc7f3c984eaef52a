import { basename, dirname } from 'node:path';
import { MANIFEST } from '#documents/pack/manifest.ts';
import { makePack, PACK } from '#documents/pack/pack.ts';
import { verifyPack } from '#documents/pack/verify.ts';
import { replaceFile } from '#interop/bundle/save.ts';
import { expect } from '#kernel/result.ts';
import { dossierAt } from '../../dossier-source.ts';
import { tellRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import type { PackFlags } from './flags.ts';

/** Writes the certification pack of a study, and gives the fingerprint of its manifest. */
export async function run(this: Terminal, flags: PackFlags, folder: string): Promise<void> {
  const dossier = await dossierAt(folder);
  if (!dossier.ok) return tellRefusals(this, dossier.refusals, { folder });
  const language = flags.lang ?? dossier.value.study.language;
  const out = flags.out ?? `${PACK.id}.${language}.${PACK.extension}`;
  const today = flags.today ?? this.today();
  const bytes = await makePack({ dossier: dossier.value, today, language });
  const refusals = await replaceFile(dirname(out), basename(out), Buffer.from(bytes));
  if (refusals.length > 0) return tellRefusals(this, refusals, { folder: out });
  const { fingerprint, manifest } = expect(verifyPack(bytes), 'what was just packed can be verified');
  this.say({
    fr: `${out}  ${manifest.files.length} fichiers`,
    en: `${out}  ${manifest.files.length} files`,
  });
  this.say(`${fingerprint}  ${MANIFEST}`);
}
