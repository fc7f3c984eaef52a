import { mkdir, readdir, stat } from 'node:fs/promises';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import { git, type Said } from './git.ts';

/** A git repository that holds an archive: its folder, its branch, and the commit that it stands at. */
export interface Repository {
  readonly folder: string;
  /** `refs/heads/main`. */
  readonly branch: string;
  /** Undefined before the first commit. */
  readonly head: string | undefined;
}

/** Opens an archive that exists. Nothing is written. */
export async function openRepository(folder: string): Promise<Result<Repository>> {
  if ((await stateOf(folder)) === 'none') return refuse(problem('no-archive', folder, NO_ARCHIVE));
  const top = await git(folder, ['rev-parse', '--show-toplevel', '--absolute-git-dir']);
  if (!top.ok) return refuse(await noRepository(folder, top));
  const [root = ''] = lines(top.out);
  // A folder inside somebody's other repository is no archive: its commits would land there.
  if (!(await sameFolder(root, folder))) return refuse(inside(folder, root));
  const branch = await git(folder, ['symbolic-ref', '--quiet', 'HEAD']);
  if (!branch.ok) return refuse(problem('archive-detached', folder, DETACHED));
  const head = await git(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  return ok({
    folder,
    branch: lines(branch.out)[0] ?? '',
    head: head.ok ? lines(head.out)[0] : undefined,
  });
}

/** Opens an archive, and begins one where the folder is empty or not there yet. */
export async function openOrCreate(folder: string): Promise<Result<Repository>> {
  const state = await stateOf(folder);
  if (state === 'other') return refuse(problem('archive-not-empty', folder, NOT_EMPTY));
  if (state === 'unusable') return refuse(problem('archive-unusable', folder, UNUSABLE));
  if (state === 'repository') return openRepository(folder);
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    return refuse(problem('archive-unusable', folder, UNUSABLE));
  }
  const made = await git(folder, ['init', '--quiet', '--template=', '--initial-branch=main']);
  return made.ok ? openRepository(folder) : refuse(gitTrouble(folder, made));
}

async function stateOf(folder: string): Promise<'none' | 'empty' | 'repository' | 'other' | 'unusable'> {
  try {
    if (!(await stat(folder)).isDirectory()) return 'unusable';
    const names = await readdir(folder);
    if (names.includes('.git')) return 'repository';
    return names.length === 0 ? 'empty' : 'other';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'none' : 'unusable';
  }
}

async function sameFolder(left: string, right: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([stat(left), stat(right)]);
    return a.ino === b.ino && a.dev === b.dev;
  } catch {
    return false;
  }
}

async function noRepository(folder: string, said: Said & { ok: false }): Promise<Refusal> {
  const state = await stateOf(folder);
  if (state === 'repository' || said.code === null) return gitTrouble(folder, said);
  return problem('no-archive', folder, NO_ARCHIVE);
}

/** What git itself refused: it is not there, the disk is full, the repository is damaged. */
export function gitTrouble(folder: string, { code, error }: Said & { ok: false }): Refusal {
  if (code === null) return problem('no-git', folder, NO_GIT);
  if (/no space left|disk quota|file too large|ENOSPC/i.test(error)) return diskFull(folder);
  if (/unable to create .*\.lock/i.test(error)) return problem('archive-locked', folder, LOCKED);
  if (/does not contain|cannot lock ref|but expected/i.test(error)) {
    return problem('archive-moved', folder, MOVED);
  }
  const words = error.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').slice(0, 300);
  return problem('archive-git', folder, {
    fr: `git refuse : ${words} ; l’archive est restée telle quelle`,
    en: `git refuses: ${words}; the archive stays as it was`,
  });
}

export function diskFull(folder: string): Refusal {
  return problem('disk-full', folder, {
    fr: 'le disque est plein : rien n’a été archivé, l’archive est restée telle quelle ; libérez de la place et recommencez',
    en: 'the disk is full: nothing was archived, the archive stays as it was; free some space and begin again',
  });
}

export function problem(code: string, folder: string, message: Text): Refusal {
  return { code, path: [folder], message };
}

function inside(folder: string, root: string): Refusal {
  return problem('archive-inside', folder, {
    fr: `ce dossier appartient à un autre dépôt git (${root}) ; donnez à l’archive un dossier à elle`,
    en: `this folder belongs to another git repository (${root}); give the archive a folder of its own`,
  });
}

export function lines(bytes: Buffer): readonly string[] {
  return bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}

const NO_ARCHIVE: Text = {
  fr: 'il n’y a pas d’archive ici ; « vigie checkup run … --archive <dossier> » en commence une',
  en: 'there is no archive here; “vigie checkup run … --archive <folder>” begins one',
};
const NOT_EMPTY: Text = {
  fr: 'ce dossier contient autre chose qu’une archive ; donnez un dossier vide, nouveau, ou une archive',
  en: 'this folder holds something that is no archive; give an empty folder, a new one, or an archive',
};
const UNUSABLE: Text = {
  fr: 'ce dossier ne peut pas recevoir une archive : ce n’est pas un dossier, ou le droit d’y écrire manque',
  en: 'this folder cannot take an archive: it is no folder, or the permission to write is missing',
};
const DETACHED: Text = {
  fr: 'l’archive n’est sur aucune branche ; revenez à la sienne avec « git switch main »',
  en: 'the archive is on no branch; go back to its own with “git switch main”',
};
const NO_GIT: Text = {
  fr: 'git n’est pas installé sur cette machine ; l’archive en a besoin',
  en: 'git is not installed on this machine; the archive needs it',
};
const LOCKED: Text = {
  fr: 'un autre git travaille dans cette archive, ou vient d’être arrêté ; rien n’a été écrit, recommencez dans une minute',
  en: 'another git is at work in this archive, or was just stopped; nothing was written, begin again in a minute',
};
const MOVED: Text = {
  fr: 'un autre contrôle a été archivé pendant celui-ci ; rien n’a été écrit, recommencez',
  en: 'another checkup was archived during this one; nothing was written, begin again',
};
