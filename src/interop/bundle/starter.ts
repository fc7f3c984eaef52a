import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ALL_REGISTERS } from '#domain/dossier/registers.ts';
import type { Day } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';
import { guideTo } from './guide.ts';
import { fileOf } from './layout.ts';

/** What an empty study needs to know of its surroundings. */
export interface Beginning {
  readonly language: Language;
  /** The id of the study. */
  readonly id: string;
  /** The date of the study and of its criteria. */
  readonly today: Day;
}

/**
 * The files of an empty study that is valid from the start: criteria for a company of 10 to 50 people, roles, and a
 * commented file for each register that is still empty.
 */
export async function starterFiles({ language, id, today }: Beginning): Promise<ReadonlyMap<string, string>> {
  const folder = join(import.meta.dirname, 'starter', language);
  const names = await readdir(folder);
  const written = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
  );
  const empty = ALL_REGISTERS.filter((register) => !names.includes(fileOf(register.id))).map(
    (register) => [fileOf(register.id), guideTo(register, language)] as const,
  );
  const files = new Map<string, string>([...written, ...empty]);
  const study = files.get(fileOf('study')) ?? '';
  return files
    .set(fileOf('study'), study.replace(/^id: .*$/m, `id: ${id}`).replace(/^date: .*$/m, `date: ${today}`))
    .set(
      fileOf('criteria'),
      (files.get(fileOf('criteria')) ?? '').replace(/adoptedOn: .*$/m, `adoptedOn: ${today}`),
    );
}
