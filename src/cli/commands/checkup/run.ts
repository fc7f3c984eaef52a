import { dirname } from 'node:path';
import { previousEvidence } from '#checkup/archive/read.ts';
import { instantOn } from '#checkup/procedure/schedule.ts';
import { LEVEL_SIGNS, LEVEL_WORDS } from '#checkup/report/level.ts';
import { openFindings } from '#checkup/report/priorities.ts';
import type { Report } from '#checkup/report/report.ts';
import { RULES } from '#checkup/rules/index.ts';
import type { Severity } from '#checkup/rules/severity.ts';
import { complete } from '#checkup/run/complete.ts';
import { type CheckupDone, runCheckup } from '#checkup/run/run.ts';
import { checkupMarkdown } from '#documents/checkup-report/checkup-markdown.ts';
import { readProcedure } from '#interop/checkup/procedure-file.ts';
import type { Day } from '#kernel/date.ts';
import { shortHash } from '#kernel/hash.ts';
import type { Refusal } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import { tellPlainRefusals, tellRefusals } from '../../refusals.ts';
import type { Style, Terminal } from '../../terminal.ts';
import { findingLine } from './finding-line.ts';
import type { RunFlags } from './flags.ts';
import { gather } from './gather.ts';
import { modelReader, writeRequest } from './reader.ts';

/** Does one checkup and tells its level; what is refused is refused before anything is archived. */
export async function run(this: Terminal, flags: RunFlags): Promise<void> {
  const { procedure: path, evidence: folder, archive, date = this.today(), offline, json } = flags;
  const refusals = flagRefusals(flags, date, this.today());
  if (path === undefined || archive === undefined || refusals.length > 0) {
    return tellPlainRefusals(this, refusals);
  }
  const file = await readProcedure(path);
  if (!file.ok) return tellRefusals(this, file.refusals, { folder: dirname(path), json });
  const { procedure, prompt } = file.value;
  const previous = await previousEvidence(archive, procedure.id, date);
  const gathered = await gather(this, file.value, {
    folder,
    offline,
    previous,
    now: instantOn(date, procedure),
  });
  if (!gathered.ok) return tellRefusals(this, gathered.refusals, { folder: folder ?? dirname(path), json });
  const reader = flags.analyst === 'provider' ? await modelReader(this, file.value) : undefined;
  if (reader && !reader.ok) return tellPlainRefusals(this, reader.refusals);
  const done = await runCheckup({
    procedure,
    prompt,
    rules: RULES,
    ...gathered.value,
    archive,
    now: instantOn(date, procedure),
    date,
    language: this.language,
    amend: flags.amend ? flags.reason : undefined,
    tell: checkupMarkdown,
    ...(reader && { analyse: reader.value }),
  });
  if (!done.ok) return tellPlainRefusals(this, done.refusals);
  if (json) this.say(JSON.stringify({ ...done.value.archived, report: done.value.report }, undefined, 2));
  else tell(this, done.value, archive);
  if (flags.analyst === 'paste') {
    const evidence = complete(procedure, gathered.value.evidence, date);
    await writeRequest(this, file.value, done.value.report, evidence, flags.request);
  }
  this.end(done.value.report.level === 'green' ? 0 : 1);
}

/** What the command needs to be told before it looks at anything. */
function flagRefusals(flags: RunFlags, date: Day, today: Day): readonly Refusal[] {
  const told: Refusal[] = [];
  const add = (code: string, message: Text) => told.push({ code, path: [], message });
  if (flags.procedure === undefined) add('no-procedure', NO_PROCEDURE);
  if (flags.archive === undefined) add('no-archive', NO_ARCHIVE);
  if (date > today) add('future', FUTURE);
  if (flags.amend && (flags.reason ?? '').trim() === '') add('no-reason', NO_REASON);
  if (!flags.amend && flags.reason !== undefined) add('reason-without-amend', REASON_ALONE);
  return told;
}

const STYLES: Readonly<Record<Severity, Style>> = { INFO: 'info', WARNING: 'warning', CRITICAL: 'error' };

function tell(terminal: Terminal, { report, archived, restored }: CheckupDone, archive: string): void {
  const { language } = terminal;
  const level = `${LEVEL_SIGNS[report.level]} ${LEVEL_WORDS[report.level][language]}`;
  terminal.say(`${terminal.paint('strong', `${report.procedure.platform}, ${report.date}`)} ${level}`);
  for (const finding of openFindings(report)) {
    const word = terminal.paint(STYLES[finding.severity], finding.severity);
    terminal.say(`  ${word} ${findingLine(finding, language)}`);
  }
  tellUnknown(terminal, report);
  for (const path of restored) terminal.remark({ fr: `remis en place : ${path}`, en: `put back: ${path}` });
  const markdown = archived.paths.find((path) => path.endsWith('.md') && path !== 'README.md') ?? '';
  terminal.say({
    fr: `Archivé : ${archive}/${markdown} (commit ${shortHash(archived.commit)})`,
    en: `Archived: ${archive}/${markdown} (commit ${shortHash(archived.commit)})`,
  });
}

/** Required elements that nobody brought, with where to find them. */
function tellUnknown(terminal: Terminal, report: Report): void {
  for (const { known, title, source, evidence } of report.required) {
    if (known === 'yes') continue;
    const why = report.evidence.find(({ id, outcome }) => outcome === 'unknown' && evidence.includes(id));
    terminal.say({
      fr: `  ? ${source} ${title.fr} : ${why?.detail?.fr ?? ''}`,
      en: `  ? ${source} ${title.en}: ${why?.detail?.en ?? ''}`,
    });
  }
}

const NO_PROCEDURE: Text = {
  fr: 'pas de contrôle improvisé : donnez sa procédure avec --procedure ; « vigie checkup init <dossier> » en écrit une',
  en: 'no improvised checkup: give its procedure with --procedure; “vigie checkup init <folder>” writes one',
};
const NO_ARCHIVE: Text = {
  fr: 'donnez le dossier de l’archive avec --archive ; il est créé au besoin',
  en: 'give the folder of the archive with --archive; it is created if needed',
};
const FUTURE: Text = {
  fr: 'un contrôle ne peut pas être daté de l’avenir',
  en: 'a checkup cannot be dated in the future',
};
const NO_REASON: Text = {
  fr: '--amend demande --reason "ce qui change et pourquoi"',
  en: '--amend needs --reason "what changes and why"',
};
const REASON_ALONE: Text = {
  fr: '--reason accompagne --amend, pour corriger un contrôle déjà archivé',
  en: '--reason goes with --amend, to correct an archived checkup',
};
