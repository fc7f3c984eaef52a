import { parse as parseYaml } from 'yaml';
import type { Text } from '#kernel/text.ts';
import { Evidence } from '../evidence/evidence.ts';
import { hashOfEvidence } from '../evidence/seal.ts';
import { Report, reportJson } from '../report/report.ts';
import { sealOf, sha256Of } from './files.ts';
import { dataPath, evidencePath, type Place, placeOfPath, reportPath, sealPath } from './layout.ts';
import { parsed } from './read.ts';

/** Something that is not as it was archived, and where. */
export interface Trouble {
  readonly where: string;
  readonly message: Text;
}

type Contents = ReadonlyMap<string, Buffer>;

/** What is wrong with one checkup as the last commit holds it. */
export function troublesOf(
  place: Place,
  contents: Contents,
  seals: ReadonlyMap<string, string>,
): readonly Trouble[] {
  const files = new Map([...contents].filter(([path]) => belongs(path, place)));
  const report = reportIn(files, place);
  return [
    ...sealTroubles(place, files, seals),
    ...(report
      ? [...dataTroubles(place, files, report), ...markdownTroubles(place, files, report)]
      : [unreadable(place)]),
  ];
}

function belongs(path: string, { procedure, date }: Place): boolean {
  const place = placeOfPath(path);
  return place?.procedure === procedure && place.date === date;
}

function reportIn(files: Contents, place: Place): Report | undefined {
  const bytes = files.get(dataPath(place));
  return bytes === undefined ? undefined : parsed(Report, bytes);
}

function unreadable(place: Place): Trouble {
  return { where: dataPath(place), message: UNREADABLE };
}

/** The seal is the one that the commit names, and lists every file of the checkup with its hash, and no other. */
function sealTroubles(place: Place, files: Contents, seals: ReadonlyMap<string, string>): readonly Trouble[] {
  const where = sealPath(place);
  const seal = files.get(where);
  if (seal === undefined) return [{ where, message: NO_SEAL }];
  const named = seals.get(`${place.procedure} ${place.date}`);
  const sealed = new Map([...files].filter(([path]) => path !== where));
  return [
    ...(named === sha256Of(seal) ? [] : [{ where, message: NOT_NAMED }]),
    ...differences(seal.toString('utf8'), sealOf(sealed)),
  ];
}

function differences(sealed: string, now: string): readonly Trouble[] {
  const before = linesOf(sealed);
  const after = linesOf(now);
  const paths = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return paths.flatMap((path) => {
    if (before.get(path) === after.get(path)) return [];
    if (!after.has(path)) return [{ where: path, message: GONE }];
    return [{ where: path, message: before.has(path) ? CHANGED : ADDED }];
  });
}

function linesOf(seal: string): ReadonlyMap<string, string> {
  return new Map(
    seal
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
}

/** The data are of this place, written in one way only, and every piece of evidence is the one that they name. */
function dataTroubles(place: Place, files: Contents, report: Report): readonly Trouble[] {
  const where = dataPath(place);
  const own = report.procedure.id === place.procedure && report.date === place.date;
  const same = files.get(where)?.toString('utf8') === reportJson(report);
  return [
    ...(own ? [] : [{ where, message: MISPLACED }]),
    ...(same ? [] : [{ where, message: REWRITTEN }]),
    ...report.evidence.flatMap((line) => {
      const path = evidencePath(place, line.file);
      const bytes = files.get(path);
      if (bytes === undefined) return [{ where: path, message: GONE }];
      const piece = parsed(Evidence, bytes);
      const right =
        piece && piece.id === line.id && piece.hash === line.hash && hashOfEvidence(piece) === piece.hash;
      return right ? [] : [{ where: path, message: OTHER_EVIDENCE }];
    }),
  ];
}

/** The Markdown names the hash of the data that it tells, and their level. */
function markdownTroubles(place: Place, files: Contents, report: Report): readonly Trouble[] {
  const where = reportPath(place);
  const front = frontMatter(files.get(where)?.toString('utf8') ?? '');
  const data = files.get(dataPath(place)) ?? Buffer.alloc(0);
  const right =
    front?.['data-sha256'] === sha256Of(data) &&
    front.checkup === report.procedure.id &&
    front.date === report.date &&
    front.level === report.level &&
    front.revision === report.revision;
  return right ? [] : [{ where, message: OTHER_DATA }];
}

function frontMatter(markdown: string): Readonly<Record<string, unknown>> | undefined {
  const [, block] = /^---\n([\s\S]*?)\n---\n/.exec(markdown) ?? [];
  if (block === undefined) return undefined;
  try {
    const value: unknown = parseYaml(block, { schema: 'core' });
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const UNREADABLE: Text = {
  fr: 'les données de ce contrôle ne se lisent plus',
  en: 'the data of this checkup can no longer be read',
};
const NO_SEAL: Text = { fr: 'le sceau manque', en: 'the seal is missing' };
const NOT_NAMED: Text = {
  fr: 'ce sceau n’est pas celui que le commit du contrôle annonce',
  en: 'this seal is not the one that the commit of the checkup names',
};
const GONE: Text = { fr: 'le fichier manque', en: 'the file is missing' };
const CHANGED: Text = { fr: 'le fichier a été modifié', en: 'the file was changed' };
const ADDED: Text = { fr: 'le fichier a été ajouté', en: 'the file was added' };
const MISPLACED: Text = {
  fr: 'ces données sont celles d’un autre contrôle',
  en: 'these data are those of another checkup',
};
const REWRITTEN: Text = {
  fr: 'ces données ont été réécrites',
  en: 'these data were rewritten',
};
const OTHER_EVIDENCE: Text = {
  fr: 'cette preuve n’est pas celle sur laquelle le rapport repose',
  en: 'this evidence is not the one that the report rests on',
};
const OTHER_DATA: Text = {
  fr: 'ce rapport ne dit pas ce que disent ses données',
  en: 'this report does not say what its data say',
};
