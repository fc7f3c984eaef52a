import { readMarkdown } from '#checkup/archive/read.ts';
import type { Repository } from '#checkup/archive/repository.ts';
import { type Report, reportJson } from '#checkup/report/report.ts';
import { checkupDocument } from '#documents/checkup-report/checkup-report.ts';
import { sha256 } from '#kernel/hash.ts';
import type { Result } from '#kernel/result.ts';
import { tellPlainRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import { archivedReports, noCheckupOn } from './archived.ts';
import { formatsNamed, writeFiles } from './files.ts';
import type { ShowFlags } from './flags.ts';

/** The report as it stands in the archive; with `--json`, its data; with `--format`, as files to hand over. */
export async function run(this: Terminal, flags: ShowFlags, folder: string): Promise<void> {
  const { date, procedure, json, format } = flags;
  const archived = await archivedReports(folder, procedure);
  if (!archived.ok) return tellPlainRefusals(this, archived.refusals);
  const { repository, reports } = archived.value;
  const report = date === undefined ? reports.at(-1) : reports.find((one) => one.date === date);
  if (!report) return tellPlainRefusals(this, [noCheckupOn(date ?? '', reports)]);
  if (json) return this.give(reportJson(report));
  const markdown = await markdownOf(repository, report);
  if (!markdown.ok) return tellPlainRefusals(this, markdown.refusals);
  if (format === undefined) return this.give(markdown.value);
  const formats = formatsNamed(format);
  if (!formats.ok) return tellPlainRefusals(this, formats.refusals);
  await writeFiles(this, formats.value, {
    document: checkupDocument(report, sha256(reportJson(report)), false),
    name: `security-checkup-${report.procedure.id}-${report.date}`,
    out: flags.out,
    // The Markdown is there already, with what programs read: its bytes are those of the archive.
    own: { md: Buffer.from(markdown.value) },
  });
}

async function markdownOf(repository: Repository, report: Report): Promise<Result<string>> {
  const place = { procedure: report.procedure.id, date: report.date };
  const markdown = await readMarkdown(repository, place);
  return markdown.ok ? { ok: true, value: markdown.value ?? '' } : markdown;
}
