import { readdir } from 'node:fs/promises';
import { type Dossier, inOrder } from '#domain/dossier/dossier.ts';
import { ALL_REGISTERS } from '#domain/dossier/registers.ts';
import type { Register } from '#domain/register/register.ts';
import { fileOf, isHidden } from './layout.ts';
import { isSame } from './lean.ts';
import { aboutFolder, type Read } from './located.ts';
import { planRegister } from './plan.ts';
import { type Bundle, readBundle, readFiles } from './read.ts';
import { type FileChange, saveFiles } from './save.ts';
import { decode } from './text-file.ts';

/** What writing did to the folder. */
export interface Written {
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

export interface WriteOptions {
  /** Comments for the head of each new YAML file. A register that has some gets its file even without rows. */
  readonly head?: (register: Register) => string;
}

/**
 * Writes a dossier as a bundle. In a folder that holds one already, only what changed is touched: comments, order and
 * formatting of the rest stay, byte for byte. All files are written, or none.
 *
 * Refused: a bundle that cannot be read, a folder that holds something else, a disk that does not let us.
 */
export async function writeBundle(
  dossier: Dossier,
  dir: string,
  { head = () => '' }: WriteOptions = {},
): Promise<Read<Written>> {
  const state = await stateOf(dir);
  if (state === 'taken') return { ok: false, refusals: [aboutFolder('folder-not-empty', TAKEN)] };
  const existing = state === 'bundle' ? await readBundle(dir) : undefined;
  if (existing && !existing.ok) return existing;
  const planned = plan(inOrder(dossier), existing?.value, head);
  const changes = planned.filter(({ before, after }) => !isSameBytes(before, after));
  const refusals = await saveFiles(dir, changes);
  if (refusals.length > 0) return { ok: false, refusals };
  return {
    ok: true,
    value: {
      written: changes.filter((change) => change.after).map((change) => change.name),
      removed: changes.filter((change) => !change.after).map((change) => change.name),
    },
  };
}

const TAKEN = {
  fr: 'ce dossier contient autre chose qu’une étude ; choisissez un dossier vide ou nouveau',
  en: 'this folder holds something else than a study; choose an empty or a new folder',
};

async function stateOf(dir: string): Promise<'free' | 'bundle' | 'taken'> {
  const names = await readdir(dir).catch((): string[] => []);
  if (names.includes(fileOf('study'))) return 'bundle';
  // What stands beside a study stands beside the room for one as well: git, editors, a word of welcome.
  return names.every((name) => isHidden(name) || name === 'README.md') ? 'free' : 'taken';
}

function isSameBytes(before: Buffer | undefined, after: Buffer | undefined): boolean {
  return before === undefined || after === undefined ? before === after : before.equals(after);
}

/** Every file that the bundle has or shall have. */
function plan(
  dossier: Dossier,
  existing: Bundle | undefined,
  head: (register: Register) => string,
): readonly FileChange[] {
  const changes = ALL_REGISTERS.flatMap((register) =>
    planRegister(register, dossier, existing, head(register)),
  );
  prove(dossier, changes);
  return changes;
}

/** What is about to be written is read once more: a bundle that says something else is a bug, and stays unwritten. */
function prove(dossier: Dossier, changes: readonly FileChange[]): void {
  const files = changes.flatMap(({ name, after }) => (after ? [decode(name, after)] : []));
  const read = readFiles(new Map(files.flatMap((file) => (file.ok ? [[file.value.name, file.value]] : []))));
  if (read.ok && isSame(read.value.dossier, dossier)) return;
  const words = read.ok
    ? 'it reads as another dossier'
    : read.refusals.map((refusal) => refusal.message.en).join('; ');
  throw new Error(`the bundle was not written: ${words}`);
}
