import { readMarkdown } from '#checkup/archive/read.ts';
import { reportJson } from '#checkup/report/report.ts';
import { tellPlainRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import { archivedReports, noCheckupOn } from './archived.ts';
import type { ShowFlags } from './flags.ts';

/** The report as it stands in the archive; with `--json`, its data. */
export async function run(
  this: Terminal,
  { date, procedure, json }: ShowFlags,
  folder: string,
): Promise<void> {
  const archived = await archivedReports(folder, procedure);
  if (!archived.ok) return tellPlainRefusals(this, archived.refusals);
  const { repository, reports } = archived.value;
  const report = date === undefined ? reports.at(-1) : reports.find((one) => one.date === date);
  if (!report) return tellPlainRefusals(this, [noCheckupOn(date ?? '', reports)]);
  if (json) return this.give(reportJson(report));
  const markdown = await readMarkdown(repository, { procedure: report.procedure.id, date: report.date });
  if (!markdown.ok) return tellPlainRefusals(this, markdown.refusals);
  this.give(markdown.value ?? '');
}
