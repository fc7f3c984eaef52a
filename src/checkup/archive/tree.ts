import { ok, type Result, refuse } from '#kernel/result.ts';
import { git } from './git.ts';
import { gitTrouble, type Repository } from './repository.ts';

/** Paths of a commit with the ids of their contents. */
export type Tree = ReadonlyMap<string, string>;

/** Every file of a commit. What is no plain file (a link, a submodule) has the id `''`: it has no place in an archive. */
export async function treeOf(repository: Repository, commit: string): Promise<Result<Tree>> {
  const said = await git(repository.folder, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  if (!said.ok) return refuse(gitTrouble(repository.folder, said));
  const entries = said.out
    .toString('utf8')
    .split('\0')
    .filter((entry) => entry !== '');
  return ok(
    new Map(
      entries.map((entry) => {
        const [info = '', path = ''] = entry.split('\t');
        const [mode, , id = ''] = info.split(' ');
        return [path, mode === '100644' ? id : ''];
      }),
    ),
  );
}

/** The contents of blobs, in the order asked; undefined for one that the repository has lost. */
export async function blobs(
  repository: Repository,
  names: readonly string[],
): Promise<Result<readonly (Buffer | undefined)[]>> {
  if (names.length === 0) return ok([]);
  const said = await git(repository.folder, ['cat-file', '--batch'], { input: `${names.join('\n')}\n` });
  if (!said.ok) return refuse(gitTrouble(repository.folder, said));
  return ok(batch(said.out, names.length));
}

/** `<id> blob <size>` and its bytes, or `<name> missing`, one after the other. */
function batch(bytes: Buffer, count: number): readonly (Buffer | undefined)[] {
  const found: (Buffer | undefined)[] = [];
  let at = 0;
  while (found.length < count) {
    const end = bytes.indexOf(0x0a, at);
    if (end < 0) throw new Error('git cat-file ended early');
    const [, kind, size] = bytes.subarray(at, end).toString('utf8').split(' ');
    at = end + 1;
    if (size === undefined || kind !== 'blob') {
      found.push(undefined);
      if (size !== undefined) at += Number(size) + 1;
      continue;
    }
    found.push(bytes.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}
