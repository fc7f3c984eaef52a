import { shortHash } from '#kernel/hash.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { Trouble } from './checks.ts';
import { type Trailers, trailersOf } from './commit.ts';
import { sha256Of } from './files.ts';
import { git } from './git.ts';
import { OWN_FILES, placeOfPath, sealPath } from './layout.ts';
import { gitTrouble, type Repository } from './repository.ts';
import { blobs } from './tree.ts';

export interface History {
  readonly commits: number;
  readonly troubles: readonly Trouble[];
  /** The seal of the last commit of each checkup, by `<procedure> <date>`. */
  readonly seals: ReadonlyMap<string, string>;
}

interface Commit {
  readonly id: string;
  readonly parents: number;
  readonly message: string;
  readonly paths: readonly string[];
}

/** Every commit archives one checkup, with the seal that its message names; revisions count up without a gap. */
export async function historyTroubles(repository: Repository): Promise<Result<History>> {
  const commits = await commitsOf(repository);
  if (!commits.ok) return commits;
  const told = commits.value.map((commit) => ({ commit, trailers: trailersOf(commit.message) }));
  const sealed = told.flatMap(({ commit, trailers }) => (trailers ? [{ commit, trailers }] : []));
  const found = await blobs(
    repository,
    sealed.map(({ commit, trailers }) => `${commit.id}:${sealPath(placeOf(trailers))}`),
  );
  if (!found.ok) return found;
  const hashes = new Map(
    sealed.map(({ commit }, index) => {
      const bytes = found.value[index];
      return [commit.id, bytes === undefined ? undefined : sha256Of(bytes)];
    }),
  );
  const troubles = told.flatMap(({ commit, trailers }) => troublesOfCommit(commit, trailers, hashes));
  const seals = new Map(sealed.map(({ trailers }) => [keyOf(trailers), trailers.seal]));
  return ok({
    commits: told.length,
    troubles: [...troubles, ...revisionTroubles(sealed.map(({ commit, trailers }) => [commit.id, trailers]))],
    seals,
  });
}

function placeOf({ checkup, date }: Trailers) {
  return { procedure: checkup, date };
}

function keyOf({ checkup, date }: Trailers): string {
  return `${checkup} ${date}`;
}

/** Every commit that leads to the last one, oldest first, with the paths that it touches. */
async function commitsOf(repository: Repository): Promise<Result<readonly Commit[]>> {
  const said = await git(repository.folder, [
    'log',
    '--reverse',
    '--topo-order',
    '-m',
    '--name-only',
    '--no-renames',
    '-z',
    '--format=%x01%H%x02%P%x02%B%x02',
  ]);
  if (!said.ok) return refuse(gitTrouble(repository.folder, said));
  const records = said.out.toString('utf8').split('\u0001').slice(1);
  return ok(
    records.map((record) => {
      const [id = '', parents = '', message = '', paths = ''] = record.split('\u0002');
      return {
        id,
        parents: parents === '' ? 0 : parents.split(' ').length,
        message,
        paths: paths
          .split('\0')
          .map((path) => path.trim())
          .filter((path) => path !== ''),
      };
    }),
  );
}

function troublesOfCommit(
  { id, parents, paths }: Commit,
  trailers: Trailers | undefined,
  hashes: ReadonlyMap<string, string | undefined>,
): readonly Trouble[] {
  const where = shortHash(id);
  if (parents > 1) return [{ where, message: MERGE }];
  if (!trailers) {
    // A person may add a note of their own beside the checkups; the checkups themselves are Vigie's.
    const touched = paths.filter((path) => placeOfPath(path) !== undefined);
    return touched.length === 0 ? [] : [{ where, message: byHand(touched[0] ?? '') }];
  }
  const others = paths.filter((path) => {
    const place = placeOfPath(path);
    return !OWN_FILES.has(path) && (place?.procedure !== trailers.checkup || place.date !== trailers.date);
  });
  const wrong = hashes.get(id) !== trailers.seal;
  return [
    ...(wrong ? [{ where, message: WRONG_SEAL }] : []),
    ...others.map((path) => ({ where, message: byHand(path) })),
  ];
}

function revisionTroubles(sealed: readonly (readonly [string, Trailers])[]): readonly Trouble[] {
  const last = new Map<string, number>();
  return sealed.flatMap(([id, trailers]) => {
    const expected = (last.get(keyOf(trailers)) ?? 0) + 1;
    last.set(keyOf(trailers), trailers.revision);
    return trailers.revision === expected ? [] : [{ where: shortHash(id), message: GAP }];
  });
}

function byHand(path: string): Text {
  return {
    fr: `ce commit change « ${path} » sans être celui de ce contrôle`,
    en: `this commit changes “${path}” and is not the one of that checkup`,
  };
}

const MERGE: Text = {
  fr: 'ce commit en réunit plusieurs ; une archive est une seule suite de contrôles',
  en: 'this commit joins several; an archive is one row of checkups',
};
const WRONG_SEAL: Text = {
  fr: 'le sceau que ce commit annonce n’est pas celui de ses fichiers',
  en: 'the seal that this commit names is not the one of its files',
};
const GAP: Text = {
  fr: 'une correction de ce contrôle manque dans l’historique, ou y figure deux fois',
  en: 'a correction of this checkup lacks in the history, or stands in it twice',
};
