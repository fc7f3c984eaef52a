import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readPasted } from '#checkup/analyst/analyse.ts';
import { questionOf } from '#checkup/analyst/question.ts';
import { readEvidence } from '#checkup/archive/read.ts';
import type { Repository } from '#checkup/archive/repository.ts';
import type { Evidence } from '#checkup/evidence/evidence.ts';
import type { AnalystPart, Report } from '#checkup/report/report.ts';
import { addReading } from '#checkup/run/add-reading.ts';
import { checkupMarkdown } from '#documents/checkup-report/checkup-markdown.ts';
import { type ProcedureFile, readProcedure } from '#interop/checkup/procedure-file.ts';
import { shortHash } from '#kernel/hash.ts';
import type { Refusal } from '#kernel/result.ts';
import { tellPlainRefusals, tellRefusals } from '../../refusals.ts';
import type { Terminal } from '../../terminal.ts';
import { archivedReports, noCheckupOn } from './archived.ts';
import type { AnalyseFlags } from './flags.ts';
import { modelReader, writeRequest } from './reader.ts';

/** Adds a reading to an archived checkup, or writes what has to be pasted to get one. */
export async function run(this: Terminal, flags: AnalyseFlags): Promise<void> {
  const { procedure: path, archive } = flags;
  if (path === undefined || archive === undefined) return tellPlainRefusals(this, [MISSING]);
  const file = await readProcedure(path);
  if (!file.ok) return tellRefusals(this, file.refusals, { folder: dirname(path) });
  const found = await archivedReports(archive, file.value.procedure.id);
  if (!found.ok) return tellPlainRefusals(this, found.refusals);
  const { repository, reports } = found.value;
  const report = flags.date === undefined ? reports.at(-1) : reports.find(({ date }) => date === flags.date);
  if (!report) return tellPlainRefusals(this, [noCheckupOn(flags.date ?? '', reports)]);
  if (report.procedure.prompt !== file.value.procedure.prompt.sha256) {
    return tellPlainRefusals(this, [OTHER_PROMPT]);
  }
  const evidence = await readEvidence(repository, report);
  if (!evidence.ok) return tellPlainRefusals(this, evidence.refusals);
  const checkup = { repository, report, evidence: evidence.value };
  if (flags.analyst === 'provider') return byModel(this, file.value, checkup);
  if (flags.answer !== undefined) return byAnswer(this, flags.answer, checkup);
  return writeRequest(this, file.value, report, evidence.value, flags.request);
}

interface Checkup {
  readonly repository: Repository;
  readonly report: Report;
  readonly evidence: readonly Evidence[];
}

async function byModel(terminal: Terminal, file: ProcedureFile, checkup: Checkup): Promise<void> {
  const reader = await modelReader(terminal, file);
  if (!reader.ok) return tellPlainRefusals(terminal, reader.refusals);
  const part = await reader.value(checkup.report, checkup.evidence);
  if (part.failed !== null) {
    terminal.remark(part.failed);
    return terminal.end(1);
  }
  return archive(terminal, checkup, part);
}

async function byAnswer(
  terminal: Terminal,
  path: string,
  { report, evidence, ...rest }: Checkup,
): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return tellPlainRefusals(terminal, [unreadable(path)]);
  const read = readPasted(text, questionOf(report, evidence, report.language), report);
  if (read.ok) return archive(terminal, { report, evidence, ...rest }, read.part);
  for (const { where, message } of read.faults) {
    const place = where === '' ? '' : `${where}${terminal.language === 'fr' ? '\u00a0: ' : ': '}`;
    terminal.remark({ fr: place + message.fr, en: place + message.en });
  }
  terminal.remark({
    fr: 'Réponse refusée : rien n’a été archivé. Demandez au chat de corriger ces points, puis recommencez.',
    en: 'Answer refused: nothing was archived. Ask the chat to mend these points, then try again.',
  });
  return terminal.end(1);
}

async function archive(
  terminal: Terminal,
  { repository, report }: Checkup,
  part: AnalystPart,
): Promise<void> {
  const added = await addReading(repository, report, part, checkupMarkdown);
  if (!added.ok) return tellPlainRefusals(terminal, added.refusals);
  terminal.say({
    fr: `Lecture ajoutée au contrôle du ${report.date} (commit ${shortHash(added.value.archived.commit)})`,
    en: `Reading added to the checkup of ${report.date} (commit ${shortHash(added.value.archived.commit)})`,
  });
}

const MISSING: Refusal = {
  code: 'missing-flag',
  path: [],
  message: {
    fr: 'donnez la procédure avec --procedure et l’archive avec --archive',
    en: 'give the procedure with --procedure and the archive with --archive',
  },
};

const OTHER_PROMPT: Refusal = {
  code: 'other-prompt',
  path: ['prompt'],
  message: {
    fr: 'ce contrôle a été mené avec une autre consigne standard ; donnez la procédure de ce jour-là',
    en: 'this checkup was done with another standard prompt; give the procedure of that day',
  },
};

function unreadable(path: string): Refusal {
  return {
    code: 'unreadable',
    path: ['answer'],
    found: path,
    message: { fr: `${path} ne se lit pas`, en: `${path} cannot be read` },
  };
}
