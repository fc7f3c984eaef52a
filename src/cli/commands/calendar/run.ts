import { basename, dirname } from 'node:path';
import { deadlines } from '#domain/dossier/deadlines.ts';
import { view } from '#domain/dossier/view.ts';
import { readBundle } from '#interop/bundle/read.ts';
import { replaceFile } from '#interop/bundle/save.ts';
import { deadlineCalendar } from '#interop/calendar/deadline-calendar.ts';
import { plural } from '#kernel/text.ts';
import { tellRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import type { CalendarFlags } from './flags.ts';

/** Writes every day that comes round in a study; the same study on the same day gives the same file. */
export async function run(
  this: Terminal,
  { out, today = this.today() }: CalendarFlags,
  folder: string,
): Promise<void> {
  const bundle = await readBundle(folder);
  if (!bundle.ok) return tellRefusals(this, bundle.refusals, { folder });
  const { dossier } = bundle.value;
  const days = deadlines(view(dossier, today));
  const content = deadlineCalendar(dossier, days, { language: this.language, now: `${today}T00:00:00Z` });
  if (out === undefined) return this.give(content);
  const refusals = await replaceFile(dirname(out), basename(out), Buffer.from(content));
  if (refusals.length > 0) return tellRefusals(this, refusals, { folder: out });
  this.say({
    fr: `${out}  ${days.length} ${plural(days.length, 'fr', 'échéance', 'échéances')}`,
    en: `${out}  ${days.length} ${plural(days.length, 'en', 'deadline', 'deadlines')}`,
  });
}
