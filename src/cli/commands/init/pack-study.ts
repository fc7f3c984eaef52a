import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { packEntries } from '#catalogues/packs/entry.ts';
import type { PackId } from '#catalogues/packs/ids.ts';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { systemTrouble } from '#interop/bundle/folder.ts';
import { aboutFile } from '#interop/bundle/located.ts';
import { decode } from '#interop/bundle/text-file.ts';
import { readYaml } from '#interop/bundle/yaml-source.ts';
import { packDossier } from '#interop/starter/pack.ts';
import type { Beginning } from '#interop/starter/starter.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { Terminal } from '../../terminal.ts';
import { askQuestions } from './ask.ts';

type Answers = Readonly<Record<string, unknown>>;

/** A study begun with a pack; its answers come from a file, from the person at the terminal, or are the defaults. */
export async function packStudy(
  terminal: Terminal,
  { pack, file }: { readonly pack: PackId; readonly file: string | undefined },
  beginning: Omit<Beginning, 'preset'>,
): Promise<Result<Dossier>> {
  const answers = file === undefined ? await answersOf(terminal, pack) : await answersIn(file);
  return answers.ok ? packDossier({ ...beginning, pack, answers: answers.value }) : answers;
}

async function answersIn(path: string): Promise<Result<Answers>> {
  const name = basename(path);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return refuse({ ...aboutFile(name, 'cannot-read', systemTrouble(error)), path: [path] });
  }
  const text = decode(name, bytes);
  const source = text.ok ? readYaml(text.value) : text;
  if (!source.ok) return refuse(...source.refusals.map((one) => ({ ...one, path: [`${path}:${one.line}`] })));
  const value = source.value.value ?? {};
  if (typeof value === 'object' && !Array.isArray(value)) return ok({ ...value });
  return refuse({ code: 'not-answers', path: [path], found: value, message: NOT_ANSWERS });
}

/** Asks where somebody sits in front of the terminal; a program gets the defaults. */
async function answersOf({ language }: Terminal, pack: PackId): Promise<Result<Answers>> {
  if (!stdin.isTTY || !stdout.isTTY) return ok({});
  const lines = createInterface({ input: stdin, output: stdout });
  // The end of the input (Ctrl-D) leaves a pending question unanswered for ever.
  const closed = new Promise<undefined>((resolve) => lines.once('close', () => resolve(undefined)));
  try {
    const questions = packEntries().get(pack)?.questions ?? [];
    const answers = await askQuestions(questions, language, (prompt) =>
      Promise.race([lines.question(prompt), closed]),
    );
    return answers === undefined ? refuse({ code: 'stopped', path: [], message: STOPPED }) : ok(answers);
  } finally {
    lines.close();
  }
}

const NOT_ANSWERS: Text = {
  fr: 'une réponse par ligne est attendue, par exemple «\u00A0llm: yes\u00A0»',
  en: 'one answer a line is expected, such as “llm: yes”',
};
const STOPPED: Text = {
  fr: 'arrêté avant la dernière question\u202F; rien n’a été écrit',
  en: 'stopped before the last question; nothing was written',
};
