import type { Day } from '#kernel/date.ts';

/** Where the files of one checkup stand in the archive, from its root. */
export interface Place {
  readonly procedure: string;
  readonly date: Day;
}

/** The name that a report is known by. */
function stem({ date }: Place): string {
  return `security-checkup-${date}`;
}

function folder({ procedure, date }: Place): string {
  return `${procedure}/${date.slice(0, 4)}`;
}

export function reportPath(place: Place): string {
  return `${folder(place)}/${stem(place)}.md`;
}

export function dataPath(place: Place): string {
  return `${folder(place)}/${stem(place)}.json`;
}

export function evidencePath(place: Place, file: string): string {
  return `${folder(place)}/${stem(place)}.evidence/${file}`;
}

/** SHA-256 of every file of the checkup, as `sha256sum --check` reads it from the root of the archive. */
export function sealPath(place: Place): string {
  return `${folder(place)}/${stem(place)}.sha256`;
}

const PATH =
  /^([a-z0-9]+(?:-[a-z0-9]+)*)\/(\d{4})\/security-checkup-(\d{4}-\d{2}-\d{2})(\.md|\.json|\.sha256|\.evidence\/[A-Za-z0-9][A-Za-z0-9._ -]*)$/;

/** The checkup that a path of the archive belongs to; undefined for a stranger. */
export function placeOfPath(path: string): Place | undefined {
  const [, procedure, year, date] = PATH.exec(path) ?? [];
  if (procedure === undefined || date === undefined || !date.startsWith(`${year}-`)) return undefined;
  return { procedure, date };
}

/** Files that stand in an archive beside the checkups. */
export const OWN_FILES: ReadonlySet<string> = new Set(['README.md', '.gitattributes']);
