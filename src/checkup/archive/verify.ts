import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import { workingFile } from './archive.ts';
import { type Trouble, troublesOf } from './checks.ts';
import { sha256Of } from './files.ts';
import { historyTroubles } from './history.ts';
import { OWN_FILES, type Place, placeOfPath } from './layout.ts';
import { placesIn } from './read.ts';
import type { Repository } from './repository.ts';
import { blobs, type Tree, treeOf } from './tree.ts';

/** What `verify` found: nothing wrong means that every byte is the one that was archived. */
export interface Verification {
  readonly checkups: number;
  readonly commits: number;
  readonly files: number;
  readonly troubles: readonly Trouble[];
  /** Worth knowing and nothing wrong: a file that the folder lacks and the archive has. */
  readonly remarks: readonly Trouble[];
}

/**
 * Checks an archive: every commit against its seal, every file of every checkup against the seal's hashes, the data against
 * the evidence and the Markdown, and the folder against the commits. Nothing is written.
 */
export async function verifyArchive(repository: Repository): Promise<Result<Verification>> {
  const { head } = repository;
  if (head === undefined) return ok(EMPTY);
  const tree = await treeOf(repository, head);
  if (!tree.ok) return damaged(tree.refusals);
  const history = await historyTroubles(repository);
  if (!history.ok) return damaged(history.refusals);
  const contents = await contentsOf(repository, tree.value);
  if (!contents.ok) return damaged(contents.refusals);
  const places = placesIn(tree.value);
  const troubles = [
    ...history.value.troubles,
    ...strangers(tree.value, places),
    ...places.flatMap((place) => troublesOf(place, contents.value, history.value.seals)),
  ];
  const folder = await folderTroubles(repository, contents.value);
  return ok({
    checkups: places.length,
    commits: history.value.commits,
    files: tree.value.size,
    troubles: [...troubles, ...folder.troubles],
    remarks: folder.remarks,
  });
}

const EMPTY: Verification = { checkups: 0, commits: 0, files: 0, troubles: [], remarks: [] };

/** A repository that git itself can no longer read is altered; what is not the repository’s fault is refused. */
function damaged(refusals: readonly Refusal[]): Result<Verification> {
  const troubles = refusals.map(({ code, message }) => ({ where: code, message }));
  const own = refusals.every(({ code }) => code === 'archive-git');
  return own ? ok({ ...EMPTY, troubles }) : refuse(...refusals);
}

/** The bytes of every file by its path; a file that git has lost is absent. */
async function contentsOf(repository: Repository, tree: Tree): Promise<Result<ReadonlyMap<string, Buffer>>> {
  const entries = [...tree].filter(([, id]) => id !== '');
  const found = await blobs(
    repository,
    entries.map(([, id]) => id),
  );
  if (!found.ok) return found;
  return ok(
    new Map(
      entries.flatMap(([path], index) => {
        const bytes = found.value[index];
        return bytes === undefined ? [] : [[path, bytes] as const];
      }),
    ),
  );
}

/** Files that belong to no checkup of the archive. */
function strangers(tree: Tree, places: readonly Place[]): readonly Trouble[] {
  const known = new Set(places.map(({ procedure, date }) => `${procedure} ${date}`));
  return [...tree.keys()]
    .filter((path) => {
      if (OWN_FILES.has(path)) return false;
      const place = placeOfPath(path);
      return !place || !known.has(`${place.procedure} ${place.date}`);
    })
    .map((where) => ({ where, message: STRANGER }));
}

async function folderTroubles(
  { folder }: Repository,
  contents: ReadonlyMap<string, Buffer>,
): Promise<{ troubles: readonly Trouble[]; remarks: readonly Trouble[] }> {
  const troubles: Trouble[] = [];
  const remarks: Trouble[] = [];
  for (const [where, bytes] of contents) {
    const copy = await workingFile(folder, where);
    if (copy === undefined) remarks.push({ where, message: MISSING_COPY });
    else if (sha256Of(copy) !== sha256Of(bytes)) troubles.push({ where, message: CHANGED_COPY });
  }
  return { troubles, remarks };
}

const STRANGER: Text = {
  fr: 'ce fichier n’appartient à aucun contrôle',
  en: 'this file belongs to no checkup',
};
const CHANGED_COPY: Text = {
  fr: 'le fichier du dossier n’est plus celui qui a été archivé ; « git restore » le ramène',
  en: 'the file in the folder is no longer the one that was archived; “git restore” brings it back',
};
const MISSING_COPY: Text = {
  fr: 'archivé, mais absent du dossier : le prochain contrôle ou « git restore . » le ramène',
  en: 'archived, but not in the folder: the next checkup or “git restore .” brings it back',
};
