import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vigie } from './command-line.ts';

const SAMPLE = join(import.meta.dirname, '../../samples/saas-checkup');
export const PROCEDURE = 'adhelie-weekly';
export const WEEKS = ['2026-11-16', '2026-11-23'] as const;

/** The two weeks of the sample, run by the command into an archive of their own. */
export async function sampleArchive(): Promise<{ archive: string; close: () => void }> {
  const home = mkdtempSync(join(tmpdir(), 'vigie-checkups-'));
  const archive = join(home, 'archive');
  for (const date of WEEKS) await runWeek(archive, date);
  return { archive, close: () => rmSync(home, { recursive: true, force: true }) };
}

export async function runWeek(archive: string, date: string, ...more: string[]): Promise<void> {
  const [procedure, evidence] = [join(SAMPLE, 'procedure.yaml'), join(SAMPLE, 'evidence', date)];
  const places = ['--procedure', procedure, '--evidence', evidence, '--archive', archive];
  const { code, err } = await vigie(['checkup', 'run', ...places, '--date', date, ...more]);
  // 1 says that the checkup was archived and is not green.
  if (code !== 1) throw new Error(err);
}

/** What is imported of one checkup, as it stands in the archive. */
export function archived(archive: string, date: string) {
  const text = (end: string) =>
    readFileSync(join(archive, `${PROCEDURE}/2026/security-checkup-${date}${end}`), 'utf8');
  return { data: text('.json'), markdown: text('.md'), procedure: text('.evidence/procedure.json') };
}
