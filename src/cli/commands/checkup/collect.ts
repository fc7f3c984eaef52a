import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemTrouble } from '#interop/bundle/folder.ts';
import { aboutFolder } from '#interop/bundle/located.ts';
import { replaceFile } from '#interop/bundle/save.ts';
import { COLLECTED } from '#interop/checkup/evidence-folder.ts';
import { readProcedure } from '#interop/checkup/procedure-file.ts';
import { tellPlainRefusals, tellRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import type { CollectFlags } from './flags.ts';
import { collectNow } from './gather.ts';

/** Runs the collectors and writes what they brought; with `--daily`, beside what other days brought. */
export async function run(this: Terminal, { procedure: path, out, daily }: CollectFlags): Promise<void> {
  if (path === undefined || out === undefined) {
    return tellPlainRefusals(this, [{ code: 'missing-flag', path: [], message: MISSING }]);
  }
  const file = await readProcedure(path);
  if (!file.ok) return tellRefusals(this, file.refusals, { folder: dirname(path) });
  const collected = await collectNow(this, file.value, []);
  if (!collected.ok) return tellRefusals(this, collected.refusals, { folder: dirname(path) });
  const name = daily ? `daily-${this.today()}${COLLECTED}` : `collected${COLLECTED}`;
  try {
    await mkdir(out, { recursive: true });
  } catch (error) {
    return tellRefusals(this, [aboutFolder('no-folder', systemTrouble(error))], { folder: out });
  }
  const text = `${JSON.stringify(collected.value, undefined, 1)}\n`;
  const refusals = await replaceFile(out, name, Buffer.from(text));
  if (refusals.length > 0) return tellRefusals(this, refusals, { folder: out });
  const seen = collected.value.filter(({ outcome }) => outcome !== 'unknown').length;
  this.say({
    fr: `${join(out, name)} : ${seen} preuves vues sur ${collected.value.length}`,
    en: `${join(out, name)}: ${seen} pieces of evidence seen of ${collected.value.length}`,
  });
}

const MISSING = {
  fr: 'donnez --procedure <fichier> et --out <dossier>',
  en: 'give --procedure <file> and --out <folder>',
};
