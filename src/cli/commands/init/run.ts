import { cp, readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Id } from '#domain/register/field.ts';
import { ATTACHMENTS } from '#interop/bundle/attachments.ts';
import { systemTrouble } from '#interop/bundle/folder.ts';
import { guideTo } from '#interop/bundle/guide.ts';
import { FORMAT, FORMAT_KEY, isHidden } from '#interop/bundle/layout.ts';
import { aboutFile, aboutFolder, type Read } from '#interop/bundle/located.ts';
import { saveFiles } from '#interop/bundle/save.ts';
import { type Written, writeBundle } from '#interop/bundle/write.ts';
import { registerOfFile, schemaComment, writeSchemas } from '#interop/json-schema/editor-files.ts';
import { starterDossier } from '#interop/starter/starter.ts';
import { ok, type Refusal } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import { tellPlainRefusals, tellRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import type { InitFlags, Sample } from './flags.ts';
import { packStudy } from './pack-study.ts';

/** Creates a bundle in a folder that is new or empty: a sample company, an empty study, or one begun with a pack. */
export async function run(this: Terminal, flags: InitFlags, folder: string): Promise<void> {
  const { sample, pack, answers, organisation } = flags;
  if (!(await isFree(folder)))
    return tellRefusals(this, [aboutFolder('folder-not-empty', NOT_EMPTY)], { folder });
  const wrong = contradiction(flags);
  if (wrong) return tellPlainRefusals(this, [wrong]);
  const beginning = beginningOf(this, folder, organisation);
  const study = pack
    ? await packStudy(this, { pack, file: answers }, beginning)
    : ok(starterDossier({ ...beginning, preset: '10-50' }));
  if (!study.ok) return tellPlainRefusals(this, study.refusals);
  const done = sample
    ? await copySample(sample, folder)
    : await writeBundle(study.value, folder, {
        head: (register) => `${schemaComment(register)}\n${guideTo(register, this.language)}\n`,
      });
  if (!done.ok) return tellRefusals(this, done.refusals, { folder });
  try {
    await writeSchemas(folder, { key: FORMAT_KEY, version: FORMAT });
  } catch (error) {
    return tellRefusals(this, [aboutFolder('cannot-write', systemTrouble(error))], { folder });
  }
  tellWhatNext(this, folder, done.value.written.length);
}

const NOT_EMPTY: Text = {
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

function beginningOf(terminal: Terminal, folder: string, organisation: string | undefined) {
  const { language } = terminal;
  const name = basename(resolve(folder));
  return {
    id: Id.safeParse(name).success ? name : 'etude',
    title: TITLE[language],
    organisation: organisation ?? ORGANISATION[language],
    language,
    today: terminal.today(),
  };
}

/** Flags that cannot be meant together. */
function contradiction({ sample, pack, answers }: InitFlags): Refusal | undefined {
  if (sample && (pack || answers)) return { code: 'flags-conflict', path: [], message: SAMPLE_OR_PACK };
  if (answers && !pack) return { code: 'flags-conflict', path: [], message: ANSWERS_WITHOUT_PACK };
  return undefined;
}

const SAMPLE_OR_PACK: Text = {
  fr: 'choisissez « --sample » ou « --pack », pas les deux',
  en: 'choose “--sample” or “--pack”, not both',
};
const ANSWERS_WITHOUT_PACK: Text = {
  fr: '« --answers » répond aux questions d’un modèle : nommez-le par « --pack »',
  en: '“--answers” answers the questions of a pack: name it with “--pack”',
};

const TITLE: Text = {
  fr: 'Appréciation des risques de sécurité de l’information',
  en: 'Information security risk assessment',
};
const ORGANISATION: Text = {
  fr: '[À écrire : le nom de l’entreprise]',
  en: '[To be written: the name of the company]',
};

/** The sample with the schemas named in its files, and otherwise byte for byte. */
async function copySample(sample: Sample, folder: string): Promise<Read<Written>> {
  const from = fileURLToPath(new URL(`../../../../samples/${sample}/`, import.meta.url));
  const entries = await readdir(from, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && !isHidden(entry.name)).map(({ name }) => name);
  const changes = names.map(async (name) => {
    const register = registerOfFile(name);
    const head = register ? `${schemaComment(register)}\n` : '';
    const after = Buffer.concat([Buffer.from(head), await readFile(join(from, name))]);
    return { name, before: undefined, after };
  });
  const refusals = await saveFiles(folder, await Promise.all(changes));
  if (refusals.length > 0) return { ok: false, refusals };
  try {
    await cp(join(from, ATTACHMENTS), join(folder, ATTACHMENTS), { recursive: true });
  } catch (error) {
    return { ok: false, refusals: [aboutFile(ATTACHMENTS, 'cannot-write', systemTrouble(error))] };
  }
  return { ok: true, value: { written: names, removed: [] } };
}

function tellWhatNext(terminal: Terminal, folder: string, count: number): void {
  terminal.say({
    fr: `${count} fichiers écrits dans ${folder}. Ensuite :`,
    en: `${count} files written to ${folder}. Next:`,
  });
  terminal.say(`  vigie check ${folder}`);
  terminal.say(`  vigie report ${folder} --format pdf`);
}
