import type { Report } from '#checkup/report/report.ts';
import { type Comparison, compareReports } from '#checkup/trend/compare.ts';
import { shortHash } from '#kernel/hash.ts';
import type { Text } from '#kernel/text.ts';
import { tellPlainRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import { archivedReports, noCheckupOn } from './archived.ts';
import { findingLine } from './finding-line.ts';
import type { CompareFlags } from './flags.ts';

/** Two checkups of a procedure, finding by finding; ends with 1 where something is new or worse. */
export async function run(this: Terminal, flags: CompareFlags, folder: string): Promise<void> {
  const archived = await archivedReports(folder, flags.procedure);
  if (!archived.ok) return tellPlainRefusals(this, archived.refusals);
  const { reports } = archived.value;
  const after = flags.to === undefined ? reports.at(-1) : reports.find(({ date }) => date === flags.to);
  if (!after) return tellPlainRefusals(this, [noCheckupOn(flags.to ?? '', reports)]);
  const earlier = reports.filter(({ date }) => date < after.date);
  const before = flags.from === undefined ? earlier.at(-1) : reports.find(({ date }) => date === flags.from);
  if (flags.from !== undefined && !before) return tellPlainRefusals(this, [noCheckupOn(flags.from, reports)]);
  const comparison = compareReports(before, after);
  if (flags.json) {
    this.say(JSON.stringify({ from: before?.date ?? null, to: after.date, ...comparison }, undefined, 2));
  } else tell(this, comparison, before, after);
  this.end(comparison.new.length + comparison.worse.length > 0 ? 1 : 0);
}

function tell(terminal: Terminal, comparison: Comparison, before: Report | undefined, after: Report): void {
  const { language } = terminal;
  terminal.say(`${before?.date ?? '–'} → ${after.date}`);
  for (const kind of ['new', 'worse', 'better', 'unchanged'] as const) {
    for (const id of comparison[kind]) {
      const finding = after.findings.find((one) => one.id === id);
      if (finding) terminal.say(`${WORDS[kind][language]}  ${findingLine(finding, language)}`);
    }
  }
  for (const kind of ['resolved', 'unverified'] as const) {
    for (const { id, title } of comparison[kind]) {
      terminal.say(`${WORDS[kind][language]}  ${shortHash(id)} ${title[language]}`);
    }
  }
}

const WORDS: Readonly<Record<keyof Comparison, Text>> = {
  new: { fr: 'nouveau       ', en: 'new       ' },
  worse: { fr: 'aggravé       ', en: 'worse     ' },
  better: { fr: 'atténué       ', en: 'better    ' },
  unchanged: { fr: 'inchangé      ', en: 'unchanged ' },
  resolved: { fr: 'résolu        ', en: 'resolved  ' },
  unverified: { fr: 'non vérifiable', en: 'unverified' },
};
