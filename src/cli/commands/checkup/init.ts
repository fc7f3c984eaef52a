import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemTrouble } from '#interop/bundle/folder.ts';
import { aboutFolder } from '#interop/bundle/located.ts';
import { starterProcedure } from '#interop/checkup/starter.ts';
import { tellRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import type { InitFlags } from './flags.ts';

/** Writes a procedure and its prompt into a folder that is new or empty. */
export async function run(
  this: Terminal,
  { platform, responsible }: InitFlags,
  folder: string,
): Promise<void> {
  const files = starterProcedure({ language: this.language, today: this.today(), platform, responsible });
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0) {
      return tellRefusals(this, [aboutFolder('folder-not-empty', NOT_EMPTY)], { folder });
    }
    for (const [name, text] of files) await writeFile(join(folder, name), text, { flag: 'wx' });
  } catch (error) {
    return tellRefusals(this, [aboutFolder('no-folder', systemTrouble(error))], { folder });
  }
  const procedure = join(folder, 'procedure.yaml');
  this.say({
    fr: `${procedure} : complétez les domaines et le responsable, puis\n  vigie checkup run --procedure ${procedure} --evidence <dossier> --archive <dossier>`,
    en: `${procedure}: complete the domains and who is responsible, then\n  vigie checkup run --procedure ${procedure} --evidence <folder> --archive <folder>`,
  });
}

const NOT_EMPTY = {
  fr: 'ce dossier n’est pas vide ; choisissez un dossier vide ou nouveau',
  en: 'this folder is not empty; choose an empty folder or a new one',
};
