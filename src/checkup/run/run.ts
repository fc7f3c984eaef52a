import { canonical } from '#kernel/canonical.ts';
import type { Day } from '#kernel/date.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/result.ts';
import type { Language } from '#kernel/text.ts';
import { type Archived, archiveCheckup, restore, revisionOf } from '../archive/archive.ts';
import { pastOf } from '../archive/read.ts';
import { openOrCreate, openRepository, type Repository } from '../archive/repository.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { buildReport, type CheckupInput } from '../report/build.ts';
import { evidenceFile } from '../report/evidence-file.ts';
import type { AnalystPart, Report } from '../report/report.ts';
import type { AnyRule } from '../rules/rule.ts';
import { complete } from './complete.ts';

/** One checkup, as somebody asks for it. */
export interface CheckupOrder {
  readonly procedure: Procedure;
  /** The standard prompt, byte for byte; its hash was checked against the procedure. */
  readonly prompt: Buffer;
  readonly rules: readonly AnyRule[];
  readonly evidence: readonly Evidence[];
  /** Files that the evidence names: screenshots, exports as they were downloaded. */
  readonly attachments: ReadonlyMap<string, Buffer>;
  readonly archive: string;
  readonly now: Date;
  readonly date: Day;
  readonly language: Language;
  /** Why an archived checkup of the same day is to be corrected; without it, a second one is refused. */
  readonly amend: string | undefined;
  /** Says the report in Markdown: documents stand above the checkup and are passed in. */
  readonly tell: (report: Report) => string;
  /** Asks a model about a report that is already whole. */
  readonly analyse?: (report: Report, evidence: readonly Evidence[]) => Promise<AnalystPart>;
}

export interface CheckupDone {
  readonly report: Report;
  readonly archived: Archived;
  /** Files that an earlier run, killed, had not copied into the folder. */
  readonly restored: readonly string[];
}

/** Judges, tells and archives: the archive holds the whole checkup at the end, or is as it was. */
export async function runCheckup(order: CheckupOrder): Promise<Result<CheckupDone>> {
  const repository = await openOrCreate(order.archive);
  if (!repository.ok) return repository;
  const restored = await restore(repository.value);
  if (!restored.ok) return restored;
  const revision = await nextRevision(repository.value, order);
  if (!revision.ok) return revision;
  const past = await pastOf(repository.value, order.procedure.id, order.date);
  if (!past.ok) return past;
  const { report: judged, evidence } = judge(order, past.value, revision.value);
  const report = order.analyse ? { ...judged, analyst: await order.analyse(judged, evidence) } : judged;
  const archived = await archiveCheckup(repository.value, {
    report,
    markdown: order.tell(report),
    evidence: enclosed(order, evidence),
  });
  return archived.ok ? ok({ report, archived: archived.value, restored: restored.value }) : archived;
}

/** What is judged, and against what. */
export type JudgeOrder = Pick<
  CheckupOrder,
  'procedure' | 'rules' | 'evidence' | 'archive' | 'now' | 'date' | 'language' | 'amend'
>;

export interface Judged {
  readonly report: Report;
  readonly evidence: readonly Evidence[];
}

/** What the report would say if it were archived now. Nothing is written, and no archive begun. */
export async function previewCheckup(order: JudgeOrder): Promise<Result<Judged>> {
  const { procedure, date } = order;
  const repository = await openRepository(order.archive);
  if (!repository.ok) {
    const none = repository.refusals.every(({ code }) => code === 'no-archive');
    return none ? ok(judge(order, [], 1)) : repository;
  }
  const revision = await revisionOf(repository.value, { procedure: procedure.id, date });
  if (!revision.ok) return revision;
  const past = await pastOf(repository.value, procedure.id, date);
  return past.ok ? ok(judge(order, past.value, revision.value + 1)) : past;
}

function judge(order: JudgeOrder, past: CheckupInput['past'], revision: number): Judged {
  const { procedure, rules, now, date, language, amend } = order;
  const evidence = complete(procedure, order.evidence, date);
  const reason = amend ?? null;
  return {
    evidence,
    report: buildReport({ procedure, rules, evidence, now, date, language, past, revision, reason }),
  };
}

/** Everything that the report rests on, by its name in the folder of evidence. */
function enclosed(
  { procedure, prompt, attachments }: CheckupOrder,
  evidence: readonly Evidence[],
): ReadonlyMap<string, Buffer> {
  return new Map([
    ['procedure.json', Buffer.from(`${canonical(procedure)}\n`)],
    ['prompt.txt', prompt],
    ...evidence.map((piece) => [evidenceFile(piece), Buffer.from(`${canonical(piece)}\n`)] as const),
    // A file of somebody’s may bear the name of one of ours.
    ...[...attachments].map(([name, bytes]) => [`attached-${name}`, bytes] as const),
  ]);
}

/** One report a day and procedure: another is a correction that says why, or it is refused. */
async function nextRevision(
  repository: Repository,
  { procedure, date, amend }: CheckupOrder,
): Promise<Result<number>> {
  const revision = await revisionOf(repository, { procedure: procedure.id, date });
  if (!revision.ok) return revision;
  if (revision.value > 0 && amend === undefined) return refuse(already(date));
  if (revision.value === 0 && amend !== undefined) return refuse(nothingToAmend(date));
  return ok(revision.value + 1);
}

function already(date: Day): Refusal {
  return {
    code: 'checkup-exists',
    path: [],
    found: date,
    message: {
      fr: `le contrôle du ${date} est déjà archivé ; pour le corriger : --amend --reason "ce qui change et pourquoi"`,
      en: `the checkup of ${date} is archived already; to correct it: --amend --reason "what changes and why"`,
    },
  };
}

function nothingToAmend(date: Day): Refusal {
  return {
    code: 'nothing-to-amend',
    path: [],
    found: date,
    message: {
      fr: `aucun contrôle du ${date} n’est archivé : il n’y a rien à corriger`,
      en: `no checkup of ${date} is archived: there is nothing to correct`,
    },
  };
}
