import type { Checkups } from '../../api/queries.ts';

/** The files of one checkup, as they stand in the archive. */
export interface Archived {
  /** Of its report without the ending: `<procedure>/<year>/security-checkup-<date>`. */
  readonly path: string;
  readonly procedure: string | undefined;
  readonly procedureId: string;
  readonly date: string;
  readonly revision: number;
  readonly data: string;
  readonly markdown: string;
}

const REPORT = /(?:^|\/)(([a-z0-9-]+)\/\d{4}\/security-checkup-(\d{4}-\d{2}-\d{2}))\.md$/;

/** The checkups of a chosen folder, oldest first; a report without its data is none. */
export async function archivedIn(files: readonly File[]): Promise<readonly Archived[]> {
  const places = new Map(files.map((file) => [file.webkitRelativePath || file.name, file]));
  const found: Archived[] = [];
  for (const [name, file] of places) {
    const [, path, procedureId, date] = REPORT.exec(name) ?? [];
    const stem = name.replace(/\.md$/, '');
    const data = places.get(`${stem}.json`);
    if (path === undefined || procedureId === undefined || date === undefined || !data) continue;
    const markdown = await file.text();
    const revision = Number(/^revision: (\d+)$/m.exec(markdown)?.[1] ?? 1);
    const procedure = await places.get(`${stem}.evidence/procedure.json`)?.text();
    found.push({ path, procedure, procedureId, date, revision, data: await data.text(), markdown });
  }
  return found.toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** Whether the dossier has this revision, or a later one. */
export function isThere(one: Archived, there: Checkups['checkups']): boolean {
  return there.some(
    ({ procedure, date, revision }) =>
      procedure === one.procedureId && date === one.date && revision >= one.revision,
  );
}
