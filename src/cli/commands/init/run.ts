import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ALL_REGISTERS } from '#domain/dossier/registers.ts';
import { Id } from '#domain/register/field.ts';
import { systemTrouble } from '#interop/bundle/folder.ts';
import { FORMAT, FORMAT_KEY, fileOf, isHidden } from '#interop/bundle/layout.ts';
import { aboutFolder } from '#interop/bundle/located.ts';
import { saveFiles } from '#interop/bundle/save.ts';
import { starterFiles } from '#interop/bundle/starter.ts';
import { schemaComment, writeSchemas } from '#interop/json-schema/editor-files.ts';
import { tellRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import type { InitFlags, Sample } from './command.ts';

/** Creates a bundle in a folder that is new or empty: a sample company, or an empty study. */
export async function run(this: Terminal, { sample }: InitFlags, folder: string): Promise<void> {
  if (!(await isFree(folder)))
    return tellRefusals(this, [aboutFolder('folder-not-empty', NOT_EMPTY)], { folder });
  const name = basename(resolve(folder));
  const id = Id.safeParse(name).success && !/^[\d.]+$/.test(name) ? name : 'etude';
  const files = sample
    ? await sampleFiles(sample)
    : await starterFiles({ language: this.language, id, today: this.today() });
  const changes = [...files].map(([file, text]) => ({
    name: file,
    before: undefined,
    after: Buffer.from(withSchema(file, text)),
  }));
  const refusals = await saveFiles(folder, changes);
  if (refusals.length > 0) return tellRefusals(this, refusals, { folder });
  try {
    await writeSchemas(folder, { key: FORMAT_KEY, version: FORMAT });
  } catch (error) {
    return tellRefusals(this, [aboutFolder('cannot-write', systemTrouble(error))], { folder });
  }
  tellWhatNext(this, folder, files.size);
}

const NOT_EMPTY = {
  fr: 'ce dossier n’est pas vide ; choisissez un dossier vide ou nouveau',
  en: 'this folder is not empty; choose an empty or a new one',
};

/** Empty but for what other tools keep there: `.git` comes before the first study. */
async function isFree(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).every(isHidden);
  } catch (error) {
    // What is not there is free; what is there and no folder is not.
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}

async function sampleFiles(sample: Sample): Promise<ReadonlyMap<string, string>> {
  const folder = fileURLToPath(new URL(`../../../../samples/${sample}/`, import.meta.url));
  const names = (await readdir(folder)).filter((name) => !isHidden(name));
  const files = names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const);
  return new Map(await Promise.all(files));
}

function withSchema(file: string, text: string): string {
  const register = ALL_REGISTERS.find(({ id }) => fileOf(id) === file);
  return register ? `${schemaComment(register)}\n${text}` : text;
}

function tellWhatNext(terminal: Terminal, folder: string, count: number): void {
  terminal.say({
    fr: `${count} fichiers écrits dans ${folder}. Ensuite :`,
    en: `${count} files written to ${folder}. Next:`,
  });
  terminal.say(`  vigie check ${folder}`);
  terminal.say(`  vigie report ${folder} --format pdf`);
}
