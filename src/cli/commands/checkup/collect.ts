import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DailyRecord } from '#checkup/collectors/daily.ts';
import { systemTrouble } from '#interop/bundle/folder.ts';
import { aboutFolder } from '#interop/bundle/located.ts';
import { replaceFile } from '#interop/bundle/save.ts';
import { COLLECTED, DAILY, readEvidenceFolder } from '#interop/checkup/evidence-folder.ts';
import { readProcedure } from '#interop/checkup/procedure-file.ts';
import { DAY_LENGTH } from '#kernel/date.ts';
import { tellPlainRefusals, tellRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import type { CollectFlags } from './flags.ts';
import { collectNow } from './gather.ts';

/** Runs the collectors and writes what they brought; with `--daily`, also the events that the plan forgets. */
export async function run(this: Terminal, { procedure: path, out, daily }: CollectFlags): Promise<void> {
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
  const kept = { previous: [], daily: before.value.daily, ...keep };
  const collected = await collectNow(this, file.value, kept);
  if (!collected.ok) return tellRefusals(this, collected.refusals, { folder: dirname(path) });
  const name = `collected${COLLECTED}`;
  const refusals = [
    ...(await replaceFile(out, name, Buffer.from(`${JSON.stringify(collected.value, undefined, 1)}\n`))),
    ...(daily ? await replaceFile(out, DAILY, Buffer.from(ndjson(records))) : []),
  ];
  if (refusals.length > 0) return tellRefusals(this, refusals, { folder: out });
  const seen = collected.value.filter(({ outcome }) => outcome !== 'unknown').length;
  this.say({
    fr: `${join(out, name)} : ${seen} preuves vues sur ${collected.value.length}`,
    en: `${join(out, name)}: ${seen} pieces of evidence seen of ${collected.value.length}`,
  });
}

/** A week and its margin: what is older serves no checkup any more. */
const KEPT_RECORDS_DAYS = 35;

function ndjson(records: readonly DailyRecord[]): string {
  const since = new Date(Date.now() - KEPT_RECORDS_DAYS * DAY_LENGTH).toISOString();
  return records
    .filter(({ window }) => window.to >= since)
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('');
}

const MISSING = {
  fr: 'donnez --procedure <fichier> et --out <dossier>',
  en: 'give --procedure <file> and --out <folder>',
};
