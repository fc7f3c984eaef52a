import { createHash } from 'node:crypto';
import { type Report, reportJson } from '../report/report.ts';
import { dataPath, evidencePath, type Place, reportPath, sealPath } from './layout.ts';

/** The files of one checkup by their paths from the root of the archive, in order. */
export type Files = ReadonlyMap<string, Buffer>;

/** All that is archived of a checkup besides its report. */
export interface Enclosed {
  readonly report: Report;
  readonly markdown: string;
  /** Names and bytes in the folder of evidence: pieces, attachments, procedure and prompt. */
  readonly evidence: ReadonlyMap<string, Buffer>;
}

export function placeOf({ procedure, date }: Pick<Report, 'procedure' | 'date'>): Place {
  return { procedure: procedure.id, date };
}

/** The files of a checkup, the seal last. */
export function filesOf({ report, markdown, evidence }: Enclosed): Files {
  const place = placeOf(report);
  const files = new Map<string, Buffer>([
    [reportPath(place), Buffer.from(markdown)],
    [dataPath(place), Buffer.from(reportJson(report))],
    ...[...evidence].map(([name, bytes]) => [evidencePath(place, name), bytes] as const),
  ]);
  return new Map([...files, [sealPath(place), Buffer.from(sealOf(files))]]);
}

/** One line a file, in the order of the paths: `<sha256>  <path>`. */
export function sealOf(files: Files): string {
  const lines = [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => `${sha256Of(bytes)}  ${path}\n`);
  return lines.join('');
}

export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
