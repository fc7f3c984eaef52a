import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeRefusals, type LocatedRefusal } from '#interop/bundle/located.ts';
import { type ProcedureFile, readProcedure } from '#interop/checkup/procedure-file.ts';
import { PROCEDURE_FILE } from '#interop/checkup/revise.ts';
import { PROMPT_FILE } from '#interop/checkup/starter.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type Place, procedureFolder, writeWhole } from './place.ts';

/** The procedure of a place, with its prompt as it is pinned. */
export async function procedureAt(place: Place): Promise<Result<ProcedureFile>> {
  const read = await readProcedure(join(procedureFolder(place), PROCEDURE_FILE));
  return read.ok ? ok(read.value) : refuse(...plain(read.refusals));
}

/** As it is written, for who changes it. */
export async function procedureText(place: Place): Promise<{ text: string; prompt: string }> {
  const [text, prompt] = await Promise.all(
    [PROCEDURE_FILE, PROMPT_FILE].map((name) => readFile(join(procedureFolder(place), name), 'utf8')),
  );
  return { text: text ?? '', prompt: prompt ?? '' };
}

/** Writes both files. The prompt goes first: a procedure never pins one that is not there. */
export async function writeProcedure(
  place: Place,
  { text, prompt }: { readonly text: string; readonly prompt: string },
): Promise<void> {
  await mkdir(procedureFolder(place), { recursive: true, mode: 0o700 });
  await writeWhole(join(procedureFolder(place), PROMPT_FILE), prompt);
  await writeWhole(join(procedureFolder(place), PROCEDURE_FILE), text);
}

/** Refusals of a file with their line in the words: a page shows one line each. */
export function plain(refusals: readonly LocatedRefusal[]) {
  return refusals.slice(0, 20).map((one) => ({
    code: one.code,
    path: one.path,
    message: {
      fr: describeRefusals([one], 'fr').join(' '),
      en: describeRefusals([one], 'en').join(' '),
    },
  }));
}
