import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { previousEvidence } from '#checkup/archive/read.ts';
import type { DailyRecord } from '#checkup/collectors/daily.ts';
import { systemTrouble } from '#interop/bundle/folder.ts';
import { aboutFolder } from '#interop/bundle/located.ts';
import { readEvidenceFolder } from '#interop/checkup/evidence-folder.ts';
import { readProcedure } from '#interop/checkup/procedure-file.ts';
import { COLLECTED_FILE, saveCollected } from '#interop/checkup/save-collected.ts';
import { tellPlainRefusals, tellRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import type { CollectFlags } from './flags.ts';
import { collectNow } from './gather.ts';

/** Runs the collectors and writes what they brought; with `--daily`, also the events that the plan forgets. */
export async function run(
  this: Terminal,
  { procedure: path, out, archive, daily }: CollectFlags,
): Promise<void> {
  if (path === undefined || out === undefined) {
    return tellPlainRefusals(this, [{ code: 'missing-flag', path: [], message: MISSING }]);
  }
  const file = await readProcedure(path);
  if (!file.ok) return tellRefusals(this, file.refusals, { folder: dirname(path) });
  try {
    await mkdir(out, { recursive: true });
  } catch (error) {
    return tellRefusals(this, [aboutFolder('no-folder', systemTrouble(error))], { folder: out });
  }
  const before = await readEvidenceFolder(out);
  if (!before.ok) return tellRefusals(this, before.refusals, { folder: out });
  const records = [...before.value.daily];
  const keep = daily ? { keep: (record: DailyRecord) => records.push(record) } : {};
  const today = this.today();
  const previous =
    archive === undefined ? [] : await previousEvidence(archive, file.value.procedure.id, today);
  const kept = { previous, daily: before.value.daily, ...keep };
  const collected = await collectNow(this, file.value, kept);
  if (!collected.ok) return tellRefusals(this, collected.refusals, { folder: dirname(path) });
  const refusals = await saveCollected(
    out,
    collected.value,
    daily ? { records, now: new Date() } : undefined,
  );
  if (refusals.length > 0) return tellRefusals(this, refusals, { folder: out });
  const seen = collected.value.filter(({ outcome }) => outcome !== 'unknown').length;
  this.say({
    fr: `${join(out, COLLECTED_FILE)} : ${seen} preuves vues sur ${collected.value.length}`,
    en: `${join(out, COLLECTED_FILE)}: ${seen} pieces of evidence seen of ${collected.value.length}`,
  });
}

const MISSING = {
  fr: 'donnez --procedure <fichier> et --out <dossier>',
  en: 'give --procedure <file> and --out <folder>',
};
