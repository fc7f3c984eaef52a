import { monthOf } from '#checkup/trend/month.ts';
import { checkupDigest } from '#documents/checkup-digest/checkup-digest.ts';
import type { Refusal } from '#kernel/result.ts';
import { tellPlainRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import { archivedReports } from './archived.ts';
import { formatsNamed, writeFiles } from './files.ts';
import type { DigestFlags } from './flags.ts';

/** A month of checkups read as one, as files to hand over. */
export async function run(
  this: Terminal,
  { month, procedure, format, out, lang }: DigestFlags,
  folder: string,
): Promise<void> {
  const formats = formatsNamed(format ?? ['pdf']);
  if (!formats.ok) return tellPlainRefusals(this, formats.refusals);
  const archived = await archivedReports(folder, procedure);
  if (!archived.ok) return tellPlainRefusals(this, archived.refusals);
  const { reports } = archived.value;
  const read = monthOf(reports, month);
  const last = read?.checkups.at(-1);
  const months = [...new Set(reports.map(({ date }) => date.slice(0, 7)))];
  if (!read || !last) return tellPlainRefusals(this, [noCheckupIn(month, months)]);
  const language = lang ?? last.language;
  await writeFiles(this, formats.value, {
    document: checkupDigest(read, language),
    name: `checkup-digest-${last.procedure.id}-${month}.${language}`,
    out,
  });
}

function noCheckupIn(month: string, months: readonly string[]): Refusal {
  const known = months.join(', ');
  return {
    code: 'no-checkup',
    path: [],
    found: month,
    message: {
      fr: `aucun contrôle en ${month} ; il y en a en : ${known}`,
      en: `no checkup in ${month}; there are some in: ${known}`,
    },
  };
}
