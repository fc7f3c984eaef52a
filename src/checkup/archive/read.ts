import type { z } from 'zod';
import type { Day } from '#kernel/date.ts';
import { ok, type Result } from '#kernel/result.ts';
import { Evidence } from '../evidence/evidence.ts';
import { Report } from '../report/report.ts';
import type { PastCheckup } from '../rules/rule.ts';
import { dataPath, evidencePath, type Place, placeOfPath, reportPath } from './layout.ts';
import { openRepository, type Repository } from './repository.ts';
import { blobs, type Tree, treeOf } from './tree.ts';

/** The checkups that an archive holds, oldest first. */
export async function placesOf(repository: Repository): Promise<Result<readonly Place[]>> {
  if (repository.head === undefined) return ok([]);
  const tree = await treeOf(repository, repository.head);
  return tree.ok ? ok(placesIn(tree.value)) : tree;
}

export function placesIn(tree: Tree): readonly Place[] {
  const places = [...tree.keys()].flatMap((path) => {
    const place = placeOfPath(path);
    return place && path === dataPath(place) ? [place] : [];
  });
  return places.toSorted((a, b) => compare(a.date, b.date) || compare(a.procedure, b.procedure));
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The reports at some places; what cannot be read any more is left out: `verify` says which and why. */
export async function readReports(
  repository: Repository,
  places: readonly Place[],
): Promise<Result<readonly Report[]>> {
  const texts = await blobs(
    repository,
    places.map((place) => `HEAD:${dataPath(place)}`),
  );
  if (!texts.ok) return texts;
  return ok(
    texts.value.flatMap((bytes) => {
      const report = bytes === undefined ? undefined : parsed(Report, bytes);
      return report === undefined ? [] : [report];
    }),
  );
}

/** The Markdown of one checkup as it was archived; undefined where there is none. */
export async function readMarkdown(
  repository: Repository,
  place: Place,
): Promise<Result<string | undefined>> {
  const found = await blobs(repository, [`HEAD:${reportPath(place)}`]);
  return found.ok ? ok(found.value[0]?.toString('utf8')) : found;
}

/** The evidence of a report, as far as it reads. */
export async function readEvidence(
  repository: Repository,
  report: Report,
): Promise<Result<readonly Evidence[]>> {
  const place = { procedure: report.procedure.id, date: report.date };
  const names = report.evidence.map(({ file }) => `HEAD:${evidencePath(place, file)}`);
  const found = await blobs(repository, names);
  if (!found.ok) return found;
  return ok(
    found.value.flatMap((bytes) => {
      const piece = bytes === undefined ? undefined : parsed(Evidence, bytes);
      return piece === undefined ? [] : [piece];
    }),
  );
}

/** Every file that stands in the folder of evidence of a checkup, byte for byte. */
export async function readEnclosed(
  repository: Repository,
  place: Place,
): Promise<Result<ReadonlyMap<string, Buffer>>> {
  if (repository.head === undefined) return ok(new Map());
  const tree = await treeOf(repository, repository.head);
  if (!tree.ok) return tree;
  const prefix = evidencePath(place, '');
  const names = [...tree.value.keys()].flatMap((path) =>
    path.startsWith(prefix) ? [path.slice(prefix.length)] : [],
  );
  const found = await blobs(
    repository,
    names.map((name) => `HEAD:${evidencePath(place, name)}`),
  );
  if (!found.ok) return found;
  return ok(
    new Map(
      names.flatMap((name, index) => {
        const bytes = found.value[index];
        return bytes === undefined ? [] : [[name, bytes] as const];
      }),
    ),
  );
}

/** How many checkups of before the rules may compare with. */
const REMEMBERED = 8;

/** The checkups of a procedure before a day, the newest first. */
export async function pastOf(
  repository: Repository,
  procedure: string,
  before: Day,
): Promise<Result<readonly (PastCheckup & { readonly report: Report })[]>> {
  const places = await placesOf(repository);
  if (!places.ok) return places;
  const mine = places.value.filter((place) => place.procedure === procedure && place.date < before);
  const reports = await readReports(repository, mine.toReversed().slice(0, REMEMBERED));
  if (!reports.ok) return reports;
  const past: (PastCheckup & { readonly report: Report })[] = [];
  for (const report of reports.value) {
    const evidence = await readEvidence(repository, report);
    if (!evidence.ok) return evidence;
    past.push({ date: report.date, evidence: evidence.value, report });
  }
  return ok(past);
}

/** What collectors compare their snapshots with; nothing where there is no archive yet. */
export async function previousEvidence(
  archive: string,
  procedure: string,
  before: Day,
): Promise<readonly Evidence[]> {
  const repository = await openRepository(archive).catch(() => undefined);
  if (!repository?.ok) return [];
  const past = await pastOf(repository.value, procedure, before);
  return past.ok ? (past.value[0]?.evidence ?? []) : [];
}

/** A value of JSON of a known form; undefined for anything else. */
export function parsed<Schema extends z.ZodType>(schema: Schema, bytes: Buffer): z.infer<Schema> | undefined {
  try {
    const read = schema.safeParse(JSON.parse(bytes.toString('utf8')));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
