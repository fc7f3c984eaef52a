import { placesOf, readReports } from '#checkup/archive/read.ts';
import { openRepository } from '#checkup/archive/repository.ts';
import { LEVEL_SIGNS } from '#checkup/report/level.ts';
import type { Report } from '#checkup/report/report.ts';
import { trendOf } from '#checkup/trend/series.ts';
import { tellPlainRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import type { ArchiveFlags } from './flags.ts';

/** One line a checkup, oldest first. */
export async function run(this: Terminal, { json }: ArchiveFlags, folder: string): Promise<void> {
  const repository = await openRepository(folder);
  if (!repository.ok) return tellPlainRefusals(this, repository.refusals);
  const places = await placesOf(repository.value);
  if (!places.ok) return tellPlainRefusals(this, places.refusals);
  const reports = await readReports(repository.value, places.value);
  if (!reports.ok) return tellPlainRefusals(this, reports.refusals);
  if (json) this.say(JSON.stringify(reports.value.map(lineOf), undefined, 2));
  else for (const report of reports.value) this.say(words(report));
  this.end(0);
}

function lineOf(report: Report) {
  const [point] = trendOf([report]);
  const { id, version } = report.procedure;
  return { procedure: id, version, revision: report.revision, ...point };
}

function words(report: Report): string {
  const { date, level, procedure, revision } = report;
  const [point] = trendOf([report]);
  const { CRITICAL, WARNING, INFO } = point?.counts ?? { CRITICAL: 0, WARNING: 0, INFO: 0 };
  const counts = `${CRITICAL} CRITICAL ${WARNING} WARNING ${INFO} INFO`;
  return `${date} ${LEVEL_SIGNS[level]} ${procedure.id} v${procedure.version}.${revision} ${counts}`;
}
