import { openFindings } from '../report/priorities.ts';
import type { Report } from '../report/report.ts';
import { type Files, placeOf, sha256Of } from './files.ts';
import { sealPath } from './layout.ts';

/** What the message of a commit says to programs, in its last lines. */
export interface Trailers {
  readonly checkup: string;
  readonly date: string;
  readonly revision: number;
  readonly seal: string;
}

const AUTHOR = 'Vigie <vigie@localhost>';

/** The message of the commit of a checkup: a line for people, then what `verify` reads. */
export function messageOf(report: Report, files: Files): string {
  const { procedure, date, level, revision, reason } = report;
  const open = openFindings(report);
  const of = (severity: string) => open.filter((finding) => finding.severity === severity).length;
  const seal = files.get(sealPath(placeOf(report)));
  if (!seal) throw new Error('a checkup without its seal');
  const title = `${revision > 1 ? 'Correct the checkup' : 'Checkup'} ${procedure.id} ${date}: ${level}`;
  return [
    title,
    '',
    ...(reason === null ? [] : [...reason.split('\n').map((line) => `Reason: ${line}`), '']),
    `${of('CRITICAL')} CRITICAL, ${of('WARNING')} WARNING, ${of('INFO')} INFO`,
    '',
    `Checkup: ${procedure.id}`,
    `Date: ${date}`,
    `Revision: ${revision}`,
    `Seal: ${sha256Of(seal)}`,
    '',
  ].join('\n');
}

/** What a message says; undefined for a commit that archives no checkup. */
export function trailersOf(message: string): Trailers | undefined {
  const match =
    /^Checkup: ([a-z0-9-]+)\nDate: (\d{4}-\d{2}-\d{2})\nRevision: (\d{1,6})\nSeal: ([0-9a-f]{64})$/m.exec(
      message.trimEnd(),
    );
  const [, checkup, date, revision, seal] = match ?? [];
  if (checkup === undefined || date === undefined || seal === undefined) return undefined;
  return { checkup, date, revision: Number(revision), seal };
}

/** A file to write, or null for one to take away. */
export type Change = readonly [path: string, bytes: Buffer | null];

/**
 * One commit for `git fast-import`: its files and its place after the last one. The reference moves in the end and at
 * once, or not at all, and never past a commit that somebody made meanwhile.
 */
export function commitStream(
  branch: string,
  parent: string | undefined,
  instant: Date,
  message: string,
  changes: readonly Change[],
): Buffer {
  const when = `${Math.floor(instant.getTime() / 1000)} +0000`;
  const head = [
    'feature done\n',
    `commit ${branch}\n`,
    `author ${AUTHOR} ${when}\n`,
    `committer ${AUTHOR} ${when}\n`,
  ].join('');
  const parts = [Buffer.from(head), data(Buffer.from(message))];
  if (parent !== undefined) parts.push(Buffer.from(`from ${parent}\n`));
  for (const [path, bytes] of changes) {
    if (bytes === null) parts.push(Buffer.from(`D ${quoted(path)}\n`));
    else parts.push(Buffer.from(`M 100644 inline ${quoted(path)}\n`), data(bytes));
  }
  return Buffer.concat([...parts, Buffer.from('done\n')]);
}

function data(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);
}

/** Paths of ours hold neither quotes nor line ends; quoting lets them hold spaces. */
function quoted(path: string): string {
  return `"${path}"`;
}
