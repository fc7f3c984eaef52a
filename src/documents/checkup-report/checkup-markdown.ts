import { type Report, reportJson } from '#checkup/report/report.ts';
import { sha256 } from '#kernel/hash.ts';
import { renderMarkdown } from '../formats/markdown/markdown.ts';
import { checkupDocument } from './checkup-report.ts';

/** The report as it is archived: front matter for programs, then Markdown for people. The same data give the same bytes. */
export function checkupMarkdown(report: Report): string {
  const data = sha256(reportJson(report));
  return `${frontMatter(report, data)}\n${renderMarkdown(checkupDocument(report, data))}`;
}

function frontMatter(report: Report, data: string): string {
  const { procedure, previous } = report;
  const fields = {
    checkup: procedure.id,
    platform: procedure.platform,
    date: report.date,
    level: report.level,
    previous: previous?.date ?? null,
    'previous-level': previous?.level ?? null,
    revision: report.revision,
    'procedure-version': procedure.version,
    'procedure-sha256': procedure.hash,
    'prompt-sha256': procedure.prompt,
    'data-sha256': data,
  };
  // A JSON value is a YAML value, whatever a platform is called.
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---', ''].join('\n');
}
