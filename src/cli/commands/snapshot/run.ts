import { basename, dirname } from 'node:path';
import { takeSnapshot } from '#domain/dossier/snapshot.ts';
import { replaceFile } from '#interop/bundle/save.ts';
import { dossierAt } from '../../dossier-source.ts';
import { tellRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import type { SnapshotFlags } from './flags.ts';

/** Writes the canonical JSON and nothing after it, so that the hash of the file is the hash of the snapshot. */
export async function run(this: Terminal, { out }: SnapshotFlags, folder: string): Promise<void> {
  const dossier = await dossierAt(folder);
  if (!dossier.ok) return tellRefusals(this, dossier.refusals, { folder });
  const { json, hash } = takeSnapshot(dossier.value);
  if (out === undefined) {
    this.give(json);
    this.remark(hash);
    return;
  }
  const refusals = await replaceFile(dirname(out), basename(out), Buffer.from(json));
  if (refusals.length > 0) return tellRefusals(this, refusals, { folder: out });
  this.say(`${hash}  ${out}`);
}
